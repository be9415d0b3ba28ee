package io.throughline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FlowPoliciesTest {
    @Test
    void whoGoesFirstIsSaidInAClause() {
        assertThat(FlowPolicies.of("stations.qa.queue", "shortest")).isEqualTo("qa takes the smallest first");
        assertThat(FlowPolicies.of("stations.qa.queue", "lifo")).isEqualTo("qa takes what came last first");
        assertThat(FlowPolicies.of("stations.qa.queue", "fifo")).isEqualTo("qa takes what came first first");
        assertThat(FlowPolicies.of("stations.qa.rework-first", "no")).isEqualTo("at qa rework waits its turn");
        assertThat(FlowPolicies.of("stations.qa.rework-first", "yes")).isEqualTo("at qa rework goes first");
    }

    @Test
    void wherePeopleLookIsSaidInAClause() {
        assertThat(FlowPolicies.of("people.devs.prefer", "[review, qa]"))
                .isEqualTo("the devs look first at review, then at qa");
        assertThat(FlowPolicies.of("people.devs.prefer", "oldest-first"))
                .isEqualTo("the devs take what is oldest first");
        assertThat(FlowPolicies.of("people.devs.prefer", "longest-queue"))
                .isEqualTo("the devs look first where most waits");
        assertThat(FlowPolicies.of("people.devs.prefer", "closest-to-done"))
                .isEqualTo("the devs take first what is closest to done");
        assertThat(FlowPolicies.of("stations.qa.own-work", "no")).isEqualTo("at qa nobody does their own work");
        assertThat(FlowPolicies.of("stations.qa.own-work", "yes")).isEqualTo("at qa people may do their own work");
    }

    @Test
    void whatStandsTogetherIsSaidInAClause() {
        assertThat(FlowPolicies.of("stations.ci.beside", "review")).isEqualTo("ci stands beside review");
        assertThat(FlowPolicies.of("stations.qa.batch.size", "7")).isEqualTo("the batch size of qa is 7");
        assertThat(FlowPolicies.of("stations.qa.time", "3h")).isEmpty();
    }

    @Test
    void whoGoesFirstIsToldByKind() {
        assertThat(FlowPolicies.of("work.kinds.fix.expedite", "yes"))
                .isEqualTo("fix is expedited: it interrupts other work");
        assertThat(FlowPolicies.of("work.kinds.fix.expedite", "no")).isEqualTo("fix interrupts no other work");
        assertThat(FlowPolicies.of("work.kinds.fix.priority", "2")).isEqualTo("the priority of fix is 2");
    }
}

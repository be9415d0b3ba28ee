package io.throughline.report.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class RemovalsTest {
    @Test
    void whatIsTakenAwayIsSaidInAClause() {
        assertThat(Removals.of("work.wip-limit")).isEqualTo("the line has no WIP limit");
        assertThat(Removals.of("work.after-delivery")).isEqualTo("no defect comes back");
        assertThat(Removals.of("work.kinds.fix.wip-limit")).isEqualTo("fix has no WIP limit");
        assertThat(Removals.of("work.kinds.fix.halves-every")).isEqualTo("the value of fix stays as it is");
        assertThat(Removals.of("people.devs.wip-limit")).isEqualTo("the devs have no WIP limit");
        assertThat(Removals.of("people.devs.interruptions")).isEqualTo("nothing interrupts the devs");
        assertThat(Removals.of("wip-limits.open.at-most")).isEqualTo("there is no limit open");
        assertThat(Removals.of("stations.qa.wip-limit")).isEqualTo("qa has no WIP limit");
        assertThat(Removals.of("stations.qa.pickup")).isEqualTo("qa notices at once what comes");
        assertThat(Removals.of("stations.qa.overload")).isEqualTo("qa is never in haste");
        assertThat(Removals.of("stations.qa.only")).isEqualTo("qa takes items whatever they are");
        assertThat(Removals.of("stations.qa.beside")).isEqualTo("qa comes after the stations before it");
        assertThat(Removals.of("stations.qa.batch")).isEqualTo("qa serves parts one by one");
        assertThat(Removals.of("stations.qa.batch.wait-at-most")).isEqualTo("a batch of qa waits until it is full");
        assertThat(Removals.of("stations.qa.defects")).isEqualTo("qa neither injects nor finds defects");
        assertThat(Removals.of("stations.qa.conflicts")).isEqualTo("qa has no conflicts");
        assertThat(Removals.of("stations.qa.outages")).isEqualTo("qa has no outages");
        assertThat(Removals.of("stations.qa.waits-for-others")).isEqualTo("qa waits for nobody outside");
        assertThat(Removals.of("stations.qa.gives-up-after")).isEqualTo("nothing at qa gives up");
        assertThat(Removals.of("stations.qa.outcomes.bug.at-most"))
                .isEqualTo("bug at qa may happen any number of times");
        assertThat(Removals.of("stations.qa.servers")).isEmpty();
    }
}

package io.throughline.scenario.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NearestWordTest {
    private static final List<String> WORDS = List.of(
            "servers", "stations", "share", "time", "stations.coding.time", "stations.review.servers", "wip-limit");

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "serverz, servers",
        "sevrers, servers",
        "Servers, servers",
        "wip_limit, wip-limit",
        "stat, stations",
        "stations.codng.time, stations.coding.time",
        "coding.time, stations.coding.time",
        "stations.review.capacity, stations.review.servers",
        "colour, ''"
    })
    void aWordOfTwoSlipsOrTheSameStartIsFound(String word, String nearest) {
        assertThat(NearestWord.of(word, WORDS)).isEqualTo(nearest);
    }

    @Test
    void aSwapOfNeighboursIsOneSlip() {
        assertThat(NearestWord.distance("tiem", "time")).isEqualTo(1);
        assertThat(NearestWord.distance("time", "time")).isZero();
        assertThat(NearestWord.distance("time", "")).isEqualTo(4);
    }
}

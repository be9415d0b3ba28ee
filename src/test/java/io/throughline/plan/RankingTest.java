package io.throughline.plan;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.model.Variant;
import io.throughline.plan.Answer.OfVariant;
import io.throughline.plan.Ranking.Place;
import io.throughline.stats.Estimate;
import io.throughline.study.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class RankingTest {
    private static OfVariant variant(String name, double... throughput) {
        Variant variant = new Variant(name, name, null, List.of(), List.of(), List.of());
        VariantResult result = new VariantResult(
                variant,
                null,
                Map.of("throughput", Estimate.of(throughput, 0.95)),
                Map.of("throughput", throughput),
                List.of(),
                List.of(),
                null);
        return new OfVariant(result, null, Map.of(), false, null, null, null, null);
    }

    private static List<String> names(Ranking ranking) {
        return ranking.places().stream()
                .map(place -> place.variant().result().variant().name())
                .toList();
    }

    private static List<List<Integer>> places(Ranking ranking) {
        return ranking.places().stream()
                .map(place -> List.of(place.best(), place.worst()))
                .toList();
    }

    @Test
    void whatDiffersInEveryReplicationHasAPlaceOfItsOwn() {
        List<OfVariant> variants =
                List.of(variant("b", 10, 12, 14, 16), variant("a", 11, 13.1, 15, 17), variant("c", 9, 11, 13, 15.1));
        Ranking ranking = Ranking.of(variants, "throughput", true, 0.05);
        assertThat(names(ranking)).containsExactly("a", "b", "c");
        assertThat(places(ranking)).containsExactly(List.of(1, 1), List.of(2, 2), List.of(3, 3));
        assertThat(ranking.claims()).isEqualTo(6);
        assertThat(ranking.places()).extracting(Place::notSeparated).containsOnly(List.of());
    }

    @Test
    void lessIsBetterTurnsTheOrder() {
        List<OfVariant> variants = List.of(variant("b", 10, 12, 14), variant("a", 11, 13.1, 15));
        assertThat(names(Ranking.of(variants, "throughput", false, 0.05))).containsExactly("b", "a");
    }

    @Test
    void whatIsNotSeparatedSharesItsPlaces() {
        OfVariant a = variant("a", 10, 12.4, 14, 16);
        OfVariant b = variant("b", 10.2, 12, 14.1, 15.9);
        OfVariant c = variant("c", 1, 3, 5, 7.1);
        Ranking ranking = Ranking.of(List.of(c, b, a), "throughput", true, 0.05);
        assertThat(names(ranking)).containsExactly("a", "b", "c");
        assertThat(places(ranking)).containsExactly(List.of(1, 2), List.of(1, 2), List.of(3, 3));
        assertThat(ranking.places().get(0).notSeparated()).containsExactly(b);
        assertThat(ranking.places().get(1).notSeparated()).containsExactly(a);
    }

    @Test
    void equalLinesAreNotSeparated() {
        Ranking ranking = Ranking.of(List.of(variant("a", 1, 2, 3), variant("b", 1, 2, 3)), "throughput", true, 0.05);
        assertThat(places(ranking)).containsExactly(List.of(1, 2), List.of(1, 2));
    }

    @Test
    void oneReplicationSeparatesNothing() {
        Ranking ranking = Ranking.of(List.of(variant("a", 5), variant("b", 1)), "throughput", true, 0.05);
        assertThat(places(ranking)).containsExactly(List.of(1, 2), List.of(1, 2));
    }

    @Test
    void oneVariantIsFirst() {
        assertThat(places(Ranking.of(List.of(variant("a", 5, 6)), "throughput", true, 0.05)))
                .containsExactly(List.of(1, 1));
    }

    /** With a true order that is known, all places are right at once in 95 of 100 experiments at least. */
    @Test
    void placesAreRightAtOnceAsOftenAsPromised() {
        Random random = new Random(7);
        int wrong = 0;
        for (int experiment = 0; experiment < 1000; experiment++) {
            wrong += right(experiment(random)) ? 0 : 1;
        }
        // Binomial(1000, 0.05) exceeds 72 with a chance of 1 in 1000
        assertThat(wrong).isLessThanOrEqualTo(72);
    }

    /** Six variants with means 0, 0, 0, 0.3, 0.6 and 0.6, on common random numbers. */
    private static Ranking experiment(Random random) {
        double[] means = {0, 0, 0, 0.3, 0.6, 0.6};
        double[][] values = new double[means.length][20];
        for (int r = 0; r < 20; r++) {
            double common = random.nextGaussian();
            for (int v = 0; v < means.length; v++) {
                values[v][r] = means[v] + common + 0.5 * random.nextGaussian();
            }
        }
        List<OfVariant> variants = new ArrayList<>();
        IntStream.range(0, means.length).forEach(v -> variants.add(variant("" + v, values[v])));
        return Ranking.of(variants, "throughput", true, 0.05);
    }

    private static boolean right(Ranking ranking) {
        Map<String, List<Integer>> possible = Map.of(
                "0",
                List.of(4, 6),
                "1",
                List.of(4, 6),
                "2",
                List.of(4, 6),
                "3",
                List.of(3, 3),
                "4",
                List.of(1, 2),
                "5",
                List.of(1, 2));
        return ranking.places().stream().allMatch(place -> {
            List<Integer> its = possible.get(place.variant().result().variant().name());
            return place.best() <= its.get(0) && place.worst() >= its.get(1);
        });
    }
}

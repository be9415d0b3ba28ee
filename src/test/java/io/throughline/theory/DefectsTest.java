package io.throughline.theory;

import static io.throughline.Lines.hours;

import io.throughline.Flaws;
import io.throughline.Lines;
import io.throughline.engine.result.KindResult;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** Rates of mending and of failure demand, which no queue can change, are those of the traffic equations. */
@ExtendWith(ValidationPage.class)
class DefectsTest {
    private static final double INJECTS = 1.5;
    private static final double CATCHES = 0.6;
    private static final double SURFACES = 0.4;
    private static final double FIX = 0.5;
    private static final double REVIEW = 0.8;
    private static final double RECHECK = 0.25;
    private static final double ARRIVALS = 0.6;

    /** Beyond so many defects of a part there is nothing to be seen: the chance is below 1e-16. */
    private static final int MOST = 30;

    @Test
    void mendingRechecksAndFailureDemand() {
        Quality looks = Flaws.catches(CATCHES, "coding", Lines.exponential(FIX), RECHECK);
        Line line = Lines.poisson(ARRIVALS)
                .kind("feature", 1, 0)
                .kind(new Kind("fix", 0, 1, 1, 0, Kind.worth(0), Line.NO_LIMIT, false, false))
                .station(Flaws.station("coding", 3, Lines.exponential(1), Flaws.injects(INJECTS)))
                .station(Flaws.station("review", 2, hours(REVIEW), looks))
                .line();
        Line returning = Flaws.returning(line, new AfterDelivery(SURFACES, Lines.exponential(40), "fix"));
        Looks known = new Looks();
        // each item, what came back too, brings s·E(escaped) more: Λ = λ + Λ·s·E(escaped)
        double all = ARRIVALS / (1 - SURFACES * known.escaped);
        double rework = all * ((INJECTS - known.escaped) * FIX + (known.looks - 1) * RECHECK * REVIEW);
        double work = all * (1 + REVIEW) + rework;

        Experiment run =
                Experiment.of(returning, 60_000).of("Defects found and mended, escaped and back", "Jackson 1957");
        run.holds("failure demand", all - ARRIVALS, .02, DefectsTest::cameBack);
        run.holds("services at coding", all * known.looks, Experiment.services(0));
        run.holds("services at review", all * known.looks, Experiment.services(1));
        run.holds("rework", rework / work, .02, DefectsTest::rework);
        run.holds("share of deliveries that fail", known.fails, .02, DefectsTest::failing);
    }

    private static double cameBack(Replication run) {
        KindResult fixes = run.kinds().get(1);
        double hours = (double) run.window().period() / Lines.ticks(1);
        return fixes.returned().flowTime().count() / hours;
    }

    private static double rework(Replication run) {
        double rework = run.stations().stream().mapToLong(StationResult::rework).sum();
        double busy = run.stations().stream()
                .mapToLong(s -> s.states()[StationResult.State.BUSY.ordinal()])
                .sum();
        return rework / busy;
    }

    private static double failing(Replication run) {
        long delivered = run.kinds().stream()
                .mapToLong(k -> k.flowTime().count() + k.returned().flowTime().count())
                .sum();
        return (double) run.items().failing() / delivered;
    }

    /**
     * What becomes of a part whose defects are looked for until a look finds none: with d defects, a look finds k with
     * the binomial chance, and d − k are left for the next one.
     */
    private static final class Looks {
        private final double looks;
        private final double escaped;
        private final double fails;

        Looks() {
            double[] looksOf = new double[MOST];
            double[] escapedOf = new double[MOST];
            double[] soundOf = new double[MOST];
            for (int d = 0; d < MOST; d++) {
                double none = Math.pow(1 - CATCHES, d);
                looksOf[d] = 1;
                escapedOf[d] = none * d;
                soundOf[d] = none * Math.pow(1 - SURFACES, d);
                double chance = none;
                for (int k = 1; k <= d; k++) {
                    chance *= CATCHES / (1 - CATCHES) * (d - k + 1) / k;
                    looksOf[d] += chance * looksOf[d - k];
                    escapedOf[d] += chance * escapedOf[d - k];
                    soundOf[d] += chance * soundOf[d - k];
                }
            }
            looks = expected(looksOf);
            escaped = expected(escapedOf);
            fails = 1 - expected(soundOf);
        }

        /** The mean over a Poisson number of defects. */
        private static double expected(double[] of) {
            double chance = Math.exp(-INJECTS);
            double sum = 0;
            for (int d = 0; d < MOST; d++) {
                sum += chance * of[d];
                chance *= INJECTS / (d + 1);
            }
            return sum;
        }
    }

    /**
     * A line of six items of which five are always inside at integration, or waiting for it: one that starts there has
     * four other open parts, as the newest one passes the first station a tick later.
     */
    @Test
    void conflictsGrowWithTheOtherOpenParts() {
        Quality conflicts = Flaws.conflicts(.1, Lines.exponential(2), "");
        Lines lines = Lines.atOnce(6)
                .station("first", Station.UNLIMITED, hours(0))
                .station(Flaws.station("integration", 1, hours(1), conflicts));
        double chance = 1 - Math.pow(.9, 4);

        Experiment run = Experiment.of(lines, 60_000).of("Conflicts with four other open parts", "Ross 1996");
        run.holds("throughput", 1 / (1 + 2 * chance), Experiment::throughput);
        run.holds("rework", 2 * chance / (1 + 2 * chance), .02, DefectsTest::rework);
    }
}

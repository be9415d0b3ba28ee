package io.throughline.verdict;

import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.stats.Estimate;
import io.throughline.stats.Paired;
import io.throughline.study.Response;
import io.throughline.study.Runs;
import java.util.ArrayList;
import java.util.List;

/**
 * How it is found out where the gain of a change went: what else holds the line is lifted, step by step, in the
 * baseline and in the change alike, and the gain is taken after each step.
 */
public final class GainAccounting {
    /** Replications on which the next lift is chosen. */
    private static final int TRIES = 16;
    /** A lift that raises what is delivered by less raises nothing. */
    private static final double RAISES = 1.001;

    private static final Estimate UNKNOWN = new Estimate(Double.NaN, Double.NaN, 0);

    private final Runs runs;
    private final int replications;

    /** The accounting on these runs, over so many replications. */
    public GainAccounting(Runs runs, int replications) {
        this.runs = runs;
        this.replications = replications;
    }

    /** The account of a change against the baseline; an empty one where that delivers nothing. */
    public GainAccount of(Line baseline, Variant change) {
        Paired delivered = gain(change.line(), baseline);
        List<String> faster = felt(baseline, change);
        if (faster.isEmpty() || !Double.isFinite(delivered.value())) {
            return new GainAccount(UNKNOWN, UNKNOWN, estimate(delivered), List.of());
        }
        Paired felt = Paired.mean(runs.felt(baseline, change.line(), faster, replications))
                .plus(-1);
        Lifting lifting = new Lifting(baseline, change.line(), faster);
        Paired possible = lifting.last().gain;
        List<GainAccount.Loss> lost = new ArrayList<>();
        lost.add(new GainAccount.Loss(String.join(", ", faster), true, estimate(felt.minus(possible))));
        lost.addAll(lifting.losses());
        return new GainAccount(estimate(felt), estimate(possible), estimate(delivered), lost);
    }

    /** The changed stations that work on each part by itself: one service of a batch is no more work for more parts. */
    private static List<String> felt(Line baseline, Variant change) {
        return change.faster().stream()
                .filter(name -> baseline.station(name).queue().batch() == null)
                .toList();
    }

    private Paired gain(Line change, Line baseline) {
        List<List<Response>> both = runs.responses(List.of(change, baseline), replications);
        return delivered(both.get(0)).over(delivered(both.get(1))).plus(-1);
    }

    private static Paired delivered(List<Response> responses) {
        return Paired.mean(Response.values(responses, Response::delivered));
    }

    private Estimate estimate(Paired figure) {
        return figure.estimate(runs.confidence());
    }

    /** The baseline and the change after a lift, and the gain between them. */
    private record Step(String lever, Line baseline, Line change, Paired gain) {}

    /** The lifts, one after the other. */
    private final class Lifting {
        private final List<Step> steps = new ArrayList<>();
        private final List<Lever> left;

        Lifting(Line baseline, Line change, List<String> faster) {
            left = new ArrayList<>(Levers.of(change, runs.period()));
            left.removeIf(lever -> faster.contains(lever.name()));
            steps.add(new Step("", baseline, change, gain(change, baseline)));
            while (!left.isEmpty()) {
                liftNext();
            }
        }

        Step last() {
            return steps.get(steps.size() - 1);
        }

        /** The lever that raises what is delivered most; all that are left, together, where none does. */
        private void liftNext() {
            List<Line> tries = new ArrayList<>(List.of(last().change));
            left.forEach(lever -> tries.add(lever.lift().apply(last().change)));
            double[] reached = runs.responses(tries, Math.min(TRIES, replications)).stream()
                    .mapToDouble(responses -> delivered(responses).value())
                    .toArray();
            int best = 1;
            for (int i = 2; i < reached.length; i++) {
                best = reached[i] > reached[best] ? i : best;
            }
            if (left.size() == 1 || reached[best] > RAISES * reached[0]) {
                Lever lever = left.remove(best - 1);
                lift(lever.name(), List.of(lever));
            } else {
                lift(GainAccount.TOGETHER, left);
                left.clear();
            }
        }

        private void lift(String name, List<Lever> levers) {
            Line baseline = last().baseline;
            Line change = last().change;
            for (Lever lever : levers) {
                baseline = lever.lift().apply(baseline);
                change = lever.lift().apply(change);
            }
            steps.add(new Step(name, baseline, change, gain(change, baseline)));
        }

        /** From what is possible back to what is delivered. */
        List<GainAccount.Loss> losses() {
            List<GainAccount.Loss> losses = new ArrayList<>();
            for (int i = steps.size() - 1; i > 0; i--) {
                Paired lost = steps.get(i).gain.minus(steps.get(i - 1).gain);
                losses.add(new GainAccount.Loss(steps.get(i).lever, false, estimate(lost)));
            }
            return losses;
        }
    }
}

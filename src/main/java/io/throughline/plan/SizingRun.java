package io.throughline.plan;

import io.throughline.model.RunPlan;
import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sizing;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.plan.OfSizing.Floor;
import io.throughline.plan.OfSizing.OfCount;
import io.throughline.plan.OfSizing.OfTarget;
import io.throughline.plan.OfSizing.Standing;
import io.throughline.plan.OfSizing.Worse;
import io.throughline.stats.Estimate;
import io.throughline.study.Measure;
import io.throughline.study.Measures;
import io.throughline.study.Runs;
import io.throughline.study.State;
import io.throughline.study.Study;
import io.throughline.study.VariantResult;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.IntStream;

/**
 * The search for the smallest count that meets all targets. Both ends are tried, then counts halfway between one that
 * asks for more and one that does not. A count is looked at up to four times, each time with twice the replications,
 * until it is shown to meet all targets or to miss one. Each test spends α ÷ ((⌈log₂ counts⌉ + 2) × looks), so over all
 * counts and looks a wrong "holds" has a chance of α at most (Bonferroni); that a target is missed is tested at a share
 * of it, one for each target. Not thread-safe.
 */
final class SizingRun {
    private static final int LOOKS = 4;

    private final Sizing sizing;
    private final RunPlan plan;
    private final List<Aim> aims;
    private final List<Measure> measures;
    private final Runs runs;
    private final Aim.Errors errors;
    private final TreeMap<Integer, VariantResult> results = new TreeMap<>();
    private final TreeMap<Integer, OfCount> tried = new TreeMap<>();
    private List<Aim> rising = List.of();

    SizingRun(Sizing sizing, Study study, Line baseline) {
        this.sizing = sizing;
        plan = study.plan();
        aims = Aim.of(sizing.targets(), baseline, plan.clock());
        measures = Measures.of(baseline, plan.clock());
        runs = new Runs(
                study, baseline, aims.stream().flatMap(Aim::extra).distinct().toList());
        double error = (1 - plan.confidence()) / (tests(sizing.points().size()) * LOOKS);
        errors = new Aim.Errors(error, error / aims.size());
    }

    /** How many counts are tried at most: ⌈log₂ counts⌉ + 2. */
    private static int tests(int counts) {
        return Integer.SIZE - Integer.numberOfLeadingZeros(counts - 1) + 2;
    }

    OfSizing run() {
        int nearest = search();
        Monotony monotony = new Monotony(aims, results, 1 - plan.confidence());
        List<Worse> worse = monotony.worse(sizing.points());
        List<OfCount> counts = List.copyOf(tried.values());
        int at = List.copyOf(tried.keySet()).indexOf(nearest);
        boolean found = counts.get(at).standing() == Standing.HOLDS;
        return new OfSizing(sizing, counts, at, errors.met(), worse, found ? List.of() : floors(nearest));
    }

    /** The smallest count that asks for no more; the largest if all do. */
    private int search() {
        int few = 0;
        int many = sizing.points().size() - 1;
        look(IntStream.of(few, many).distinct().boxed().toList());
        List<Aim> falling = new Monotony(aims, results, 1 - plan.confidence()).falling();
        rising = aims.stream().filter(aim -> !falling.contains(aim)).toList();
        if (!asksForMore(few)) {
            return few;
        }
        while (many - few > 1 && !asksForMore(many)) {
            int middle = (few + many) / 2;
            look(List.of(middle));
            if (asksForMore(middle)) {
                few = middle;
            } else {
                many = middle;
            }
        }
        return many;
    }

    /** Whether a target that more could meet is not shown to hold. */
    private boolean asksForMore(int index) {
        OfCount count = tried.get(index);
        return IntStream.range(0, aims.size())
                .filter(t -> rising.contains(aims.get(t)))
                .anyMatch(t -> count.targets().get(t).standing() != Standing.HOLDS);
    }

    private void look(List<Integer> indexes) {
        List<Integer> open = indexes;
        int replications = plan.replications();
        for (int look = 0; look < LOOKS && !open.isEmpty(); look++) {
            List<Variant> variants = open.stream().map(this::variant).toList();
            List<VariantResult> measured = runs.measured(variants, replications);
            for (int i = 0; i < open.size(); i++) {
                results.put(open.get(i), measured.get(i));
                tried.put(open.get(i), count(sizing.points().get(open.get(i)), measured.get(i)));
            }
            open = open.stream()
                    .filter(i -> tried.get(i).standing() == Standing.UNDECIDED)
                    .toList();
            replications *= 2;
        }
    }

    private Variant variant(int index) {
        Point point = sizing.points().get(index);
        String name = sizing.name() + "=" + point.value();
        return new Variant(name, name, point.line(), sizing.with(), List.of(), List.of());
    }

    private OfCount count(Point point, VariantResult result) {
        List<OfTarget> targets = new ArrayList<>();
        boolean settled = true;
        for (Aim aim : aims) {
            OfTarget shown = aim.shown(result, errors, plan.confidence());
            boolean rises = aim.rises() && result.state().kind() != State.Kind.STEADY;
            settled &= !rises;
            targets.add(rises ? unsettled(shown) : shown);
        }
        Map<String, Estimate> estimates = new LinkedHashMap<>();
        Map<String, double[]> values = new LinkedHashMap<>();
        for (Measure measure : measures) {
            estimates.put(measure.name(), result.estimates().get(measure.name()));
            values.put(measure.name(), result.values().get(measure.name()));
        }
        int n = result.values().get(measures.get(0).name()).length;
        return new OfCount(point, standing(targets), settled, result.state(), n, targets, estimates, values);
    }

    /** A figure that still rises meets no target, whatever it has come to so far. */
    private static OfTarget unsettled(OfTarget it) {
        Standing standing = it.standing() == Standing.HOLDS ? Standing.UNDECIDED : it.standing();
        double never = Double.POSITIVE_INFINITY;
        return new OfTarget(it.target(), it.unit(), standing, it.share(), it.needed(), it.measured(), never);
    }

    private static Standing standing(List<OfTarget> targets) {
        if (targets.stream().anyMatch(t -> t.standing() == Standing.FAILS)) {
            return Standing.FAILS;
        }
        boolean all = targets.stream().allMatch(t -> t.standing() == Standing.HOLDS);
        return all ? Standing.HOLDS : Standing.UNDECIDED;
    }

    /** What the targets that the nearest count does not meet come to at the largest one. */
    private List<Floor> floors(int nearest) {
        List<OfTarget> there = tried.get(nearest).targets();
        OfCount most = tried.lastEntry().getValue();
        return IntStream.range(0, aims.size())
                .filter(t -> there.get(t).standing() != Standing.HOLDS)
                .mapToObj(t -> new Floor(
                        most.targets().get(t),
                        most.point().value(),
                        aims.get(t).work(results.lastEntry().getValue())))
                .toList();
    }
}

package io.throughline.plan;

import io.throughline.model.Scenario.Point;
import io.throughline.plan.OfSizing.Worse;
import io.throughline.stats.Paired;
import io.throughline.study.VariantResult;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableMap;

/** Whether more is nowhere worse, as a search by halves takes it: each count against another one, in pairs. */
final class Monotony {
    private final List<Aim> aims;
    private final NavigableMap<Integer, VariantResult> results;
    private final double error;

    /**
     * What the runs say.
     *
     * @param results by the index of the count
     * @param error the chance that anything is wrongly called worse
     */
    Monotony(List<Aim> aims, NavigableMap<Integer, VariantResult> results, double error) {
        this.aims = aims;
        this.results = results;
        this.error = error;
    }

    /** The aims that are worse at the largest count than at the smallest. */
    List<Aim> falling() {
        return aims.stream()
                .filter(aim -> worse(aim, results.firstKey(), results.lastKey()))
                .toList();
    }

    /** Each step between counts that were tried at which a target gets worse; the whole way first where that does. */
    List<Worse> worse(List<Point> points) {
        List<Worse> found = new ArrayList<>();
        for (Aim aim : aims) {
            found.addAll(
                    worse(aim, results.firstKey(), results.lastKey())
                            ? List.of(worse(aim, points.get(results.firstKey()), points.get(results.lastKey())))
                            : steps(aim, points));
        }
        return found;
    }

    private List<Worse> steps(Aim aim, List<Point> points) {
        return results.keySet().stream()
                .filter(few -> few < results.lastKey() && worse(aim, few, results.higherKey(few)))
                .map(few -> worse(aim, points.get(few), points.get(results.higherKey(few))))
                .toList();
    }

    private static Worse worse(Aim aim, Point fewer, Point more) {
        return new Worse(aim.target(), fewer.value(), more.value());
    }

    private boolean worse(Aim aim, int few, int many) {
        if (few == many) {
            return false;
        }
        VariantResult fewer = results.get(few);
        VariantResult more = results.get(many);
        int common = Math.min(replications(fewer), replications(more));
        Paired difference =
                aim.test(more, common).goodness().minus(aim.test(fewer, common).goodness());
        int comparisons = aims.size() * results.size();
        return difference.value() + difference.margin(error / comparisons) < 0;
    }

    private static int replications(VariantResult result) {
        return result.values().values().iterator().next().length;
    }
}

package io.throughline.scenario.problem;

import io.throughline.model.Warning;
import io.throughline.scenario.yaml.Place;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Collects what is wrong or doubtful. What is wrong in the baseline is not said again of each variant. */
public final class Problems {
    /** Reading ends when so many problems are found. */
    private static final int MOST = 1000;

    private final List<Problem> found = new ArrayList<>();
    private final Set<Problem> said = new HashSet<>();
    private final Set<Warning> warnings = new LinkedHashSet<>();
    private final Map<Warning, Set<String>> doubted = new LinkedHashMap<>();
    private String variant = "";
    private UnaryOperator<Problem> blame = UnaryOperator.identity();
    private int raised;

    /** Names the variant that is read from here on: "in the change ai"; empty for the baseline. */
    public void variant(String name) {
        variant(name, UnaryOperator.identity());
    }

    /** The same, with where its problems are shown: at the effect that is to blame. */
    public void variant(String name, UnaryOperator<Problem> shown) {
        variant = name;
        blame = shown;
    }

    /** The variant that is read; empty for the baseline. */
    public String variant() {
        return variant;
    }

    /** Adds a problem, unless it was said before. */
    public void add(Place place, String path, String what, String hint) {
        raised++;
        Problem problem = Problem.at(place, path, what, hint);
        if (said.add(problem)) {
            found.add(blame.apply(problem).with(variant.isEmpty() ? what : what + " (" + variant + ")"));
            if (found.size() >= MOST) {
                check();
            }
        }
    }

    /** Adds a doubt. */
    public void warn(String what, String advice) {
        warnings.add(new Warning(variant.isEmpty() ? what : what + " (" + variant + ")", advice));
    }

    /** Adds a doubt about a variant; the same one about several is said once. */
    public void warn(String of, String what, String advice) {
        doubted.computeIfAbsent(new Warning(what, advice), doubt -> new LinkedHashSet<>())
                .add(of);
    }

    /** All that was found to be wrong, as it stands in the text, whoever is to blame. */
    public Set<Problem> said() {
        return Set.copyOf(said);
    }

    /** How often something wrong was met, repetitions counted. */
    public int count() {
        return raised;
    }

    /** The doubts in the order in which they came, those about variants last. */
    public List<Warning> warnings() {
        List<Warning> all = new ArrayList<>(warnings);
        doubted.forEach((doubt, variants) ->
                all.add(new Warning(String.join(", ", variants) + ": " + doubt.what(), doubt.advice())));
        return List.copyOf(all);
    }

    /** Ends the reading if anything is wrong. */
    public void check() {
        if (!found.isEmpty()) {
            throw new ScenarioException(found.stream()
                    .sorted(Comparator.comparing((Problem p) -> p.file().startsWith("--"))
                            .thenComparing(Problem::line)
                            .thenComparing(Problem::column))
                    .toList());
        }
    }
}

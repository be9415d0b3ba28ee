package io.throughline.scenario.binding;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Distribution.Inverted;
import io.throughline.model.law.Exponential;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.grammar.KnownKeys;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * One reading of the file with the effects in force. It notes which paths were asked for: these are the paths that
 * exist.
 */
public final class Binding {
    private final Problems problems;
    private final DurationText units;
    private final Map<String, List<Effect>> effects;
    private final Shapes shapes;
    private final Map<String, Place> places;
    private final Set<String> paths;
    private final Set<String> counts = new HashSet<>();

    private static final Comparator<Effect> CANONICAL = Comparator.comparing(
                    (Effect e) -> !e.origin().edits())
            .thenComparing(e -> !e.replaces())
            .thenComparing(e -> !e.text().multiplies());

    /** A reading that has not begun; {@code shapes} are those of all readings of the file. */
    public Binding(Problems problems, DurationText units, List<Effect> effects, Shapes shapes) {
        this.problems = problems;
        this.units = units;
        this.shapes = shapes;
        this.effects = effects.stream()
                .sorted(CANONICAL)
                .collect(Collectors.groupingBy(Effect::path, LinkedHashMap::new, Collectors.toList()));
        this.places = new HashMap<>();
        this.paths = new LinkedHashSet<>();
    }

    private Binding(Binding begun, DurationText units) {
        this.problems = begun.problems;
        this.units = units;
        this.shapes = begun.shapes;
        this.effects = begun.effects;
        this.places = begun.places;
        this.paths = begun.paths;
    }

    /** The same reading, gone on with in other units. */
    public Binding with(DurationText other) {
        return new Binding(this, other);
    }

    /** Where problems go. */
    public Problems problems() {
        return problems;
    }

    /** How long a day and a week are. */
    public DurationText units() {
        return units;
    }

    /** The effect that replaces the value at a path, null if there is none; a change goes before {@code --set}. */
    Effect replacement(String path, boolean edited) {
        return at(path, edited)
                .filter(Effect::replaces)
                .reduce((first, second) -> second)
                .orElse(null);
    }

    /** The effects that multiply or add to the value at a path: {@code --set} first, then factors, then sums. */
    List<Effect> amounts(String path, boolean edited) {
        return at(path, edited).filter(e -> !e.replaces()).toList();
    }

    /** The effects on the value at a path; what edits the file does not act on what replaced the file's. */
    private Stream<Effect> at(String path, boolean edited) {
        return effects.getOrDefault(path, List.of()).stream()
                .filter(e -> !(edited && e.origin().edits()));
    }

    /** Notes where a block is written. */
    void locate(String path, Place place) {
        places.put(path, place);
    }

    /** Notes that a path leads to a value, and where that is written. */
    void ask(String path, Place place) {
        places.put(path, place);
        paths.add(path);
    }

    /** Notes whether a path leads to a count. */
    void count(String path, boolean whole) {
        if (whole) {
            counts.add(path);
        }
    }

    /** Whether a path leads to a value. */
    public boolean isKnown(String path) {
        return paths.contains(path);
    }

    /** Whether a path leads to a count. */
    public boolean isCount(String path) {
        return counts.contains(path);
    }

    /** Where the value of a path, or of the nearest path above it, is written. */
    public Place place(String path) {
        for (String at = path; !at.isEmpty(); at = at.substring(0, Math.max(0, at.lastIndexOf('.')))) {
            if (places.containsKey(at)) {
                return places.get(at);
            }
        }
        return places.get("");
    }

    /** The law as it is to be drawn, and a note of its shape. */
    public Distribution shaped(String path, Distribution law) {
        return shapes.note(path, law);
    }

    /** Finds effects on paths that do not exist. */
    public void checkPaths(boolean edits) {
        effects.values().stream()
                .flatMap(List::stream)
                .filter(effect -> effect.origin().edits() == edits && !paths.contains(effect.path()))
                .forEach(this::unknownPath);
    }

    private void unknownPath(Effect effect) {
        String path = effect.path();
        boolean later = KnownKeys.isUnsupported("", path);
        problems.add(
                effect.key(), path, later ? "not supported yet" : "there is no such path", later ? "" : hint(effect));
    }

    private String hint(Effect effect) {
        String path = effect.path();
        if (!effect.origin().edits() && path.matches("(clock|experiment)\\..*")) {
            return "clock and experiment are the same for all variants; --set can edit them";
        }
        if (effect.value() instanceof Node.Mapping && !paths.contains(path) && isBlock(path)) {
            return "join the keys by dots: stations.NAME.time: 40% faster";
        }
        if (effect.value() instanceof Node.Scalar && isBlock(path)) {
            return block(path);
        }
        if (effect.origin().edits()
                && !path.matches("(stations?|works?|people|wip-limits?|clock|experiment)(\\..*)?")) {
            return "--set takes paths that begin with stations, work, people, wip-limits, clock or experiment";
        }
        if (path.matches("(changes|plans|sweeps|sizing)\\..*")) {
            return "a path begins with stations, work, people or wip-limits; changes are applied by the key with";
        }
        String nearest = NearestWord.of(path, paths);
        return nearest.isEmpty()
                ? "a path is the keys of the file joined by dots, stations.NAME.time"
                : "did you mean " + nearest + "?";
    }

    /** Advice on a value for a block: what takes it out, or a key in it. */
    private String block(String path) {
        if (path.matches("stations\\.[^.]+")) {
            return "a station is taken out by its share, 0% of " + path + ".share";
        }
        if (path.matches("stations\\.[^.]+\\.outcomes\\.[^.]+")) {
            return "an outcome is taken out by its chance, 0% of " + path + ".chance";
        }
        if (path.matches("wip-limits\\.[^.]+")) {
            return "a limit is taken out by " + path + ".at-most, none";
        }
        String below =
                paths.stream().filter(p -> p.startsWith(path + ".")).findFirst().orElseThrow();
        return "it has several keys: name one of them, such as " + below;
    }

    /** Whether there are paths below this one. */
    private boolean isBlock(String path) {
        return paths.stream().anyMatch(p -> p.startsWith(path + "."));
    }

    /** The laws seen at each path over all variants, and the paths at which they differ in shape. */
    public static final class Shapes {
        private final Map<String, Distribution> seen = new HashMap<>();
        private final Set<String> differing = new HashSet<>();

        /** Whether the laws at some path differ in shape. */
        public boolean differ() {
            return !differing.isEmpty();
        }

        private Distribution note(String path, Distribution law) {
            if (law instanceof Constant) {
                return law;
            }
            Distribution first = seen.putIfAbsent(path, law);
            if (first != null && !sameShape(first, law)) {
                differing.add(path);
            }
            return differing.contains(path) ? new Inverted(law) : law;
        }

        private static boolean sameShape(Distribution a, Distribution b) {
            return a.equals(b) || a instanceof Exponential && b instanceof Exponential;
        }
    }
}

package io.throughline.scenario;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Influence.Aspect;
import io.throughline.model.line.Influence.Operation;
import io.throughline.model.line.Influence.Target;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Station;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.problem.Problems;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Divides the effects of a variant: those that are applied to the line when it is built, and those that stay data
 * because they act on some items only, or come after one that does.
 */
final class Influences {
    private static final Map<Aspect, Pattern> PATHS = new LinkedHashMap<>();
    private static final Pattern INSIDE_A_LAW = Pattern.compile("(stations\\.[^.]+\\.(time|pickup)|work\\.size)\\..+");

    static {
        PATHS.put(Aspect.TIME, Pattern.compile("stations\\.([^.]+)()\\.time(\\..*)?"));
        PATHS.put(Aspect.WORK, Pattern.compile("stations\\.([^.]+)()\\.work"));
        PATHS.put(Aspect.PICKUP, Pattern.compile("stations\\.([^.]+)()\\.pickup(\\..*)?"));
        PATHS.put(Aspect.CHANCE, Pattern.compile("stations\\.([^.]+)\\.outcomes\\.([^.]+)\\.chance"));
        PATHS.put(Aspect.SHARE, Pattern.compile("stations\\.([^.]+)()\\.share"));
        PATHS.put(Aspect.SIZE, Pattern.compile("()()work\\.size(\\..*)?"));
        PATHS.put(Aspect.PARTS, Pattern.compile("()()work\\.parts"));
        PATHS.put(Aspect.KIND_PARTS, Pattern.compile("()work\\.kinds\\.([^.]+)\\.parts"));
        PATHS.put(Aspect.INJECTS, Pattern.compile("stations\\.([^.]+)()\\.defects\\.injects"));
        PATHS.put(Aspect.CATCHES, Pattern.compile("stations\\.([^.]+)()\\.defects\\.catches"));
        PATHS.put(Aspect.KIND_SIZE, Pattern.compile("()work\\.kinds\\.([^.]+)\\.size"));
    }

    private final List<Effect> direct = new ArrayList<>();
    private final Map<Target, List<Effect>> kept = new LinkedHashMap<>();
    private final Problems problems;

    Influences(List<Effect> effects, Problems problems) {
        this.problems = problems;
        Map<Target, List<Effect>> partial = new LinkedHashMap<>();
        effects.stream().filter(Effect::partial).forEach(e -> addPartial(e, partial));
        effects.forEach(e -> divide(e, partial.getOrDefault(target(e.path()), List.of())));
    }

    /** The value of an item that a path leads to, null if it leads to none. */
    static Target target(String path) {
        for (Map.Entry<Aspect, Pattern> entry : PATHS.entrySet()) {
            Matcher match = entry.getValue().matcher(path);
            if (match.matches()) {
                return new Target(entry.getKey(), match.group(1), match.group(2));
            }
        }
        return null;
    }

    /** The stations of which the time or the work is acted on. */
    static List<String> faster(List<Effect> effects) {
        return effects.stream()
                .map(e -> target(e.path()))
                .filter(t -> t != null && (t.aspect() == Aspect.TIME || t.aspect() == Aspect.WORK))
                .map(Target::station)
                .distinct()
                .toList();
    }

    private void addPartial(Effect effect, Map<Target, List<Effect>> partial) {
        Target target = target(effect.path());
        if (target == null) {
            problems.add(
                    effect.key(),
                    effect.path(),
                    "a change with a share acts on items, and this belongs to the line",
                    "delete the share, or put this into a change of its own");
        } else {
            partial.computeIfAbsent(target, t -> new ArrayList<>()).add(effect);
        }
    }

    private void divide(Effect effect, List<Effect> partial) {
        if (partial.contains(effect) || partial.stream().anyMatch(e -> rank(e) < rank(effect))) {
            kept.computeIfAbsent(target(effect.path()), t -> new ArrayList<>()).add(effect);
        } else if (!effect.partial()) {
            direct.add(effect);
        }
    }

    /** Replacements and what acts inside a law come first, then factors, then sums. */
    private static int rank(Effect effect) {
        if (effect.replaces() || INSIDE_A_LAW.matcher(effect.path()).matches()) {
            return 0;
        }
        return effect.text().multiplies() ? 1 : 2;
    }

    /** The effects to build the line with. */
    List<Effect> direct() {
        return direct;
    }

    /**
     * The effects that stay data, in the order in which they are applied.
     *
     * @param bind builds a line with the given effects
     */
    List<Influence> influences(Function<List<Effect>, Line> bind) {
        List<Influence> influences = new ArrayList<>();
        kept.forEach((target, effects) -> {
            shaping(target, effects, bind, influences);
            effects.stream()
                    .filter(e -> rank(e) == 1)
                    .forEach(e -> influences.add(amount(target, e, Operation.FACTOR)));
            effects.stream().filter(e -> rank(e) == 2).forEach(e -> influences.add(amount(target, e, Operation.ADD)));
        });
        return influences;
    }

    private Influence amount(Target target, Effect effect, Operation operation) {
        String change = effect.origin().change();
        if (change.isEmpty()) {
            problems.add(
                    effect.key(), effect.path(), "can't be varied: a change in `with` replaces it for some items", "");
        }
        return new Influence(change, target, operation, effect.text().amount(), null);
    }

    private void shaping(Target target, List<Effect> effects, Function<List<Effect>, Line> bind, List<Influence> to) {
        List<Effect> shaping =
                new ArrayList<>(effects.stream().filter(e -> rank(e) == 0).toList());
        if (shaping.isEmpty()) {
            return;
        }
        direct.stream()
                .filter(e -> rank(e) == 0 && target.equals(target(e.path())))
                .forEach(shaping::add);
        Effect first = shaping.get(0);
        for (Effect other : shaping) {
            if (!other.origin().change().equals(first.origin().change())) {
                problems.add(
                        other.key(),
                        other.path(),
                        first.origin().change() + " and " + other.origin().change()
                                + " both change this law, one of them for some items only",
                        "let one change do both");
            }
        }
        List<Effect> all = new ArrayList<>(direct);
        shaping.stream().filter(e -> !direct.contains(e)).forEach(all::add);
        to.add(value(first.origin().change(), target, bind.apply(all)));
    }

    private static Influence value(String change, Target target, Line line) {
        Station station = target.station().isEmpty() ? null : line.station(target.station());
        return switch (target.aspect()) {
            case TIME -> law(change, target, station.work().time());
            case PICKUP -> law(change, target, station.queue().pickup());
            case SIZE -> law(change, target, line.size());
            case SHARE -> number(change, target, station.visit().share());
            case CHANCE -> number(change, target, chance(target, station));
            case INJECTS -> number(change, target, station.quality().injects());
            case CATCHES -> number(change, target, station.quality().catching().chance());
            case KIND_SIZE -> number(change, target, kind(target, line).size());
            case PARTS -> number(change, target, line.inflow().parts());
            case KIND_PARTS -> number(change, target, kind(target, line).parts());
            case WORK -> throw new AssertionError("work takes factors only");
        };
    }

    private static Influence law(String change, Target target, Distribution law) {
        return new Influence(change, target, Operation.LAW, Double.NaN, law);
    }

    private static Influence number(String change, Target target, double value) {
        return new Influence(change, target, Operation.NUMBER, value, null);
    }

    private static double chance(Target target, Station station) {
        return station.outcomes().stream()
                .filter(o -> o.name().equals(target.name()))
                .mapToDouble(Outcome::chance)
                .findFirst()
                .orElse(0);
    }

    private static Kind kind(Target target, Line line) {
        return line.kinds().stream()
                .filter(k -> k.name().equals(target.name()))
                .findFirst()
                .orElse(Kind.only());
    }
}

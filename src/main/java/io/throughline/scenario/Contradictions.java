package io.throughline.scenario;

import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Finds effects of one variant of which the one undoes what the other says, whichever of them came first. */
final class Contradictions {
    private static final String HINT = "one of them must let it be";

    private final Problems problems;

    Contradictions(Problems problems) {
        this.problems = problems;
    }

    /** Finds values that are replaced twice. */
    void checkTwice(List<Effect> effects) {
        Map<String, Effect> replacing = new HashMap<>();
        for (Effect effect : effects) {
            Effect other = effect.replaces() ? replacing.put(effect.path(), effect) : null;
            if (other != null) {
                boolean edits = effect.origin().edits();
                String both = edits
                        ? "--set replaces this twice"
                        : name(other) + " and " + name(effect) + " both replace this";
                problems.add(effect.key(), effect.path(), both, edits ? "say it once" : HINT);
            }
        }
    }

    /**
     * The effects without those on what another one takes away or replaces as a whole; each of these is a problem.
     *
     * @param edits of the file, which come first
     */
    List<Effect> consistent(List<Effect> edits, List<Effect> effects) {
        List<Effect> all = new ArrayList<>(edits);
        all.addAll(effects);
        List<Effect> consistent = new ArrayList<>();
        for (Effect effect : effects) {
            Effect other = all.stream()
                    .filter(above -> undoes(above, effect))
                    .findFirst()
                    .orElse(null);
            if (other == null) {
                consistent.add(effect);
            } else {
                problems.add(effect.key(), effect.path(), both(other, effect), HINT);
            }
        }
        return consistent;
    }

    private static boolean undoes(Effect above, Effect effect) {
        boolean below = isBelow(above, effect);
        if (above.origin().edits() != effect.origin().edits()) {
            return above.origin().edits() && above.takesAway() && (below || changesIt(above, effect));
        }
        if (above.partial() && !above.origin().equals(effect.origin())) {
            return false;
        }
        return below
                ? above.replaces() && (effect.replaces() || !holds(above, effect))
                : above.takesAway()
                        && changesIt(above, effect)
                        && !above.origin().equals(Effect.Origin.SWEEP);
    }

    private static boolean isBelow(Effect above, Effect effect) {
        return effect.path().startsWith(above.path() + ".");
    }

    /** Whether the one multiplies or adds to what the other gives. */
    private static boolean changesIt(Effect above, Effect effect) {
        return effect.path().equals(above.path()) && !effect.replaces();
    }

    /** Whether the block that replaces another one writes the value below it. */
    private static boolean holds(Effect above, Effect effect) {
        Node at = above.value();
        for (String key : effect.path().substring(above.path().length() + 1).split("\\.")) {
            if (!(at instanceof Node.Mapping block) || !block.entries().containsKey(key)) {
                return false;
            }
            at = block.entries().get(key).value();
        }
        return true;
    }

    private static String both(Effect above, Effect effect) {
        String who = name(effect).equals(name(above)) ? " and" : ", and " + name(effect);
        if (!isBelow(above, effect)) {
            return name(above) + " takes this away" + who + " changes it";
        }
        String does = above.takesAway() ? " takes away " : " replaces ";
        return name(above) + does + above.path() + who + " changes what is in it";
    }

    private static String name(Effect effect) {
        if (effect.origin().edits()) {
            return "--set";
        }
        return effect.origin().change().isEmpty()
                ? "the value varied"
                : effect.origin().change();
    }
}

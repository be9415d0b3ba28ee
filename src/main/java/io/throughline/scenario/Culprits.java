package io.throughline.scenario;

import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.problem.Problem;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Which effect is to blame where some together make a line wrong: the first without which the problem is gone. What
 * stands elsewhere in the file is shown at that effect, so that a flag is answered with its own text.
 */
final class Culprits implements UnaryOperator<Problem> {
    private final List<Effect> effects;
    private final Function<List<Effect>, Set<Problem>> problems;
    private final Map<List<Effect>, Set<Problem>> tried = new HashMap<>();
    private final Set<Place> written = new HashSet<>();

    /**
     * The effects, and a way to find what is wrong with some of them.
     *
     * @param problems of the line with these effects and no other of the list
     */
    Culprits(List<Effect> effects, Function<List<Effect>, Set<Problem>> problems) {
        this.effects = List.copyOf(effects);
        this.problems = problems;
        for (Effect effect : effects) {
            written.add(effect.key());
            add(effect.value());
        }
    }

    private void add(Node node) {
        written.add(node.place());
        if (node instanceof Node.Sequence list) {
            list.items().forEach(this::add);
        }
        if (node instanceof Node.Mapping block) {
            block.entries().values().forEach(entry -> {
                written.add(entry.key());
                add(entry.value());
            });
        }
    }

    /** The problem at the effect that is to blame; as it is where it stands there, or where the file is to blame. */
    @Override
    public Problem apply(Problem problem) {
        if (written.contains(problem.place()) || isLeft(problem, List.of())) {
            return problem;
        }
        Effect culprit = effects.stream()
                .filter(effect -> !isLeft(problem, without(effect)))
                .findFirst()
                .orElse(effects.get(0));
        return Problem.at(culprit.place(), problem.path(), problem.what(), problem.hint());
    }

    private List<Effect> without(Effect one) {
        return effects.stream().filter(effect -> effect != one).toList();
    }

    private boolean isLeft(Problem problem, List<Effect> some) {
        return tried.computeIfAbsent(some, problems).contains(problem);
    }
}

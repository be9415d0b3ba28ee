package io.throughline.scenario;

import io.throughline.model.Clock;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Line;
import io.throughline.scenario.VariantReader.Change;
import io.throughline.scenario.binding.Binding;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.line.LineReader;
import io.throughline.scenario.problem.Problem;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.refusal.Refusals;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds lines from the file: the baseline, and the line of any list of changes. */
final class Assembly {
    private final Node.Mapping root;
    private final Problems problems;
    private final Contradictions contradictions;
    private final List<Effect> edits;
    private final List<String> changeNames;
    private final Observations observations;
    private final Binding.Shapes shapes = new Binding.Shapes();
    private DurationText units;
    private Clock clock;
    private Binding first;

    Assembly(
            Node.Mapping root,
            Problems problems,
            List<Effect> edits,
            List<String> changeNames,
            Observations observations) {
        this.root = root;
        this.problems = problems;
        this.contradictions = new Contradictions(problems);
        this.edits = contradictions.consistent(List.of(), edits);
        this.changeNames = changeNames;
        this.observations = observations;
    }

    /** A reading of the file as it is, to begin with what is the same for all variants. */
    Binding first() {
        first = new Binding(problems, DurationText.ofHours(), edits, shapes);
        return first;
    }

    /** Sets the clock that the lines run by. */
    Assembly with(DurationText theUnits, Clock theClock) {
        units = theUnits;
        clock = theClock;
        return this;
    }

    /** Whether some law differs in shape between the lines built so far; then all are to be built once more. */
    boolean shapesDiffer() {
        return shapes.differ();
    }

    /** The line as it is. */
    Line baseline(Binding binding) {
        problems.variant("", edits.isEmpty() ? UnaryOperator.identity() : new Culprits(edits, this::problemsOf));
        int before = problems.count();
        contradictions.checkTwice(edits);
        Line line = read(binding);
        binding.checkPaths(true);
        refuse(line, binding, before);
        return line;
    }

    /**
     * The line of some changes.
     *
     * @param label what messages call it
     * @param more effects besides those of the changes
     */
    Line line(String label, List<Change> changes, List<Effect> more) {
        List<Effect> said = new ArrayList<>();
        changes.forEach(change -> said.addAll(change.effects()));
        said.addAll(more);
        problems.variant(label, new Culprits(and(said, edits), this::problemsOf));
        int before = problems.count();
        contradictions.checkTwice(said);
        List<Effect> effects = contradictions.consistent(edits, said);
        Influences influences = new Influences(effects, problems);
        Line whole = bind(effects, true);
        boolean partial = effects.stream().anyMatch(Effect::partial);
        Line line = partial ? bind(influences.direct(), false) : whole;
        List<Influence> kept = sound(before) ? influences.influences(some -> bind(some, false)) : List.of();
        List<Line.Touch> touches = changes.stream()
                .filter(change -> change.share() > 0)
                .map(change -> new Line.Touch(change.name(), change.share()))
                .toList();
        return line.with(touches, kept);
    }

    private Line bind(List<Effect> effects, boolean checkPaths) {
        Binding binding = new Binding(problems, units, and(edits, effects), shapes);
        int before = problems.count();
        Line line = read(binding);
        if (checkPaths) {
            binding.checkPaths(false);
        }
        refuse(line, binding, before);
        return line;
    }

    private static List<Effect> and(List<Effect> some, List<Effect> more) {
        List<Effect> all = new ArrayList<>(some);
        all.addAll(more);
        return all;
    }

    /** What is wrong with the line of some effects, and of no others. */
    private Set<Problem> problemsOf(List<Effect> effects) {
        Problems found = new Problems();
        Binding binding = new Binding(found, units, effects, new Binding.Shapes());
        Line line = read(binding);
        if (found.count() == 0) {
            addRefusals(line, binding, found);
        }
        return found.said();
    }

    private boolean sound(int before) {
        return problems.count() == before;
    }

    private Line read(Binding binding) {
        return new LineReader(binding, root, changeNames, observations).read();
    }

    private void refuse(Line line, Binding binding, int before) {
        if (sound(before)) {
            addRefusals(line, binding, problems);
        }
    }

    private void addRefusals(Line line, Binding binding, Problems to) {
        for (Refusals.Refusal refusal : Refusals.of(line, clock)) {
            Binding where = refusal.path().startsWith("clock.") ? first : binding;
            to.add(where.place(refusal.path()), refusal.path(), refusal.what(), refusal.hint());
        }
    }
}

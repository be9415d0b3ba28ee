package io.throughline.scenario;

import io.throughline.model.Variant;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.refusal.Refusals;
import java.util.List;

/** What is doubtful about the lines of a file: they can be run, and are probably not what was meant. */
final class Lints {
    private final Problems problems;

    /** Doubts go to these problems. */
    Lints(Problems problems) {
        this.problems = problems;
    }

    /** Finds what is doubtful, the baseline first. */
    void of(List<Variant> variants) {
        Line baseline = variants.get(0).line();
        problems.variant("");
        if (Refusals.isConstant(baseline)) {
            problems.warn(
                    "all times are constant, so queues will be far too short",
                    "give each station a law, such as {lognormal: {mean: 3h, cv: 1}}");
        }
        for (Variant variant : variants) {
            lintSizes(baseline, variant);
            lintPeople(variant);
            lintReturns(variant);
            lintExpedited(variant);
        }
    }

    private void lintSizes(Line baseline, Variant variant) {
        if (Refusals.isSmallerForFree(baseline, variant.line())) {
            problems.warn(
                    variant.name(),
                    "work.size is smaller and the value of an item the same",
                    "if items are only cut smaller, raise work.parts, or lower work.kinds.NAME.value");
        }
        if (Refusals.isResizedForNothing(baseline, variant.line())) {
            problems.warn(
                    variant.name(),
                    "work.size changes, and no station depends on it",
                    "give the stations whose work grows with size a size-exponent, such as 1");
        }
        if (Refusals.isLessThanOnePart(variant.line())) {
            problems.warn(
                    variant.name(),
                    "an item has at least one part, so fewer change nothing",
                    "make work.size smaller if there is less work in it");
        }
    }

    private void lintReturns(Variant variant) {
        Refusals.returnsWithoutEnd(variant.line())
                .forEach(warning -> problems.warn(variant.name(), warning.what(), warning.advice()));
    }

    private void lintPeople(Variant variant) {
        String first = variant.line().stations().get(0).name();
        String where = first + " first, where a backlog always has a next item";
        Refusals.neverDone(variant.line())
                .forEach(pool -> problems.warn(
                        variant.name(),
                        "people." + pool.name() + ".prefer puts " + where,
                        "put " + first + " last, or they do the rest only while a limit holds new items"));
    }

    private void lintExpedited(Variant variant) {
        if (variant.line().kinds().stream().allMatch(Kind::expedite)) {
            problems.warn(
                    variant.name(),
                    "every kind is expedited, so that nothing pre-empts anything",
                    "expedite what must not wait, or give the kinds a priority each");
        }
    }
}

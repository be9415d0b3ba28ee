package io.throughline.plan;

import io.throughline.model.Warning;
import io.throughline.stats.TargetTest;
import io.throughline.study.State;
import java.util.ArrayList;
import java.util.List;

/** The doubts about a sizing, each with advice. */
final class SizingDoubts {
    private SizingDoubts() {}

    static List<Warning> of(OfSizing sizing) {
        String name = "sizing " + sizing.sizing().name() + ": ";
        List<Warning> warnings = new ArrayList<>();
        for (OfSizing.Worse worse : sizing.worse()) {
            warnings.add(new Warning(
                    name + worse.target().measure() + " is worse with " + worse.more() + " than with " + worse.fewer()
                            + " (" + sizing.sizing().vary() + ")",
                    "the search takes it that more is nowhere worse: try the counts between one by one, with a sweep"));
        }
        if (!sizing.nearest().settled()) {
            String state = sizing.nearest().state().kind() == State.Kind.GROWS ? "work piles up" : "WIP still rises";
            warnings.add(new Warning(
                    name + "with " + sizing.nearest().point().value() + ", " + state
                            + ", so nothing can be shown to hold",
                    "give clock.warm-up more time, or the line more to work with"));
        }
        if (sizing.nearest().replications() < TargetTest.FEWEST) {
            warnings.add(new Warning(
                    name + "fewer than " + TargetTest.FEWEST + " replications show nothing",
                    "leave experiment.replications out, or give 10 or more"));
        }
        return warnings;
    }
}

package io.throughline.report.picture;

import io.throughline.plan.Answer;
import io.throughline.report.chart.Bars;
import io.throughline.report.chart.Chart;
import io.throughline.report.picture.varied.Curves;
import io.throughline.report.picture.varied.Maps;
import io.throughline.report.picture.varied.Sizings;
import io.throughline.report.words.Ranks;
import java.util.ArrayList;
import java.util.List;

/**
 * Charts of one sort, the baseline's first.
 *
 * @param heading what they are of
 * @param caption what to see in them
 */
public record Pictures(String heading, String caption, List<Chart> charts) {
    /** Copies the list. */
    public Pictures {
        charts = List.copyOf(charts);
    }

    /** All that an answer has: a proof first, then the people's weeks where pools are shared, then the others. */
    public static List<Pictures> of(Answer whole) {
        Answer answer = Ranks.foremost(whole);
        List<Pictures> all = new ArrayList<>();
        addSweeps(answer, all);
        add("Two states", States.CAPTION, States.of(answer), all);
        add("How many are enough", Sizings.CAPTION, Sizings.of(answer), all);
        add("What the changes deliver", Ranked.CAPTION, Ranked.of(whole), all);
        add("What the changes do to flow time", Ranked.FLOW_TIME_CAPTION, Ranked.ofFlowTime(whole), all);
        add("Where 10% better helps", Levers.CAPTION, Levers.of(answer), all);
        add("Where the gain went", Gains.CAPTION, Gains.of(answer), all);
        add("What the servers do", Servers.CAPTION, Servers.of(answer), all);
        add("Queues over time", Queues.CAPTION, Queues.of(answer), all);
        add("Flow time", FlowTimes.CAPTION, FlowTimes.of(answer), all);
        add("How items come through", Passages.CAPTION, Passages.of(answer), all);
        add("The bottleneck from moment to moment: a hint", Shifts.CAPTION, Shifts.of(answer), all);
        List<Bars> weeks = Weeks.of(answer);
        if (!weeks.isEmpty()) {
            all.add(
                    Math.min(1, all.size()),
                    new Pictures("What people's weeks are made of", Weeks.CAPTION, List.copyOf(weeks)));
        }
        return all;
    }

    /** Those of the sort of the first sweep of the file come first. */
    private static void addSweeps(Answer answer, List<Pictures> all) {
        boolean map =
                !answer.sweeps().isEmpty() && answer.sweeps().get(0).sweep().map();
        if (map) {
            addMaps(answer, all);
        }
        add("What a sweep delivers", Curves.CAPTION, Curves.of(answer), all);
        add("What a sweep does to flow time", Curves.FLOW_TIME_CAPTION, Curves.ofFlowTime(answer), all);
        if (!map) {
            addMaps(answer, all);
        }
    }

    private static void addMaps(Answer answer, List<Pictures> all) {
        add("Where the bottleneck is on a map", Maps.CAPTION, Maps.of(answer), all);
    }

    /** How many of them belong before the tables: a proof, and the people's weeks. */
    public static int leading(Answer answer) {
        return answer.scenario().baseline().line().people().isEmpty() ? 1 : 2;
    }

    private static void add(String heading, String caption, List<? extends Chart> charts, List<Pictures> all) {
        if (!charts.isEmpty()) {
            all.add(new Pictures(heading, caption, List.copyOf(charts)));
        }
    }
}

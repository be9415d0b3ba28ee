package io.throughline.report.picture.varied;

import io.throughline.model.Target;
import io.throughline.plan.Answer;
import io.throughline.plan.OfSizing;
import io.throughline.plan.OfSizing.OfCount;
import io.throughline.plan.OfSizing.OfTarget;
import io.throughline.report.chart.Labels;
import io.throughline.report.chart.Tries;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Sizes;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Sizings as the counts that were tried around the answer, each target against its limit. */
public final class Sizings {
    public static final String CAPTION =
            "Each count that was tried is tested against the target. A count that is neither shown "
                    + "to hold nor to fail needs more replications, or a longer horizon.";

    /** Counts so many times farther from the target than those next to the answer are left out. */
    private static final double FAR = 5;

    private final Answer answer;
    private final OfSizing sizing;
    private final int target;

    private Sizings(Answer answer, OfSizing sizing, int target) {
        this.answer = answer;
        this.sizing = sizing;
        this.target = target;
    }

    /** One chart for each target of each sizing; none of a target of which nothing was measured. */
    public static List<Tries> of(Answer answer) {
        List<Tries> charts = new ArrayList<>();
        for (OfSizing sizing : answer.sizings()) {
            IntStream.range(0, sizing.sizing().targets().size())
                    .mapToObj(t -> new Sizings(answer, sizing, t).chart())
                    .filter(chart -> !chart.points().isEmpty())
                    .forEach(charts::add);
        }
        return charts;
    }

    private Tries chart() {
        String number = sizing.sizing().targets().size() == 1 ? "" : "-" + (target + 1);
        List<OfCount> near = sizing.counts().stream().filter(this::near).toList();
        return new Tries(
                "sizing-" + sizing.sizing().name() + number,
                labels(near),
                near.stream().map(this::point).toList(),
                scaled(of(sizing.nearest()).needed()),
                limit());
    }

    private OfTarget of(OfCount count) {
        return count.targets().get(target);
    }

    /** Whether a count can be drawn on one scale with the answer and the counts next to it. */
    private boolean near(OfCount count) {
        double most = 0;
        int at = sizing.at();
        for (OfCount beside : sizing.counts()
                .subList(Math.max(0, at - 1), Math.min(sizing.counts().size(), at + 2))) {
            most = Math.max(most, Double.isFinite(distance(beside)) ? distance(beside) : 0);
        }
        return Double.isFinite(distance(count)) && distance(count) <= FAR * most;
    }

    private double distance(OfCount count) {
        return Math.abs(of(count).share().mean() - of(count).needed());
    }

    private Tries.Point point(OfCount count) {
        Estimate share = of(count).share();
        boolean bare = Double.isNaN(share.halfWidth())
                || Figures.marked(count.state(), of(count).target().measure());
        return new Tries.Point(
                count.point().number(),
                scaled(share.mean()),
                bare ? 0 : scaled(share.halfWidth()),
                Tries.Shown.valueOf(of(count).standing().name()),
                sizing.found() && count == sizing.nearest() ? count.point().value() : "");
    }

    /** Whether the target is drawn as the share of what keeps it. */
    private boolean percentile() {
        return of(sizing.nearest()).share() != of(sizing.nearest()).measured();
    }

    private double scaled(double figure) {
        if (percentile() || unit().equals("share")) {
            return 100 * figure;
        }
        return unit().equals("h") ? figure / duration().hours() : figure;
    }

    private Format.Unit duration() {
        return new Format(answer.scenario().run().clock())
                .unit(Math.max(1, of(sizing.nearest()).needed()));
    }

    private String unit() {
        return of(sizing.nearest()).unit();
    }

    private String limit() {
        Target it = sizing.sizing().targets().get(target);
        if (percentile()) {
            return Format.percent(of(sizing.nearest()).needed()) + " needed";
        }
        return (it.atMost() ? "at most " : "at least ") + Sizes.limit(it);
    }

    private Labels labels(List<OfCount> near) {
        Target it = sizing.sizing().targets().get(target);
        String what = Sizes.measure(it.measure());
        String inside = Sizes.limit(it) + (it.atMost() ? " or less" : " or more");
        String axis = percentile()
                ? "% with " + inside
                : unit().equals("h") ? duration().name() : unit();
        String with = sizing.sizing().with().isEmpty()
                ? ""
                : ", with " + Words.list(sizing.sizing().with(), "and");
        String vary = Subjects.axis(sizing.sizing().vary());
        return new Labels(Words.capital(what) + ": " + inside + with, vary, axis, note(near));
    }

    private String note(List<OfCount> near) {
        List<String> far = sizing.counts().stream()
                .filter(count -> !near.contains(count))
                .map(count -> count.point().value())
                .toList();
        String note = "Disc: shown to hold. Cross: shown to fail. Ring: neither. " + Subjects.whisker(answer);
        return far.isEmpty() ? note : note + " Off the chart: " + Words.list(far, "and") + ".";
    }
}

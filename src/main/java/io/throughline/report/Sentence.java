package io.throughline.report;

import io.throughline.model.Variant;
import io.throughline.plan.Answer;
import io.throughline.plan.OfSizing;
import io.throughline.report.words.Delivered;
import io.throughline.report.words.Effects;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.report.words.Gaps;
import io.throughline.report.words.Losses;
import io.throughline.report.words.Ranks;
import io.throughline.report.words.Sizes;
import io.throughline.report.words.Subjects;
import io.throughline.report.words.Words;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.study.State;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The answer in words, one paragraph for each variant, never surer than the figures. */
final class Sentence {
    /** A difference of what is delivered beside which the times are worth telling. */
    private static final double NEXT_TO_NOTHING = 0.01;

    private final Answer answer;
    private final Answer.OfVariant baseline;
    private final Delivered delivered;
    private final WhoWords who;

    private Sentence(Answer answer) {
        this.answer = answer;
        this.baseline = answer.variants().get(0);
        this.delivered = Delivered.of(answer);
        this.who = new WhoWords(baseline);
    }

    /**
     * The paragraphs: one of several changes and plans together, one for each of them, one for each sizing; the
     * baseline's where there is no change, or where its work piles up.
     */
    static List<String> paragraphs(Answer answer) {
        List<String> paragraphs = new ArrayList<>(RankingWords.of(answer));
        paragraphs.addAll(new Sentence(Ranks.foremost(answer)).paragraphs());
        return paragraphs;
    }

    private List<String> paragraphs() {
        List<Answer.OfVariant> others =
                answer.variants().subList(1, answer.variants().size());
        List<String> paragraphs = new ArrayList<>();
        others.forEach(v -> paragraphs.add(String.join(" ", ofChange(v))));
        Format format = new Format(answer.scenario().run().clock());
        answer.sizings().forEach(sizing -> paragraphs.add(with(sizing) + Sizes.paragraph(sizing, format)));
        if (others.isEmpty()) {
            paragraphs.add(String.join(" ", ofBaseline()));
        } else if (state(baseline).kind() != State.Kind.STEADY) {
            paragraphs.add("In the baseline, " + unsettled(baseline) + ".");
        }
        return paragraphs;
    }

    private String with(OfSizing sizing) {
        List<String> titles = titles(sizing.sizing().with());
        return titles.isEmpty() ? "" : "With " + Words.list(titles, "and") + ": ";
    }

    private List<String> ofBaseline() {
        List<String> parts = new ArrayList<>();
        parts.add("The line delivers " + rate(baseline) + ".");
        addUnsettled(baseline, parts);
        parts.add(Words.capital(verdict(baseline)) + ".");
        parts.addAll(who.weeks(baseline));
        parts.addAll(sooner(baseline));
        parts.addAll(tenth(baseline.verdict()));
        return parts;
    }

    private String rate(Answer.OfVariant variant) {
        return delivered.rate(variant.result().estimates().get(delivered.measure()));
    }

    private List<String> ofChange(Answer.OfVariant variant) {
        List<String> parts = new ArrayList<>();
        parts.add(delivered(variant));
        parts.addAll(merged(variant));
        parts.addAll(quicker(variant));
        addUnsettled(variant, parts);
        parts.addAll(bottleneck(variant));
        parts.addAll(who.weeks(variant));
        parts.addAll(sooner(variant));
        if (variant.gain() != null) {
            parts.addAll(Losses.of(variant.gain(), variant.verdict()));
        }
        parts.addAll(tenth(variant.verdict()));
        parts.addAll(MoneyWords.of(answer, variant));
        return parts;
    }

    private String delivered(Answer.OfVariant variant) {
        Comparison rate = variant.againstBaseline().get(delivered.measure());
        Estimate relative = new Estimate(rate.relative(), rate.relativeHalfWidth(), answer.replications());
        String opening = "With " + variant.result().variant().title() + what(variant);
        if (!Double.isFinite(rate.relative())) {
            return opening + beforeNothing(variant);
        }
        return variant.shown()
                ? opening + "the line delivers " + delivered.moreOrLess(relative) + "."
                : opening + "no difference in " + delivered.what() + " the line delivers is shown ("
                        + Format.change(relative) + ").";
    }

    /** What a change does; of a plan its changes, where those are told by themselves. */
    private String what(Answer.OfVariant variant) {
        Variant it = variant.result().variant();
        List<String> titles = titles(it.changes());
        boolean told = answer.variants().stream()
                .map(other -> other.result().variant().name())
                .toList()
                .containsAll(it.changes());
        return told && titles.size() > 1 ? " (" + Words.list(titles, "and") + "), " : ", " + Effects.of(it) + "; ";
    }

    private List<String> titles(List<String> changes) {
        return changes.stream().map(name -> Subjects.title(answer, name)).toList();
    }

    /** What is delivered, where the baseline delivers nothing that it could be compared with. */
    private String beforeNothing(Answer.OfVariant variant) {
        return variant.result().estimates().get(delivered.measure()).mean() > 0
                ? "the line delivers " + rate(variant) + ", and nothing without it."
                : "the line delivers nothing, with or without it.";
    }

    private static void addUnsettled(Answer.OfVariant variant, List<String> parts) {
        if (state(variant).kind() != State.Kind.STEADY) {
            parts.add(Words.capital(unsettled(variant)) + ".");
        }
    }

    private static String unsettled(Answer.OfVariant variant) {
        State state = state(variant);
        return state.kind() == State.Kind.GROWS
                ? Words.growth(state) + ", so flow time rises for as long as it runs" + Gaps.of(variant.gap())
                : "the line has not settled: WIP still rose by " + Words.rate(state) + " items a week";
    }

    private static State state(Answer.OfVariant variant) {
        return variant.result().state();
    }

    private List<String> bottleneck(Answer.OfVariant variant) {
        Move move = variant.moved();
        if (move != null && move.from().equals(move.to())) {
            return List.of(stays(variant, move.to()));
        }
        if (move != null && move.shown()) {
            String from = WhoWords.by(baseline, move.from());
            return List.of("The bottleneck moves from " + Words.lever(move.from()) + from + (from.isEmpty() ? "" : ",")
                    + " to " + Words.lever(move.to()) + WhoWords.by(variant, move.to()) + ".");
        }
        String before = verdict(baseline);
        String after = verdict(variant);
        if (before.equals(after)) {
            return List.of("With or without it, " + after + ".");
        }
        String doubt = move == null ? "" : " That it moves is not shown at this confidence.";
        return List.of("Without it, " + before + "; with it, " + after + "." + doubt);
    }

    private String stays(Answer.OfVariant variant, String lever) {
        if (!lever.equals("demand")) {
            return "The bottleneck stays at " + Words.lever(lever) + WhoWords.by(variant, lever) + ".";
        }
        String before = keepsUp(baseline);
        String after = keepsUp(variant);
        return before.equals(after)
                ? Words.capital(after) + ", with or without it."
                : "Without it, " + before + "; with it, " + after + ".";
    }

    /** What demand holds: the line, or what is delivered while work piles up, or may do so. */
    private String keepsUp(Answer.OfVariant variant) {
        if (state(variant).kind() == State.Kind.STEADY) {
            return "the line keeps up with demand";
        }
        return (delivered.value() ? "the value that is delivered" : "what is delivered")
                + " rises with demand all the same";
    }

    /** A verdict as a clause without its full stop. */
    private String verdict(Answer.OfVariant variant) {
        Verdict verdict = variant.verdict();
        return switch (verdict.answer()) {
            case SINGLE ->
                "the bottleneck is " + Words.lever(verdict.at().get(0))
                        + WhoWords.by(variant, verdict.at().get(0));
            case DEMAND -> keepsUp(variant) + next(verdict.candidates());
            case SHARED -> Words.list(shares(variant), "and") + " share the bottleneck";
            case ELSEWHERE ->
                "nothing that was tested holds the line back by itself: the bottleneck is elsewhere"
                        + untested(verdict.tables().untested());
            case UNDECIDED ->
                "it is not decided whether " + Words.levers(verdict.candidates(), "or") + " is the bottleneck; about "
                        + verdict.replicationsNeeded() + " replications would tell";
            case UNSTABLE ->
                "the line has two states: some runs stay in one, some in the other, so no one bottleneck can be named";
            case NONE ->
                answer.replications() < Verdict.FEWEST_REPLICATIONS
                        ? "there are too few replications to name a bottleneck (ten or more are needed)"
                        : "too little is delivered to name a bottleneck";
        };
    }

    private static List<String> shares(Answer.OfVariant variant) {
        return variant.verdict().at().stream()
                .map(lever -> Words.lever(lever) + WhoWords.by(variant, lever).replaceFirst("^, (.*)$", " ($1)"))
                .toList();
    }

    private static String untested(List<String> names) {
        return names.isEmpty() ? "" : "; " + Words.notTested(names);
    }

    /** Parts beside items, where they are counted apart. */
    private static List<String> merged(Answer.OfVariant variant) {
        Comparison parts = variant.againstBaseline().get("parts");
        boolean told = parts != null
                && Double.isFinite(parts.relative())
                && Figures.apart(variant.result().variant().line());
        return told
                ? List.of("Pull requests merged: "
                        + Format.change(new Estimate(parts.relative(), parts.relativeHalfWidth(), 1)) + ".")
                : List.of();
    }

    /** Flow time and the time to restore, where what is delivered is not shown to differ, or by next to nothing. */
    private List<String> quicker(Answer.OfVariant variant) {
        boolean told = (!variant.shown() || littleDiffers(variant))
                && answer.replications() >= Verdict.FEWEST_REPLICATIONS
                && state(variant).kind() == State.Kind.STEADY;
        List<String> times = Stream.of(
                        difference(variant, "flow-time.mean", "mean flow time: "),
                        difference(variant, "restore.mean", "mean time to restore: "))
                .filter(difference -> !difference.isEmpty())
                .toList();
        return told && !times.isEmpty() ? List.of(Words.capital(String.join("; ", times)) + ".") : List.of();
    }

    private boolean littleDiffers(Answer.OfVariant variant) {
        Comparison rate = variant.againstBaseline().get(delivered.measure());
        return rate != null && Math.abs(rate.relative()) < NEXT_TO_NOTHING;
    }

    private static String difference(Answer.OfVariant variant, String measure, String called) {
        Comparison compared = variant.againstBaseline().get(measure);
        return compared != null && Math.abs(compared.relative()) > compared.relativeHalfWidth()
                ? called + Format.change(new Estimate(compared.relative(), compared.relativeHalfWidth(), 1))
                : "";
    }

    /** What would make items faster, in a line that keeps up with demand; nothing where flow time means nothing. */
    private static List<String> sooner(Answer.OfVariant variant) {
        List<String> faster = variant.verdict().faster();
        if (faster.isEmpty() || state(variant).kind() == State.Kind.GROWS) {
            return List.of();
        }
        List<String> untested = variant.verdict().tables().untested();
        String most = "low time answers most to " + Words.levers(faster, "and");
        return List.of(
                untested.isEmpty() ? "F" + most + "." : "Of what was tested, f" + most + untested(untested) + ".");
    }

    private static String next(List<String> levers) {
        return levers.isEmpty() ? "" : "; next to hold it would be " + Words.levers(levers, "or");
    }

    private List<String> tenth(Verdict verdict) {
        boolean named = verdict.answer() == Verdict.Answer.SINGLE || verdict.answer() == Verdict.Answer.DEMAND;
        return verdict.tables().where().stream()
                .filter(e -> named
                        && e.lever().equals(verdict.at().get(0))
                        && e.upper().mean() > 0)
                .map(this::tenth)
                .toList();
    }

    private String tenth(Elasticity lever) {
        return Words.tenthMore(lever.lever()) + " would deliver " + delivered.moreOrLess(lever.upper()) + ".";
    }
}

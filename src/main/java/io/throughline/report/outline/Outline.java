package io.throughline.report.outline;

import io.throughline.model.Clock;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Normal;
import io.throughline.model.law.Pareto;
import io.throughline.model.law.Pert;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.law.Weibull;
import io.throughline.report.words.Control;
import io.throughline.report.words.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** A scenario in plain words, with the defaults that it leaves to the tool: what is assumed of the line. */
public final class Outline {
    private static final Map<Class<? extends Distribution>, String> NAMES = Map.ofEntries(
            Map.entry(Empirical.class, "one of the observed values"),
            Map.entry(Exponential.class, "exponential"),
            Map.entry(Gamma.class, "gamma"),
            Map.entry(Gamma.Percentiles.class, "gamma"),
            Map.entry(Hyperexponential.class, "hyperexponential"),
            Map.entry(Lognormal.class, "lognormal"),
            Map.entry(Normal.class, "normal, redrawn below 0"),
            Map.entry(Pareto.class, "pareto"),
            Map.entry(Pert.class, "pert"),
            Map.entry(Triangular.class, "triangular"),
            Map.entry(Uniform.class, "uniform"),
            Map.entry(Weibull.class, "weibull"),
            Map.entry(Weibull.Moments.class, "weibull"));

    private final Scenario scenario;
    private final Format format;
    private final List<String> sentences = new ArrayList<>();

    private Outline(Scenario scenario) {
        this.scenario = scenario;
        this.format = new Format(scenario.run().clock());
    }

    /** One sentence for each thing that is assumed: time, work, people, stations in order, limits, changes. */
    public static List<String> of(Scenario scenario) {
        Outline outline = new Outline(scenario);
        Clock clock = scenario.run().clock();
        outline.clock(clock);
        outline.sentences.addAll(LineOutline.of(scenario.baseline().line(), clock));
        scenario.variants().stream().skip(1).forEach(outline::variant);
        return List.copyOf(outline.sentences);
    }

    private void clock(Clock clock) {
        double day = Format.hours(clock.day());
        sentences.add("Time is working time: a day (d) has " + Format.plain(day) + " h of work on items, a week (w) "
                + Format.plain(Format.hours(clock.week()) / day) + " such days.");
        sentences.add("Measured are " + ticks(clock.horizon()) + " after a warm-up" + warmUp(clock) + ", in "
                + Control.replications(scenario.run()) + ", with seed "
                + scenario.run().seed() + ".");
    }

    private String warmUp(Clock clock) {
        String length = clock.origin() == Clock.Origin.AUTO ? "" : " of " + ticks(clock.warmUp());
        return length + Control.origin(clock);
    }

    private String ticks(double ticks) {
        return format.duration(Format.hours(ticks));
    }

    private void variant(Variant variant) {
        List<String> effects = new ArrayList<>();
        for (Variant.Effect effect : variant.effects()) {
            String factor = Double.isNaN(effect.factor()) ? "" : " (x" + Format.rounded(effect.factor()) + ")";
            String share = effect.share() < 1 ? " for " + Format.percent(effect.share()) + " of the items" : "";
            effects.add(effect.path() + " " + effect.words() + factor + share);
        }
        sentences.add("With " + variant.title() + ": " + String.join("; ", effects) + ".");
    }

    /** A law by its name and its mean, or its median where the mean has no closed form. */
    static String law(Distribution law, DoubleFunction<String> unit) {
        Distribution shape = shape(law);
        String value = unit.apply(law.typical());
        if (shape instanceof Distribution.Constant) {
            return "always " + value;
        }
        boolean median = shape instanceof Gamma.Percentiles || shape instanceof Weibull;
        return name(shape) + (median ? ", median " : ", mean ") + value;
    }

    private static Distribution shape(Distribution law) {
        if (law instanceof Distribution.Scaled scaled) {
            return shape(scaled.law());
        }
        return law instanceof Distribution.Inverted inverted ? shape(inverted.law()) : law;
    }

    private static String name(Distribution law) {
        return NAMES.entrySet().stream()
                .filter(e -> e.getKey().isInstance(law))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no name for " + law));
    }
}

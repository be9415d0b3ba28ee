package io.throughline.scenario.law;

import io.throughline.model.law.Distribution;
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
import io.throughline.scenario.grammar.Quantity;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The laws of the language, each with the parameters that it is given by. */
public final class LawForms {
    private static final Map<String, List<Form>> LAWS = new LinkedHashMap<>();

    static {
        law("exponential", form(p -> new Exponential(p[0]), "mean"), form(p -> Exponential.ofMedian(p[0]), "p50"));
        law("erlang", form(p -> Gamma.erlang(p[0], (int) p[1]), "mean", "shape"));
        law(
                "gamma",
                form(p -> Gamma.ofMoments(p[0], p[1]), "mean", "cv"),
                form(p -> new Gamma.Percentiles(p[0], p[1]), "p50", "p90"),
                form(p -> new Gamma(p[0], p[1]), "shape", "scale"));
        law(
                "lognormal",
                form(p -> Lognormal.ofMoments(p[0], p[1]), "mean", "cv"),
                form(p -> Lognormal.ofPercentiles(p[0], p[1]), "p50", "p90"));
        law(
                "weibull",
                form(p -> new Weibull.Moments(p[0], p[1]), "mean", "cv"),
                form(p -> Weibull.ofPercentiles(p[0], p[1]), "p50", "p90"),
                form(p -> new Weibull(p[0], p[1]), "shape", "scale"));
        law("uniform", form(p -> new Uniform(p[0], p[1]), "min", "max"));
        law("triangular", form(p -> new Triangular(p[0], p[1], p[2]), "min", "mode", "max"));
        law("pert", form(p -> new Pert(p[0], p[1], p[2]), "min", "mode", "max"));
        law(
                "pareto",
                form(p -> new Pareto(p[0], p[1]), "min", "shape"),
                form(p -> Pareto.ofMean(p[0], p[1]), "mean", "shape"));
        law(
                "hyperexponential",
                form(p -> Hyperexponential.ofMoments(p[0], p[1]), "mean", "cv"),
                form(null, "branches"));
        law("empirical", form(null, "values", "weights"), form(null, "file", "column", "unit"));
        law(
                "normal",
                form(p -> Normal.ofMoments(p[0], p[1]), "mean", "cv"),
                form(p -> new Normal(p[0], p[1]), "mean", "sd"));
    }

    private static final Set<String> SCALE = Set.of("mean", "p50", "p90", "min", "mode", "max", "scale", "sd");

    private LawForms() {}

    /**
     * Parameters that go together.
     *
     * @param law from the parameters in that order; null where they are more than numbers
     */
    public record Form(List<String> keys, Function<double[], Distribution> law) {
        private boolean fits(Set<String> given) {
            boolean unitless = keys.contains("unit") && given.equals(Set.of("file", "column"));
            return unitless || given.equals(Set.copyOf(keys));
        }

        private String words() {
            return "{" + String.join(", ", keys) + "}";
        }
    }

    private static Form form(Function<double[], Distribution> law, String... keys) {
        return new Form(List.of(keys), law);
    }

    private static void law(String name, Form... forms) {
        LAWS.put(name, List.of(forms));
    }

    /** The names of the laws. */
    public static Set<String> names() {
        return Collections.unmodifiableSet(LAWS.keySet());
    }

    /** The form of a law that has just these parameters, null if there is none. */
    public static Form of(String law, Collection<String> parameters) {
        Set<String> given = Set.copyOf(parameters);
        return LAWS.get(law).stream()
                .filter(form -> form.fits(given))
                .findFirst()
                .orElse(null);
    }

    /** What a law takes, in words. */
    public static String takes(String law) {
        return LAWS.get(law).stream().map(Form::words).collect(Collectors.joining(" or "));
    }

    /** A law as it is written, its values left out. */
    public static String example(String law) {
        String first = String.join(": ..., ", LAWS.get(law).get(0).keys());
        return "{" + law + ": {" + first + ": ...}}";
    }

    /** What a parameter of a law is, for a law of values of the given quantity. */
    public static Quantity quantity(String law, String parameter, Quantity values) {
        if (SCALE.contains(parameter)) {
            return values;
        }
        return law.equals("erlang") ? Quantity.COUNT : Quantity.FACTOR;
    }
}

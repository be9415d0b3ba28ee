package io.throughline.scenario;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
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
import io.throughline.scenario.Fields.Found;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads laws: a bare value, a list, or a name with its parameters. */
final class LawReader {
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

    private final Fields fields;
    private final Quantity quantity;
    private final Observations observations;

    /**
     * Reads laws of a block.
     *
     * @param quantity of the values
     */
    LawReader(Fields fields, Quantity quantity, Observations observations) {
        this.fields = fields;
        this.quantity = quantity;
        this.observations = observations;
    }

    /** The parameters that go together, and the law that they make; null for what is read otherwise. */
    private record Form(List<String> keys, Function<double[], Distribution> law) {}

    private static Form form(Function<double[], Distribution> law, String... keys) {
        return new Form(List.of(keys), law);
    }

    private static void law(String name, Form... forms) {
        LAWS.put(name, List.of(forms));
    }

    /** The names of the laws. */
    static Set<String> lawNames() {
        return Collections.unmodifiableSet(LAWS.keySet());
    }

    /**
     * The law under a key.
     *
     * @param byDefault null if the key must be there
     */
    Distribution read(String key, Distribution byDefault) {
        Found found = fields.find(key);
        Distribution law = found.absent() ? byDefault : written(found);
        if (law == null) {
            if (found.absent()) {
                fields.problems().add(fields.place(), found.path(), "is missing", "write " + key + ": 3h, or a law");
            }
            return new Constant(1);
        }
        return scaled(found, fields.binding().shaped(found.path(), law));
    }

    private Distribution scaled(Found found, Distribution law) {
        Distribution scaled = law;
        for (Effect effect : fields.amounts(found)) {
            String refused = quantity.refusal(effect.text().form());
            double factor = effect.text().factor();
            fields.binding().ask(found.path(), effect.place());
            if (!refused.isEmpty() || !(factor > 0 && factor < 1e9)) {
                String why = refused.isEmpty() ? "a time or size can't be multiplied by " + (float) factor : refused;
                fields.problems().add(effect.place(), found.path(), effect.words() + ": " + why, "");
                return law;
            }
            scaled = scaled.scaled(factor);
        }
        return scaled;
    }

    /** The law as written; null, with a problem, if it is none. */
    private Distribution written(Found found) {
        if (found.node() instanceof Node.Sequence list) {
            List<Double> values = values(found, list, quantity);
            return made(found, p -> new Empirical(values, Collections.nCopies(values.size(), 1.0)));
        }
        if (found.node() instanceof Node.Mapping) {
            return named(found);
        }
        String name = found.node().words();
        if (LAWS.containsKey(name)) {
            fields.problems().add(found.place(), found.path(), name + " needs parameters", "write " + example(name));
            return null;
        }
        double value = fields.parse(found, quantity);
        return Double.isNaN(value) || outOfRange(found, value, quantity) ? null : new Constant(value);
    }

    private boolean outOfRange(Found found, double value, Quantity kind) {
        if (kind.allows(value)) {
            return false;
        }
        String fault = kind.fault(found.node().words(), found.key(), value);
        fields.problems().add(found.place(), found.path(), fault, "");
        return true;
    }

    private String example(String name) {
        return "{" + name + ": {" + String.join(": ..., ", LAWS.get(name).get(0).keys()) + ": ...}}";
    }

    private Distribution named(Found found) {
        Fields outer = fields.inside(found);
        if (outer.names().size() != 1) {
            fields.problems()
                    .add(
                            found.place(),
                            found.path(),
                            "a law is one name with its parameters",
                            "write " + example("lognormal"));
            return null;
        }
        String name = outer.names().get(0);
        if (!LAWS.containsKey(name)) {
            String nearest = NearestWord.of(name, LAWS.keySet());
            outer.problem(
                    name,
                    "there is no such law",
                    nearest.isEmpty()
                            ? "the laws are " + String.join(", ", LAWS.keySet())
                            : "did you mean " + nearest + "?");
            return null;
        }
        return parameters(name, outer, outer.find(name));
    }

    private Distribution parameters(String name, Fields outer, Found found) {
        if (name.equals("empirical") && found.node() instanceof Node.Sequence list) {
            List<Double> values = values(found, list, quantity);
            return made(found, p -> new Empirical(values, Collections.nCopies(values.size(), 1.0)));
        }
        if (!(found.node() instanceof Node.Mapping)) {
            outer.problem(name, "needs parameters", "write " + example(name));
            return null;
        }
        Fields inner = outer.inside(found);
        Form form = form(name, inner);
        if (form == null) {
            return null;
        }
        return form.law() == null ? special(form, inner, found) : made(found, form, inner, name);
    }

    private Form form(String name, Fields inner) {
        Set<String> given = Set.copyOf(inner.names());
        for (Form form : LAWS.get(name)) {
            boolean same = given.equals(Set.copyOf(form.keys()));
            if (same || form.keys().contains("unit") && given.equals(Set.of("file", "column"))) {
                return form;
            }
        }
        String forms = LAWS.get(name).stream()
                .map(f -> "{" + String.join(", ", f.keys()) + "}")
                .collect(Collectors.joining(" or "));
        String got =
                new LinkedHashSet<>(inner.names()).toString().replace('[', '{').replace(']', '}');
        fields.problems()
                .add(
                        inner.place(),
                        inner.pathOf("").replaceFirst("\\.$", ""),
                        name + " does not take " + got,
                        "it takes " + forms);
        return null;
    }

    private Distribution made(Found found, Form form, Fields inner, String name) {
        int before = fields.problems().count();
        double[] parameters = new double[form.keys().size()];
        for (int i = 0; i < parameters.length; i++) {
            String key = form.keys().get(i);
            parameters[i] = inner.number(key, of(key, name), Fields.REQUIRED);
        }
        return fields.problems().count() > before
                ? null
                : made(found, p -> form.law().apply(parameters));
    }

    private Quantity of(String parameter, String law) {
        if (SCALE.contains(parameter)) {
            return quantity;
        }
        return law.equals("erlang") ? Quantity.COUNT : Quantity.FACTOR;
    }

    private Distribution made(Found found, Function<double[], Distribution> law) {
        try {
            return law.apply(new double[0]);
        } catch (IllegalArgumentException e) {
            fields.problems().add(found.place(), found.path(), e.getMessage(), "");
            return null;
        }
    }

    private Distribution special(Form form, Fields inner, Found found) {
        return switch (form.keys().get(0)) {
            case "branches" -> branches(found, inner.find("branches"), inner);
            case "values" -> weighted(found, inner);
            default -> observed(found, inner);
        };
    }

    private Distribution branches(Found found, Found list, Fields inner) {
        if (!(list.node() instanceof Node.Sequence sequence)) {
            inner.problem("branches", "is not a list", "write [{share: 90%, mean: 1h}, {share: 10%, mean: 9h}]");
            return null;
        }
        int before = fields.problems().count();
        List<Hyperexponential.Branch> branches = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            Fields branch =
                    inner.inside(new Found("branch", list.path() + "." + (i + 1), item, item.place(), list.edited()));
            double share = branch.number("share", Quantity.WEIGHT, Fields.REQUIRED);
            double mean = branch.number("mean", quantity, Fields.REQUIRED);
            Distribution law = made(found, p -> new Hyperexponential(List.of(new Hyperexponential.Branch(1, mean))));
            if (law != null) {
                branches.add(new Hyperexponential.Branch(share, mean));
            }
        }
        return fields.problems().count() > before ? null : made(found, p -> new Hyperexponential(branches));
    }

    private Distribution weighted(Found found, Fields inner) {
        int before = fields.problems().count();
        List<Double> values = list(inner.find("values"), quantity);
        List<Double> weights = list(inner.find("weights"), Quantity.WEIGHT);
        return fields.problems().count() > before ? null : made(found, p -> new Empirical(values, weights));
    }

    private Distribution observed(Found found, Fields inner) {
        String file = inner.text("file", "");
        String column = inner.text("column", "");
        String unit = inner.text("unit", "");
        double factor = unit.isEmpty() ? 1 : fields.binding().units().unit(unit);
        if (factor == 0 || quantity.isTime() == unit.isEmpty()) {
            inner.problem("unit", quantity.isTime() ? "needs a unit, one of s m h d w y" : "a size has no unit", "");
            return null;
        }
        return made(found, p -> observations.read(file, column, factor));
    }

    private List<Double> list(Found found, Quantity kind) {
        if (found.node() instanceof Node.Sequence sequence) {
            return values(found, sequence, kind);
        }
        fields.problems().add(found.place(), found.path(), "is not a list", "write [1h, 2h]");
        return List.of();
    }

    private List<Double> values(Found found, Node.Sequence list, Quantity kind) {
        List<Double> values = new ArrayList<>();
        for (Node item : list.items()) {
            Found value = new Found(found.key(), found.path(), item, item.place(), found.edited());
            double number = fields.parse(value, kind);
            if (!Double.isNaN(number) && !outOfRange(value, number, kind)) {
                values.add(number);
            }
        }
        return values;
    }
}

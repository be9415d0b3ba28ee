package io.throughline.scenario.binding;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Hyperexponential;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.LawForms;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;

/** Reads laws: a bare value, a list of values, or a name with its parameters. */
public final class LawReader {
    private static final double MOST = 1e9;

    private final Fields fields;
    private final Quantity quantity;
    private final Observations observations;

    /**
     * Reads laws of a block.
     *
     * @param quantity of the values
     */
    public LawReader(Fields fields, Quantity quantity, Observations observations) {
        this.fields = fields;
        this.quantity = quantity;
        this.observations = observations;
    }

    /**
     * The law under a key, with the effects on it.
     *
     * @param byDefault null if the key must be there
     */
    public Distribution read(String key, Distribution byDefault) {
        Found found = fields.find(key);
        Distribution law = found.absent() ? byDefault : written(found);
        if (law == null && found.absent()) {
            fields.problem(found, "is missing", "write " + key + ": 3h, or a law");
        }
        return law == null ? new Constant(1) : scaled(found, fields.binding().shaped(found.path(), law));
    }

    private Distribution scaled(Found found, Distribution law) {
        Distribution scaled = law;
        for (Effect effect : fields.amounts(found)) {
            fields.binding().ask(found.path(), effect.place());
            if (!scales(found, effect)) {
                return law;
            }
            scaled = scaled.scaled(effect.text().factor());
        }
        return scaled;
    }

    private boolean scales(Found found, Effect effect) {
        String fault = quantity.refusal(effect.text().form());
        double factor = effect.text().factor();
        if (fault.isEmpty() && !(factor > 0 && factor < MOST)) {
            fault = factor > 0
                    ? "the factor is more than a simulation can hold"
                    : "the factor must be above 0, and is " + Quantity.plain(factor);
        }
        if (!fault.isEmpty()) {
            fields.problem(found, effect, effect.words() + ": " + fault, "");
        }
        return fault.isEmpty();
    }

    /** The law as written; null, with a problem, if it is none. */
    private Distribution written(Found found) {
        if (found.node() instanceof Node.Sequence list) {
            return equallyLikely(found, list);
        }
        if (found.node() instanceof Node.Mapping) {
            return named(found);
        }
        String name = found.node().words();
        if (LawForms.names().contains(name)) {
            fields.problem(found, name + " needs parameters", "write " + LawForms.example(name));
            return null;
        }
        Numbers numbers = new Numbers(fields, quantity);
        double value = numbers.parse(found);
        return Double.isNaN(value) || !numbers.allows(found, value) ? null : new Constant(value);
    }

    private Distribution named(Found found) {
        Fields outer = fields.inside(found);
        if (outer.names().size() != 1) {
            fields.problem(found, "a law is one name with its parameters", "write " + LawForms.example("lognormal"));
            return null;
        }
        String name = outer.names().get(0);
        if (!LawForms.names().contains(name)) {
            String nearest = NearestWord.of(name, LawForms.names());
            String all = "the laws are " + String.join(", ", LawForms.names());
            outer.problem(name, "there is no such law", nearest.isEmpty() ? all : "did you mean " + nearest + "?");
            return null;
        }
        return parameters(name, outer.findWhole(name), outer);
    }

    private Distribution parameters(String name, Found found, Fields outer) {
        if (name.equals("empirical") && found.node() instanceof Node.Sequence list) {
            return equallyLikely(found, list);
        }
        if (!(found.node() instanceof Node.Mapping)) {
            fields.problem(found, name + " needs parameters", "write " + LawForms.example(name));
            return null;
        }
        Fields inner = outer.inside(found);
        LawForms.Form form = LawForms.of(name, inner.names());
        if (form == null) {
            String given = "{" + String.join(", ", inner.names()) + "}";
            fields.problem(found, name + " does not take " + given, "it takes " + LawForms.takes(name));
            return null;
        }
        return form.law() == null ? special(form, inner, found) : made(found, () -> numbers(name, form, inner));
    }

    private Distribution numbers(String name, LawForms.Form form, Fields inner) {
        double[] numbers = form.keys().stream()
                .mapToDouble(key -> inner.number(key, LawForms.quantity(name, key, quantity), Fields.REQUIRED))
                .toArray();
        return form.law().apply(numbers);
    }

    /** The law, or null, with a problem, if its parameters are wrong. */
    private Distribution made(Found found, Supplier<Distribution> law) {
        int before = fields.problems().count();
        try {
            Distribution made = law.get();
            return fields.problems().count() > before ? null : made;
        } catch (IllegalArgumentException e) {
            if (fields.problems().count() == before) {
                fields.problem(found, e.getMessage(), "");
            }
            return null;
        }
    }

    private Distribution special(LawForms.Form form, Fields inner, Found found) {
        return switch (form.keys().get(0)) {
            case "branches" -> made(found, () -> branches(inner.findWhole("branches"), inner));
            case "values" -> made(found, () -> weighted(inner));
            default -> made(found, () -> observed(inner));
        };
    }

    private Distribution branches(Found list, Fields inner) {
        if (!(list.node() instanceof Node.Sequence sequence)) {
            throw new IllegalArgumentException("branches are a list: [{share: 90%, mean: 1h}, {share: 10%, mean: 9h}]");
        }
        List<Hyperexponential.Branch> branches = new ArrayList<>();
        for (int i = 0; i < sequence.items().size(); i++) {
            Node item = sequence.items().get(i);
            String path = list.path() + "." + (i + 1);
            branches.add(branch(inner.inside(new Found("branch", path, item, item.place(), list.edited()))));
        }
        return new Hyperexponential(branches);
    }

    private Hyperexponential.Branch branch(Fields branch) {
        branch.names().stream()
                .filter(key -> !key.equals("share") && !key.equals("mean"))
                .forEach(key -> branch.problem(key, "unknown key", "a branch has a share and a mean"));
        double share = branch.number("share", Quantity.WEIGHT, Fields.REQUIRED);
        return new Hyperexponential.Branch(share, branch.number("mean", quantity, Fields.REQUIRED));
    }

    private Distribution equallyLikely(Found found, Node.Sequence list) {
        return made(found, () -> {
            List<Double> values = values(found, list, quantity);
            return new Empirical(values, Collections.nCopies(values.size(), 1.0));
        });
    }

    private Distribution weighted(Fields inner) {
        List<Double> values = list(inner.findWhole("values"), quantity);
        return new Empirical(values, list(inner.findWhole("weights"), Quantity.WEIGHT));
    }

    private Distribution observed(Fields inner) {
        String unit = inner.text("unit", "");
        double factor = unit.isEmpty() ? 1 : fields.binding().units().unit(unit);
        if (factor == 0 || quantity.isTime() == unit.isEmpty()) {
            throw new IllegalArgumentException(
                    quantity.isTime() ? "needs a unit: s, m, h, d, w or y" : "a size has no unit");
        }
        return observations.read(inner.text("file", ""), inner.text("column", ""), factor);
    }

    private List<Double> list(Found found, Quantity kind) {
        if (found.node() instanceof Node.Sequence sequence) {
            return values(found, sequence, kind);
        }
        throw new IllegalArgumentException(found.key() + " are a list, such as [1h, 2h]");
    }

    private List<Double> values(Found found, Node.Sequence list, Quantity kind) {
        Numbers numbers = new Numbers(fields, kind);
        List<Double> values = new ArrayList<>();
        for (Node item : list.items()) {
            Found value = new Found(found.key(), found.path(), item, item.place(), found.edited());
            double number = numbers.parse(value);
            if (!Double.isNaN(number) && numbers.allows(value, number)) {
                values.add(number);
            }
        }
        return values;
    }
}

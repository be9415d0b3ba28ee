package io.throughline.scenario;

import io.throughline.model.Variant;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Effect.Origin;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.EffectText;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the blocks {@code changes} and {@code plans}: what is done to the line, not yet done. */
final class VariantReader {
    /** What the line can tell apart by item. */
    private static final int MOST_CHANGES = 64;

    private final Fields file;
    private final Map<String, Group> groups = new LinkedHashMap<>();

    VariantReader(Fields file) {
        this.file = file;
        Fields changes = file.named("changes");
        changes.names().forEach(name -> addChange(name, changes));
        Fields plans = file.named("plans");
        plans.names().forEach(name -> addPlan(name, plans));
    }

    /** A change: what it does, to which share of the items. */
    record Change(String name, double share, List<Effect> effects) {}

    /** A change or a plan, by what messages call it: "in the change ai". */
    record Group(String name, String title, String label, List<Change> changes) {
        List<String> changeNames() {
            return changes.stream().map(Change::name).toList();
        }

        List<Effect> effects() {
            return changes.stream().flatMap(change -> change.effects().stream()).toList();
        }
    }

    /** Changes, then plans, by name in file order. */
    Map<String, Group> groups() {
        return groups;
    }

    /** The names of the changes in each change or plan. */
    Map<String, List<String>> changesOf() {
        Map<String, List<String>> names = new LinkedHashMap<>();
        groups.forEach((name, group) -> names.put(name, group.changeNames()));
        return names;
    }

    /** The names of the changes. */
    List<String> changeNames() {
        return file.named("changes").names();
    }

    private void addChange(String name, Fields changes) {
        checkFree(name, changes);
        Fields change = changes.block(name, "changes.*");
        double share = change.number("share", Quantity.SHARE, 1);
        if (share == 0) {
            change.problem("share", "a change that touches nothing", "delete it, or write a share above 0%");
        }
        List<Effect> effects = effects(change, new Origin(name, share > 0 ? share : 1, false));
        String title = change.text("title", name);
        groups.put(name, new Group(name, title, "in the change " + name, List.of(new Change(name, share, effects))));
    }

    private void checkFree(String name, Fields block) {
        if (name.equals(Variant.BASELINE)) {
            block.problem(name, "the name is taken", "baseline is the line as it is");
        } else if (groups.containsKey(name)) {
            block.problem(name, "a change has this name already", "changes and plans share one set of names");
        }
    }

    private static List<Effect> effects(Fields change, Origin origin) {
        Found found = change.find("effects");
        if (found.absent()) {
            change.problems()
                    .add(change.place(), found.path(), "is missing", "write effects: {stations.NAME.time: 40% faster}");
            return List.of();
        }
        List<Effect> effects = new ArrayList<>();
        if (found.node() instanceof Node.Mapping mapping) {
            if (mapping.entries().isEmpty()) {
                change.problem(found, "is empty", "write effects: {stations.NAME.time: 40% faster}");
            }
            mapping.entries().forEach((path, entry) -> addEffect(change, origin, path, entry, effects));
        } else {
            change.inside(found);
        }
        return effects;
    }

    private static void addEffect(Fields change, Origin origin, String path, Node.Entry entry, List<Effect> effects) {
        boolean empty = entry.value() instanceof Node.Scalar scalar && scalar.isNull();
        if (empty) {
            change.problems()
                    .add(
                            entry.key(),
                            change.pathOf("effects"),
                            "'" + path + "' has no value",
                            "a colon is missing, or there is a comma in the value before it");
        } else if (isRange(entry.value())) {
            change.problems().add(entry.value().place(), path, "a range is not supported yet", "write one effect");
        } else {
            Effect effect = Effect.of(origin, path, entry.key(), entry.value());
            lint(change, effect);
            effects.add(effect);
        }
    }

    /** A factor multiplies what is there, so that x1 does not take its place. */
    private static void lint(Fields change, Effect effect) {
        if (effect.text().changesNothing()) {
            change.problems()
                    .warn(
                            effect.origin().change(),
                            effect.path() + ": " + effect.words() + " changes nothing",
                            "an effect acts on what is there: x2 undoes x0.5");
        }
    }

    private static boolean isRange(Node value) {
        return value instanceof Node.Scalar scalar && EffectText.isRange(scalar.text());
    }

    private void addPlan(String name, Fields plans) {
        checkFree(name, plans);
        List<Change> members = new ArrayList<>();
        List<Node.Scalar> words = plans.words(name);
        for (Node.Scalar word : words) {
            members.addAll(members(plans, name, word, false));
        }
        checkTwice(plans, name, words);
        if (members.size() > MOST_CHANGES) {
            plans.problem(name, members.size() + " changes in one plan", "at most " + MOST_CHANGES);
        }
        groups.putIfAbsent(name, new Group(name, name, "in the plan " + name, List.copyOf(members)));
    }

    private static void checkTwice(Fields block, String key, List<Node.Scalar> words) {
        List<String> seen = new ArrayList<>();
        for (Node.Scalar word : words) {
            if (seen.contains(word.text())) {
                block.problems().add(word.place(), block.pathOf(key), word.text() + " is here twice", "");
            }
            seen.add(word.text());
        }
    }

    /** The changes that a word in a list names. */
    private List<Change> members(Fields block, String key, Node.Scalar word, boolean plansToo) {
        Group group = groups.get(word.text());
        boolean plan = group != null && !changeNames().contains(word.text());
        if (group != null && (plansToo || !plan)) {
            return group.changes();
        }
        if (word.text().contains(",")) {
            String several = word.text() + " is one name";
            block.problems().add(word.place(), block.pathOf(key), several, "write [" + word.text() + "]");
            return List.of();
        }
        List<String> names = plansToo ? List.copyOf(groups.keySet()) : changeNames();
        String nearest = plan ? "" : NearestWord.of(word.text(), names);
        block.problems()
                .add(
                        word.place(),
                        block.pathOf(key),
                        plan ? word.text() + " is a plan" : "there is no change " + word.text(),
                        nearest.isEmpty() ? known(plansToo, names) : "did you mean " + nearest + "?");
        return List.of();
    }

    private static String known(boolean plansToo, List<String> names) {
        return plansToo && !names.isEmpty() ? "known: " + String.join(", ", names) : "a plan is a list of changes";
    }

    /** The changes in a list that may name plans too, each once. */
    List<Change> changes(Fields block, String key) {
        List<Node.Scalar> words = block.words(key);
        checkTwice(block, key, words);
        return words.stream()
                .flatMap(word -> members(block, key, word, true).stream())
                .distinct()
                .toList();
    }
}

package io.throughline.scenario;

import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.LawForms;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a value of each unit of the reference looks like in JSON Schema. */
final class SchemaDefinitions {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String NUMBER = "\\d+(\\.\\d+)?";
    private static final String PERCENT = NUMBER + "%";
    private static final String NAME = "[a-z][a-z0-9-]{0,39}";
    private static final String DURATION = durations("ywdhms");
    private static final String EFFECT = String.join(
            "|",
            "x" + NUMBER,
            NUMBER + "% (faster|slower|less|more)",
            NUMBER + " points? (more|fewer)",
            NUMBER + " (more|fewer)",
            NUMBER + "[smhdwy]( +" + NUMBER + "[smhdwy])*",
            PERCENT,
            NUMBER + "[hms]?/[hdwy]",
            "(over|under) " + NUMBER,
            NAME);

    private final ObjectNode all = MAPPER.createObjectNode();
    private final Map<String, String> byUnit = new LinkedHashMap<>();

    SchemaDefinitions() {
        addShares();
        addNumbers();
        addWords();
        addLaws();
    }

    private void addShares() {
        unit("duration", "duration", text(DURATION));
        unit("duration above 0", "duration-above-0", text("(?=.*[1-9])" + DURATION));
        unit("duration, or `auto`", "duration-or-auto", "{'anyOf': [{'$ref': '#/$defs/duration'}, {'const': 'auto'}]}");
        unit("duration in hours", "duration-in-hours", text(durations("hms")));
        unit("duration in days", "duration-in-days", text(durations("dhms")));
        unit("share", "share", either("{'type': 'number', 'minimum': 0, 'maximum': 1}", "(100|\\d{1,2}(\\.\\d+)?)%"));
        unit(
                "share above 0%",
                "share-above-0",
                either(
                        "{'type': 'number', 'exclusiveMinimum': 0, 'maximum': 1}",
                        "(?!0+(\\.0+)?%)(100|\\d{1,2}(\\.\\d+)?)%"));
        unit("share, or a factor", "effort", either("{'type': 'number', 'minimum': 0, 'maximum': 1000}", PERCENT));
        unit("weight", "weight", either("{'type': 'number', 'minimum': 0, 'maximum': 1000000000}", PERCENT));
        unit(
                "share above 0%, or more",
                "speed",
                either("{'type': 'number', 'exclusiveMinimum': 0, 'maximum': 1000}", "(?!0+(\\.0+)?%)" + PERCENT));
        unit("rate", "rate", text(NUMBER + "/[hdwy]"));
        unit("money for a time", "cost", text(NUMBER + "/[hdwy]"));
        unit("duration a day", "opening", text(durations("dhms").replace("$)", "(?=/d))") + "/d"));
    }

    private void addNumbers() {
        unit("count", "count", "{'type': 'integer', 'minimum': 1, 'maximum': 1000000}");
        unit("count from 0", "count-from-0", "{'type': 'integer', 'minimum': 0, 'maximum': 1000000}");
        unit("factor", "factor", text("x(?!0+(\\.0+)?$)(0|[1-9]\\d*)(\\.\\d+)?"));
        unit("factor from x0", "factor-from-0", text("x(0|[1-9]\\d*)(\\.\\d+)?"));
        unit("number, 0 to 1000", "number-from-0", "{'type': 'number', 'minimum': 0, 'maximum': 1000}");
        unit("number above 0, 1000 at most", "parts", "{'type': 'number', 'exclusiveMinimum': 0, 'maximum': 1000}");
        unit(
                "count, or `unlimited`",
                "count-or-unlimited",
                "{'anyOf': [{'$ref': '#/$defs/count'}, {'const': 'unlimited'}]}");
        unit("whole number", "whole-number", "{'type': 'integer'}");
        unit("whole number, 18 digits at most", "seed", either("{'type': 'integer'}", "-?\\d{1,18}"));
        unit("money", "amount", "{'type': 'number', 'minimum': 0, 'maximum': 1000000000000}");
        unit("number", "number", "{'type': 'number'}");
        unit("number above 0", "number-above-0", "{'type': 'number', 'exclusiveMinimum': 0, 'maximum': 1000000000}");
        unit("number, \u22125 to 5", "exponent", "{'type': 'number', 'minimum': -5, 'maximum': 5}");
    }

    private void addWords() {
        unit("text", "text", "{'type': ['string', 'number', 'boolean']}");
        unit("yes or no", "yes-or-no", "{'enum': ['yes', 'no', true, false]}");
        unit("station", "station", text(NAME));
        unit("kind", "kind", text(NAME));
        unit("path", "path", text("(work|people|stations|wip-limits)\\..+"));
        unit(
                "name or list",
                "names",
                "{'anyOf': [{'type': 'string'}, {'type': 'array', 'items': {'type': 'string'}, 'minItems': 1}]}");
        unit("order or list", "order", "{'$ref': '#/$defs/names'}");
        unit(
                "target or list",
                "targets",
                "{'anyOf': [{'$ref': '#/$defs/target'}, {'type': 'array', "
                        + "'items': {'$ref': '#/$defs/target'}, 'minItems': 1, 'uniqueItems': true}]}");
        all.set("target", json(text("\\S+ *(<=|>=) *\\S.*")));
        unit("`over N` or `under N`", "size-limit", text("(over|under) " + NUMBER));
    }

    private void addLaws() {
        unit("law of durations", "law-of-durations", law(Quantity.DURATION));
        unit("law of numbers", "law-of-numbers", law(Quantity.FACTOR));
        all.set(
                "effect",
                json("{'anyOf': [{'type': 'number'}, {'type': 'boolean'}, " + text(EFFECT)
                        + ", {'type': 'array'}, {'type': 'object'}]}"));
        unit(
                "list or range",
                "values",
                "{'anyOf': [" + text("\\S.* to \\S.*") + ", {'type': 'array', "
                        + "'items': {'$ref': '#/$defs/effect'}, 'minItems': 1, 'maxItems': 1000, "
                        + "'uniqueItems': true}]}");
    }

    /** One number of each unit at most, in this order. */
    private static String durations(String units) {
        String number = NUMBER.replace("\\", "\\\\");
        String each = units.replaceAll(".", "(" + number + "$0( +(?=\\\\d)|\\$))?");
        return "(?=\\d)" + each;
    }

    /** All definitions, for the key {@code $defs}. */
    ObjectNode all() {
        return all;
    }

    /** The name of what a value of a unit is. */
    String of(String unit) {
        if (!byUnit.containsKey(unit)) {
            throw new AssertionError("docs/scenario.md has a unit that the schema does not know: " + unit);
        }
        return byUnit.get(unit);
    }

    static ObjectNode json(String text) {
        return (ObjectNode) MAPPER.readTree(text.replace('\'', '"'));
    }

    private void unit(String unit, String name, String definition) {
        byUnit.put(unit, name);
        all.set(name, json(definition));
    }

    private static String text(String pattern) {
        return "{'type': 'string', 'pattern': '^(" + pattern.replace("\\", "\\\\") + ")$'}";
    }

    private static String either(String number, String pattern) {
        return "{'anyOf': [" + number + ", " + text(pattern) + "]}";
    }

    /** A bare value, a list of values, or a name with one of its sets of parameters. */
    private static String law(Quantity values) {
        ObjectNode law = MAPPER.createObjectNode();
        ArrayNode forms = law.putArray("anyOf");
        forms.add(reference(values));
        forms.add(list(reference(values)));
        LawForms.names().forEach(name -> forms.add(named(name, values)));
        return law.toString();
    }

    private static ObjectNode named(String law, Quantity values) {
        ObjectNode parameters = MAPPER.createObjectNode();
        ArrayNode forms = parameters.putArray("anyOf");
        if (law.equals("empirical")) {
            forms.add(list(reference(values)));
        }
        for (String form : LawForms.takes(law).split(" or ")) {
            forms.add(form(law, List.of(form.substring(1, form.length() - 1).split(", ")), values));
        }
        ObjectNode node = object();
        node.putObject("properties").set(law, parameters);
        node.putArray("required").add(law);
        return node;
    }

    private static ObjectNode form(String law, List<String> keys, Quantity values) {
        ObjectNode node = object();
        ObjectNode properties = node.putObject("properties");
        List<String> kept = keys.stream()
                .filter(key -> values.isTime() || !key.equals("unit"))
                .toList();
        kept.forEach(key -> properties.set(key, parameter(law, key, values)));
        ArrayNode required = node.putArray("required");
        kept.forEach(required::add);
        return node;
    }

    private static ObjectNode parameter(String law, String key, Quantity values) {
        return switch (key) {
            case "branches" -> list(form("hyperexponential", List.of("share", "mean"), values));
            case "share" -> reference(Quantity.WEIGHT);
            case "values" -> list(reference(values));
            case "weights" -> list(reference(Quantity.WEIGHT));
            case "file", "column" -> json("{'$ref': '#/$defs/text'}");
            case "unit" -> json("{'enum': ['s', 'm', 'h', 'd', 'w', 'y']}");
            default -> reference(LawForms.quantity(law, key, values));
        };
    }

    private static ObjectNode reference(Quantity quantity) {
        String name =
                switch (quantity) {
                    case DURATION -> "duration";
                    case FACTOR -> "number-above-0";
                    case COUNT -> "count";
                    case WEIGHT -> "weight";
                    default -> throw new AssertionError("no law has parameters of " + quantity);
                };
        return json("{'$ref': '#/$defs/" + name + "'}");
    }

    private static ObjectNode list(ObjectNode items) {
        ObjectNode list = MAPPER.createObjectNode().put("type", "array");
        list.set("items", items);
        return list.put("minItems", 1);
    }

    /** A mapping without other keys than those that are named. */
    static ObjectNode object() {
        return MAPPER.createObjectNode().put("type", "object").put("additionalProperties", false);
    }

    /** The pattern of a name. */
    static String names() {
        return "^" + NAME + "$";
    }

    /** The words that a key takes, from what the reference says of it in front of a bracket or a semicolon. */
    static ObjectNode words(String... words) {
        ObjectNode node = MAPPER.createObjectNode();
        Arrays.stream(words).forEach(node.putArray("enum")::add);
        return node;
    }
}

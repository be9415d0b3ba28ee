package io.throughline.scenario;

import io.throughline.scenario.ReferencePage.Key;
import io.throughline.scenario.grammar.KnownKeys;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The JSON Schema of scenario files: the keys are those that the reader knows and supports, their values and
 * descriptions those of the reference.
 */
final class SchemaOfScenarios {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final Map<String, ObjectNode> WORDS = Map.of(
            "experiment.percentiles", SchemaDefinitions.words("all", "flow-time"),
            "work.release", SchemaDefinitions.words("when-free", "at-once"),
            "stations.*.queue", SchemaDefinitions.words("fifo", "lifo", "shortest"),
            "stations.*.when-full", SchemaDefinitions.words("release", "hold"),
            "stations.*.outcomes.*.by", SchemaDefinitions.words("author", "anyone"));

    private final Map<String, Key> keys = ReferencePage.keys();
    private final SchemaDefinitions definitions = new SchemaDefinitions();

    ObjectNode document() {
        ObjectNode root = MAPPER.createObjectNode()
                .put("$schema", "https://json-schema.org/draft/2020-12/schema")
                .put("title", "Throughline scenario");
        root.setAll(block(""));
        ObjectNode shared = definitions.all();
        shared.set("axis", block("sweeps.*"));
        root.set("$defs", shared);
        return root;
    }

    /** A block of keys; one of names where the language has a star. */
    private ObjectNode block(String path) {
        String prefix = path.isEmpty() ? "" : path + ".";
        ObjectNode block = SchemaDefinitions.object();
        if (Boolean.TRUE.equals(KnownKeys.all().get(prefix + "*"))) {
            ObjectNode named = path.equals("sweeps") ? sweep() : block(prefix + "*");
            block.putObject("patternProperties").set(SchemaDefinitions.names(), named);
            return path.equals("stations") ? block.put("minProperties", 1) : block;
        }
        List<String> inside = keys.keySet().stream()
                .filter(key -> key.startsWith(prefix) && key.indexOf('.', prefix.length()) < 0)
                .filter(key -> KnownKeys.isSupported(path, key.substring(prefix.length())))
                .toList();
        ObjectNode properties = block.putObject("properties");
        inside.forEach(key -> properties.set(key.substring(prefix.length()), value(key)));
        List<String> required =
                inside.stream().filter(key -> keys.get(key).required()).toList();
        if (!required.isEmpty()) {
            ArrayNode names = block.putArray("required");
            required.forEach(key -> names.add(key.substring(prefix.length())));
        }
        if (path.equals("stations.*")) {
            block.putArray("oneOf")
                    .add(SchemaDefinitions.json("{'required': ['servers']}"))
                    .add(SchemaDefinitions.json("{'required': ['staff']}"));
        }
        return block;
    }

    /** One axis, or a list of two. */
    private static ObjectNode sweep() {
        ObjectNode sweep = MAPPER.createObjectNode();
        ObjectNode two = MAPPER.createObjectNode()
                .put("type", "array")
                .put("minItems", 2)
                .put("maxItems", 2);
        two.set("items", reference("axis"));
        sweep.putArray("anyOf").add(reference("axis")).add(two);
        return sweep;
    }

    private ObjectNode value(String path) {
        ObjectNode node =
                MAPPER.createObjectNode().put("description", keys.get(path).description());
        return node.setAll(shape(path, keys.get(path).unit()));
    }

    private ObjectNode shape(String path, String unit) {
        return switch (unit) {
            case "block" -> block(path, path.substring(path.lastIndexOf('.') + 1));
            case "word" -> WORDS.get(path);
            case "source" -> source(path);
            case "list of changes" -> plans();
            default -> reference(definitions.of(unit));
        };
    }

    private ObjectNode block(String path, String key) {
        return switch (key) {
            case "effects" -> effects();
            case "precision" -> precision();
            default -> block(path);
        };
    }

    private static ObjectNode precision() {
        ObjectNode precision = MAPPER.createObjectNode().put("type", "object").put("minProperties", 1);
        precision.set("additionalProperties", reference("share-above-0"));
        return precision;
    }

    private static ObjectNode reference(String name) {
        return SchemaDefinitions.json("{'$ref': '#/$defs/" + name + "'}");
    }

    private ObjectNode effects() {
        ObjectNode effects = MAPPER.createObjectNode().put("type", "object").put("minProperties", 1);
        effects.set("propertyNames", reference("path"));
        effects.set("additionalProperties", reference("effect"));
        return effects;
    }

    private ObjectNode plans() {
        ObjectNode plans = SchemaDefinitions.object();
        plans.putObject("patternProperties").set(SchemaDefinitions.names(), reference("names"));
        return plans;
    }

    private ObjectNode source(String path) {
        ObjectNode source = MAPPER.createObjectNode();
        source.putArray("anyOf")
                .add(SchemaDefinitions.json("{'const': 'backlog'}"))
                .add(block(path).put("minProperties", 1).put("maxProperties", 1));
        return source;
    }
}

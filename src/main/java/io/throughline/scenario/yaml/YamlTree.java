package io.throughline.scenario.yaml;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.TokenStreamLocation;
import tools.jackson.dataformat.yaml.YAMLFactory;
import tools.jackson.dataformat.yaml.YAMLParser;

/**
 * One YAML document as a tree. Anchors, aliases and merge keys are resolved; a key of the mapping itself goes before a
 * merged one.
 *
 * @param root null if the text holds nothing or breaks off
 * @param faults in the order found; empty if the text is sound
 */
public record YamlTree(Node root, List<YamlFault> faults) {
    /** Values that a text may hold at most, aliases counted as often as they are used. */
    static final long MAX_VALUES = 1_000_000;

    private static final int MAX_DEPTH = 40;
    private static final int MAX_CHARACTERS = 3_000_000;
    private static final YAMLFactory FACTORY = YAMLFactory.builder()
            .loadSettings(LoadSettings.builder()
                    .setSchema(new CoreSchema())
                    .setCodePointLimit(MAX_CHARACTERS)
                    .setAllowDuplicateKeys(true)
                    .build())
            .build();

    /** Reads a text. */
    public static YamlTree read(String file, String text) {
        return read(file, text, text);
    }

    /**
     * Reads a text that messages show otherwise.
     *
     * @param shown the text of which messages quote lines; as many lines as {@code text}, with the same columns
     */
    public static YamlTree read(String file, String shown, String text) {
        Walk walk = new Walk(file, lines(shown));
        return new YamlTree(walk.document(text), List.copyOf(walk.faults));
    }

    private static List<String> lines(String text) {
        return List.of(text.split("\r\n|[\n\r]", -1));
    }

    /** Not a fault of one value: the text can't be read on. */
    private static final class Stop extends RuntimeException {
        private static final long serialVersionUID = 1;
        private final transient YamlFault fault;

        Stop(YamlFault fault) {
            super(fault.what());
            this.fault = fault;
        }
    }

    private static final class Walk {
        private final String file;
        private final List<String> shown;
        private final List<YamlFault> faults = new ArrayList<>();
        private final Map<String, Node> anchors = new HashMap<>();
        private YAMLParser parser;
        private int depth;

        Walk(String file, List<String> shown) {
            this.file = file;
            this.shown = shown;
        }

        Node document(String text) {
            if (!StandardCharsets.UTF_8.newEncoder().canEncode(text)) {
                faults.add(Puzzle.BINARY.at(place(1, 1)));
                return null;
            }
            try (JsonParser opened = FACTORY.createParser(ObjectReadContext.empty(), text)) {
                parser = (YAMLParser) opened;
                return parser.nextToken() == null ? null : only(value());
            } catch (JacksonException e) {
                faults.add(explain(e));
            } catch (Stop e) {
                faults.add(e.fault);
            }
            return null;
        }

        private Node only(Node root) {
            if (parser.nextToken() != null) {
                faults.add(
                        new YamlFault(here(), "a second document starts here", "one file is one scenario: remove ---"));
            }
            return root;
        }

        private Node value() {
            String anchor = parser.getObjectId();
            Place place = here();
            if (parser.isCurrentAlias()) {
                return alias(place, parser.getString());
            }
            Node node = node(place);
            if (anchor != null) {
                anchors.put(anchor, node);
            }
            if (node.size() > MAX_VALUES) {
                throw stop(
                        place,
                        "this holds over a million values once its aliases are followed",
                        "use fewer aliases (*)");
            }
            return node;
        }

        private Node alias(Place place, String name) {
            Node node = anchors.get(name);
            if (node == null) {
                throw stop(
                        place,
                        "*" + name + " stands for nothing: there is no &" + name + " before it",
                        "a text that begins with * needs quotes");
            }
            return node;
        }

        private Node node(Place place) {
            JsonToken token = parser.currentToken();
            if (!token.isStructStart()) {
                return scalar(place, token);
            }
            if (++depth > MAX_DEPTH) {
                throw stop(
                        place, "values are nested over " + MAX_DEPTH + " deep", "close brackets that are still open");
            }
            Node node = token == JsonToken.START_ARRAY ? sequence(place) : mapping(place);
            depth--;
            return node;
        }

        private Node scalar(Place place, JsonToken token) {
            String text = parser.getString();
            boolean isNull = token == JsonToken.VALUE_NULL || text.isEmpty();
            return new Node.Scalar(place, text, token == JsonToken.VALUE_STRING, isNull);
        }

        private Node sequence(Place place) {
            List<Node> items = new ArrayList<>();
            while (parser.nextToken() != JsonToken.END_ARRAY) {
                items.add(value());
            }
            return Node.Sequence.of(place, items);
        }

        private Node mapping(Place place) {
            Map<String, Node.Entry> own = new LinkedHashMap<>();
            Map<String, Node.Entry> merged = new LinkedHashMap<>();
            while (parser.nextToken() != JsonToken.END_OBJECT) {
                String key = parser.getString();
                Place at = here();
                parser.nextToken();
                Node value = value();
                if (key.equals("<<")) {
                    merge(at, value, merged);
                } else {
                    put(own, key, new Node.Entry(at, value));
                }
            }
            merged.forEach(own::putIfAbsent);
            return Node.Mapping.of(place, own);
        }

        private void put(Map<String, Node.Entry> own, String key, Node.Entry entry) {
            Node.Entry first = own.putIfAbsent(key, entry);
            if (first != null) {
                faults.add(new YamlFault(
                        entry.key(),
                        "the key " + key + " is here twice",
                        "the first is in line " + first.key().line() + ", column "
                                + first.key().column()));
            }
        }

        private void merge(Place at, Node value, Map<String, Node.Entry> merged) {
            if (value instanceof Node.Mapping mapping) {
                mapping.entries().forEach(merged::putIfAbsent);
            } else if (value instanceof Node.Sequence sequence) {
                sequence.items().forEach(item -> mergeItem(at, item, merged));
            } else {
                mergeItem(at, value, merged);
            }
        }

        private void mergeItem(Place at, Node item, Map<String, Node.Entry> merged) {
            if (item instanceof Node.Mapping mapping) {
                mapping.entries().forEach(merged::putIfAbsent);
            } else {
                faults.add(
                        new YamlFault(at, "<< merges mappings only", "write <<: *name, where &name marks a mapping"));
            }
        }

        private Place here() {
            TokenStreamLocation at = parser.currentTokenLocation();
            return place(at.getLineNr(), at.getColumnNr());
        }

        private Place place(int line, int column) {
            String text = line >= 1 && line <= shown.size() ? shown.get(line - 1) : "";
            return new Place(file, Math.max(1, line), Math.max(1, column), text);
        }

        private static Stop stop(Place place, String what, String hint) {
            return new Stop(new YamlFault(place, what, hint));
        }

        private YamlFault explain(JacksonException e) {
            Throwable cause = e.getCause();
            if (cause instanceof MarkedYamlEngineException marked
                    && marked.getProblemMark().isPresent()) {
                var mark = marked.getProblemMark().get();
                Place place = place(mark.getLine() + 1, mark.getColumn() + 1);
                return Puzzle.explain(place, marked.getProblem());
            }
            TokenStreamLocation at = e.getLocation();
            Place place = at == null ? place(1, 1) : place(at.getLineNr(), at.getColumnNr());
            return Puzzle.explain(place, e.getOriginalMessage());
        }
    }
}

package io.throughline.scenario.yaml;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What was given to a flag that takes {@code PATH=EFFECT}, once or more often. A value is read where it stands in the
 * argument, so that columns are right.
 *
 * @param flag its name, {@code --set}
 * @param faults of the arguments; empty if all are sound
 */
public record FlagText(String flag, List<Argument> arguments, List<YamlFault> faults) {
    private static final String CHANGES = "changes";
    /** The name of the change that its effects make. */
    private static final String TRY = "try";

    private static final Pattern APART = Pattern.compile("([a-z][a-z0-9.-]*)(?: *: *| +)(\\S.*)");

    /** One argument, with the place of its path. */
    public record Argument(String path, Place place, Node value) {}

    /** Reads the arguments of a flag. */
    public static FlagText of(String flag, List<String> texts) {
        List<String> lines =
                texts.stream().map(text -> text.replaceAll("[\n\r]", " ")).toList();
        FlagText read = new FlagText(flag, new ArrayList<>(), new ArrayList<>());
        for (int i = 0; i < lines.size(); i++) {
            read.add(lines, i);
        }
        return read;
    }

    private void add(List<String> lines, int index) {
        String line = lines.get(index);
        int equals = line.indexOf('=');
        int before = faults.size();
        Node value = equals < 1 ? null : value(lines, index, equals + 1);
        Place place = new Place(flag, index + 1, 1, line);
        if (value != null) {
            arguments.add(new Argument(line.substring(0, equals).strip(), place, value));
        } else if (faults.size() == before) {
            faults.add(new YamlFault(place, "this is not PATH=EFFECT", hint(line)));
        }
    }

    private static String hint(String line) {
        Matcher match = APART.matcher(line);
        return "write " + (match.matches() ? match.group(1) + "=" + match.group(2) : "stations.review.servers=3");
    }

    private Node value(List<String> lines, int index, int column) {
        String padded =
                "\n".repeat(index) + " ".repeat(column) + lines.get(index).substring(column);
        YamlTree tree = YamlTree.read(flag, String.join("\n", lines), padded);
        faults.addAll(tree.faults());
        return tree.root();
    }

    /** The tree of a file with the arguments as the effects of one more change, {@code try}; as it is without any. */
    public Edited into(Node.Mapping file) {
        if (arguments.isEmpty()) {
            return new Edited(file, faults);
        }
        Node.Entry written = file.entries().getOrDefault(CHANGES, entry(mapping(Map.of())));
        if (!(written.value() instanceof Node.Mapping changes)) {
            return new Edited(file, faults);
        }
        Map<String, Node.Entry> all = new LinkedHashMap<>(changes.entries());
        if (all.put(TRY, entry(mapping(Map.of("effects", entry(effects()))))) != null) {
            faults.add(new YamlFault(
                    first(), "the file has a change try already", "give that another name to use " + flag));
        }
        Map<String, Node.Entry> entries = new LinkedHashMap<>(file.entries());
        entries.put(CHANGES, new Node.Entry(written.key(), mapping(all)));
        return new Edited(new Node.Mapping(file.place(), entries, file.size() + arguments.size()), faults);
    }

    private Node.Mapping effects() {
        Map<String, Node.Entry> effects = new LinkedHashMap<>();
        for (Argument argument : arguments) {
            if (effects.put(argument.path, new Node.Entry(argument.place, argument.value)) != null) {
                faults.add(new YamlFault(argument.place, argument.path + " is here twice", "one effect on each path"));
            }
        }
        return mapping(effects);
    }

    private Place first() {
        return arguments.get(0).place;
    }

    private Node.Entry entry(Node value) {
        return new Node.Entry(first(), value);
    }

    private Node.Mapping mapping(Map<String, Node.Entry> entries) {
        return new Node.Mapping(first(), entries, entries.size());
    }
}

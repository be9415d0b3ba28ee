package io.throughline.scenario.yaml;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A sizing in the words of the command line, as the block that a file would have for it.
 *
 * @param vary the path of a count
 * @param over "1 to 12", or counts with commas between
 * @param soThat targets, each "MEASURE &lt;= VALUE" or "MEASURE &gt;= VALUE"
 * @param with names of the changes applied at every count
 */
public record SizingText(String vary, String over, List<String> soThat, List<String> with) {
    /** The name that its results go by. */
    private static final String NAME = "sizing";

    /** Copies the lists. */
    public SizingText {
        soThat = List.copyOf(soThat);
        with = List.copyOf(with);
    }

    /** The tree of a file with this sizing and no other. */
    public Edited into(Node.Mapping file) {
        Map<String, Node.Entry> sizing = new LinkedHashMap<>(SweepText.axis(vary, over, with));
        List<Node> targets = soThat.stream()
                .<Node>map(target -> SweepText.scalar("--so-that", target))
                .toList();
        String all = String.join(", ", soThat);
        sizing.put(
                "so-that", SweepText.entry("--so-that", Node.Sequence.of(SweepText.place("--so-that", all), targets)));
        Node.Mapping block = SweepText.mapping(vary, sizing);
        Node.Mapping sizings = SweepText.mapping(vary, Map.of(NAME, SweepText.entry("--vary", block)));
        Map<String, Node.Entry> entries = new LinkedHashMap<>(file.entries());
        entries.put("sizing", SweepText.entry("--vary", sizings));
        return new Edited(new Node.Mapping(file.place(), entries, file.size() + sizings.size()), List.of());
    }
}

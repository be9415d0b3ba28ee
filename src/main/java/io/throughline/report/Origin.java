package io.throughline.report;

import io.throughline.model.Scenario;
import io.throughline.study.kept.Keys;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What an unfinished run was begun with: what is kept of it is of no use for any other.
 *
 * @param throughline the version of the tool, with its build
 * @param file key of its text
 * @param everything key of all that was read from it, flags included
 */
record Origin(String throughline, long seed, int replications, String file, String everything) {
    static Origin of(Scenario scenario, String version) {
        return new Origin(
                version,
                scenario.run().seed(),
                scenario.run().replications(),
                Keys.of(scenario.text()),
                Keys.of(scenario.toString()));
    }

    byte[] bytes() {
        String text = String.join("\n", throughline, seed + "", replications + "", file, everything);
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * The origin of which these are the bytes.
     *
     * @throws IllegalArgumentException if they are of none
     */
    static Origin of(byte[] bytes) {
        List<String> lines = new String(bytes, StandardCharsets.UTF_8).lines().toList();
        if (lines.size() != 5) {
            throw new IllegalArgumentException("no origin of a run: " + lines.size() + " lines");
        }
        return new Origin(
                lines.get(0), Long.parseLong(lines.get(1)), Integer.parseInt(lines.get(2)), lines.get(3), lines.get(4));
    }

    /** What another run has that this one has not; empty if they are the same. */
    String differs(Origin other) {
        if (!throughline.equals(other.throughline)) {
            return "Throughline " + throughline + " began it, and this is " + other.throughline;
        }
        if (seed != other.seed) {
            return "it was begun with seed " + seed + ", not " + other.seed;
        }
        if (replications != other.replications) {
            return "it was begun with " + replications + " replications, not " + other.replications;
        }
        if (!file.equals(other.file)) {
            return "the file is another one, or was edited since";
        }
        return everything.equals(other.everything) ? "" : "it was begun with other flags";
    }
}

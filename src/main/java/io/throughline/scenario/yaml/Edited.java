package io.throughline.scenario.yaml;

import java.util.List;

/**
 * The tree of a file with what the command line adds to it.
 *
 * @param faults of what was to be added; empty if it is sound
 */
public record Edited(Node.Mapping file, List<YamlFault> faults) {
    /** The file as it is. */
    public static Edited not(Node.Mapping file) {
        return new Edited(file, List.of());
    }
}

package io.throughline.scenario;

import java.util.List;

/**
 * A sizing in the words of the command line.
 *
 * @param vary the path of a count
 * @param over "1 to 12", or counts with commas between
 * @param soThat targets, each "MEASURE &lt;= VALUE" or "MEASURE &gt;= VALUE"
 * @param with names of the changes applied at every count
 */
public record SizingFlags(String vary, String over, List<String> soThat, List<String> with) {
    /** Copies the lists. */
    public SizingFlags {
        soThat = List.copyOf(soThat);
        with = List.copyOf(with);
    }
}

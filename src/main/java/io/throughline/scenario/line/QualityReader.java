package io.throughline.scenario.line;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Quality;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.binding.LawReader;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;
import java.util.List;
import java.util.stream.Stream;

/** Reads what goes wrong at a station, and what is found there. */
final class QualityReader {
    /** In place of a station's name: the station itself. */
    static final String HERE = "here";

    private static final String FIXED_AT = "fixed-at";

    private final String name;
    private final Fields station;
    private final List<String> line;
    private final Observations observations;

    /**
     * Reads one station.
     *
     * @param line the names of the stations of the line
     */
    QualityReader(String name, Fields station, List<String> line, Observations observations) {
        this.name = name;
        this.station = station;
        this.line = line;
        this.observations = observations;
    }

    Quality read() {
        Fields defects = station.inside(station.findWhole("defects")).known("stations.*.defects");
        double injects = defects.number("injects", Quantity.MEAN, 0);
        double exponent = defects.number("injects-size-exponent", Quantity.EXPONENT, 0);
        return new Quality(injects, exponent, catching(defects), conflicts());
    }

    private Quality.Catching catching(Fields defects) {
        double chance = defects.number("catches", Quantity.SHARE, 0);
        double exponent = defects.number("catches-size-exponent", Quantity.EXPONENT, 0);
        double recheck = defects.number("recheck", Quantity.EFFORT, 1);
        boolean looks = chance > 0
                || Stream.of("catches", "catches-size-exponent", FIXED_AT, "fix", "recheck")
                        .anyMatch(key -> defects.has(key) || defects.replaced(key));
        Distribution fix = durations(defects).read("fix", looks ? null : new Distribution.Constant(0));
        String fixedAt = looks
                ? Names.required(defects, FIXED_AT, line, "write fixed-at: the station where what is found is mended")
                : defects.text(FIXED_AT, "");
        checkEarlier(defects, FIXED_AT, fixedAt);
        return looks ? new Quality.Catching(chance, exponent, fixedAt, fix, recheck) : null;
    }

    private Quality.Conflicts conflicts() {
        Found found = station.findWhole("conflicts");
        if (found.absent()) {
            return null;
        }
        Fields conflicts = station.inside(found).known("stations.*.conflicts");
        double each = conflicts.number("per-open-part", Quantity.SHARE, Fields.REQUIRED);
        double exponent = conflicts.number("size-exponent", Quantity.EXPONENT, 0);
        Distribution resolve = durations(conflicts).read("resolve", null);
        String at = Names.one(conflicts, "at", line, HERE);
        checkEarlier(conflicts, "at", at);
        boolean here = at.equals(HERE) || at.equals(name);
        return new Quality.Conflicts(each, exponent, resolve, here ? "" : at);
    }

    private void checkEarlier(Fields fields, String key, String at) {
        if (line.indexOf(at) > line.indexOf(name)) {
            String path = fields.pathOf(key);
            String what = at + " comes after " + name + ": the part has not been there";
            fields.problems().add(fields.binding().place(path), path, what, "name this station or one before it");
        }
    }

    private LawReader durations(Fields fields) {
        return new LawReader(fields, Quantity.DURATION, observations);
    }
}

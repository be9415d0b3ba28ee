package io.throughline.model;

import io.throughline.model.law.Distribution;
import java.util.List;

/**
 * A delivery line: what is simulated.
 *
 * @param wipLimit items inside at most, 1 or more, {@link #NO_LIMIT} for none
 * @param size law of a part's relative size
 * @param kinds in file order, at least one
 * @param stations in the order of the line, at least one
 * @param touches the changes in force, whole ones with share 1
 * @param influences effects that are read while the line runs
 */
public record Line(
        Source source,
        int wipLimit,
        Distribution size,
        List<Kind> kinds,
        List<Station> stations,
        List<Touch> touches,
        List<Influence> influences) {
    /** The value of a limit that never binds. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Checks that there are kinds and stations, and copies the lists. */
    public Line {
        if (kinds.isEmpty() || stations.isEmpty() || wipLimit < 1) {
            throw new IllegalArgumentException("a line needs a kind, a station and a limit of at least one");
        }
        kinds = List.copyOf(kinds);
        stations = List.copyOf(stations);
        touches = List.copyOf(touches);
        influences = List.copyOf(influences);
    }

    /** A change in force and the share of items that it touches, above 0 and at most 1; a share of 1 draws no coin. */
    public record Touch(String change, double share) {}

    /** The station of that name. */
    public Station station(String name) {
        return stations.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no station " + name));
    }

    /** The same line with another source. */
    public Line with(Source other) {
        return new Line(other, wipLimit, size, kinds, stations, touches, influences);
    }

    /** The same line with another WIP limit. */
    public Line withWipLimit(int limit) {
        return new Line(source, limit, size, kinds, stations, touches, influences);
    }

    /** The same line with one kind replaced by the given one of the same name. */
    public Line with(Kind kind) {
        List<Kind> changed =
                kinds.stream().map(k -> k.name().equals(kind.name()) ? kind : k).toList();
        return new Line(source, wipLimit, size, changed, stations, touches, influences);
    }

    /** The same line with one station replaced by the given one of the same name. */
    public Line with(Station station) {
        List<Station> changed = stations.stream()
                .map(s -> s.name().equals(station.name()) ? station : s)
                .toList();
        return new Line(source, wipLimit, size, kinds, changed, touches, influences);
    }
}

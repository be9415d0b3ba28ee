package io.throughline.model.line;

import java.util.ArrayList;
import java.util.List;

/**
 * How many parts a limit lets gather at a station. A batch of one size, without a time that it waits at most, never
 * begins where that are fewer.
 *
 * @param whose a clause, such as {@code work.wip-limit lets in}
 * @param parts {@link Line#NO_LIMIT} if any number can
 */
public record Gathering(String whose, double parts) {

    /** What each limit of a line lets gather at one of its stations. */
    public static List<Gathering> at(Line line, Station station) {
        List<Gathering> all = new ArrayList<>();
        all.add(new Gathering("the station has room for", station.room().wipLimit()));
        all.add(new Gathering("work.wip-limit lets in", parts(line, station, line.wipLimit())));
        all.add(new Gathering("the limits of the kinds let in", ofKinds(line, station)));
        all.add(new Gathering("the limits per person let in", ofPeople(line)));
        for (GroupLimit group : line.groupLimits()) {
            boolean counted = group.stations().contains(station.name());
            all.add(new Gathering("wip-limits." + group.name() + " lets in", counted ? group.atMost() : Line.NO_LIMIT));
        }
        return all;
    }

    /** Whether some batch of a line could wait for ever, as a limit lets fewer parts gather than it needs. */
    public static boolean tooFew(Line line) {
        return line.stations().stream().filter(Gathering::waits).anyMatch(station -> at(line, station).stream()
                .anyMatch(gathering -> gathering.isBelow(station.queue().batch())));
    }

    /** Whether a station serves batches of one size that wait as long as it takes. */
    public static boolean waits(Station station) {
        Station.Batch batch = station.queue().batch();
        return batch != null && batch.every() == 0 && batch.waitAtMost() == 0;
    }

    /** Whether it lets fewer gather than a batch needs. */
    public boolean isBelow(Station.Batch batch) {
        return batch.size() > parts;
    }

    /** The parts that so many items have at a station at least, if none leaves the line before the others. */
    private static double parts(Line line, Station station, int items) {
        boolean split = place(line, line.inflow().partsFrom()) <= place(line, station.name());
        double least = line.kinds().stream().mapToDouble(Kind::parts).min().orElse(1)
                * line.inflow().parts();
        double each = split ? Math.max(1, StrictMath.floor(least)) : 1;
        return items == Line.NO_LIMIT ? Line.NO_LIMIT : items * each;
    }

    private static int place(Line line, String station) {
        return line.stations().stream().map(Station::name).toList().indexOf(station);
    }

    private static double ofKinds(Line line, Station station) {
        boolean endless = line.kinds().stream().anyMatch(k -> k.wipLimit() == Line.NO_LIMIT);
        int items = line.kinds().stream().mapToInt(Kind::wipLimit).sum();
        return endless ? Line.NO_LIMIT : parts(line, station, items);
    }

    /** What people of the first station may have started and not done, where all of them have a limit. */
    private static double ofPeople(Line line) {
        List<StaffPool> pools = line.stations().get(0).capacity().staff().stream()
                .map(line::pool)
                .toList();
        boolean later = place(line, line.inflow().partsFrom()) > 0;
        boolean endless = later || pools.isEmpty() || pools.stream().anyMatch(pool -> pool.wipLimit() == Line.NO_LIMIT);
        return endless
                ? Line.NO_LIMIT
                : pools.stream()
                        .mapToDouble(pool -> (double) pool.count() * pool.wipLimit())
                        .sum();
    }
}

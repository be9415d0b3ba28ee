package io.throughline.model.line;

import io.throughline.model.law.Distribution;
import java.util.List;

/**
 * A delivery line: what is simulated.
 *
 * @param inflow the work that flows into it
 * @param people the pools that stations share, in file order
 * @param stations in the order of the line, at least one
 * @param groupLimits limits over several stations together
 * @param touches the changes in force, whole ones with share 1
 * @param influences effects that are read while the line runs
 */
public record Line(
        Inflow inflow,
        List<StaffPool> people,
        List<Station> stations,
        List<GroupLimit> groupLimits,
        List<Touch> touches,
        List<Influence> influences) {
    /** The value of a limit that never binds. */
    public static final int NO_LIMIT = Integer.MAX_VALUE;

    /** Checks that there are stations, and copies the lists. */
    public Line {
        if (stations.isEmpty()) {
            throw new IllegalArgumentException("a line needs a station");
        }
        people = List.copyOf(people);
        stations = List.copyOf(stations);
        groupLimits = List.copyOf(groupLimits);
        touches = List.copyOf(touches);
        influences = List.copyOf(influences);
    }

    /** A change in force and the share of items that it touches, above 0 and at most 1; a share of 1 draws no coin. */
    public record Touch(String change, double share) {}

    /** Where its items come from. */
    public Source source() {
        return inflow.source();
    }

    /** Items inside at most. */
    public int wipLimit() {
        return inflow.wipLimit();
    }

    /** The law of a part's relative size. */
    public Distribution size() {
        return inflow.size();
    }

    /** The kinds of its items, in file order. */
    public List<Kind> kinds() {
        return inflow.kinds();
    }

    /**
     * Whether the value of what it delivers is something else than the number of items from the source; what fills time
     * or only comes back counts where it has a value.
     */
    public boolean valued() {
        boolean kinds = kinds().stream()
                .filter(kind -> !kind.filler() && kind.share() > 0 || kind.value() != 0)
                .anyMatch(kind -> kind.value() != 1 || kind.worth().halvesEvery() < Double.POSITIVE_INFINITY);
        return kinds || inflow.useful() != 1;
    }

    /** The station of that name. */
    public Station station(String name) {
        return stations.stream()
                .filter(s -> s.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no station " + name));
    }

    /** The place of the first station that stands side by side with the one at a place: the same where it is alone. */
    public int firstBeside(int index) {
        String beside = stations.get(index).visit().beside();
        return beside.isEmpty() ? index : stations.indexOf(station(beside));
    }

    /** The place of the last station that stands side by side with the one at a place: the same where it is alone. */
    public int lastBeside(int index) {
        String first = stations.get(firstBeside(index)).name();
        int last = index;
        while (last + 1 < stations.size()
                && stations.get(last + 1).visit().beside().equals(first)) {
            last++;
        }
        return last;
    }

    /** The pool of that name. */
    public StaffPool pool(String name) {
        return people.stream()
                .filter(p -> p.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no pool " + name));
    }

    /** The group limit of that name. */
    public GroupLimit groupLimit(String name) {
        return groupLimits.stream()
                .filter(g -> g.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no limit " + name));
    }

    /** The same line with other work. */
    public Line with(Inflow other) {
        return new Line(other, people, stations, groupLimits, touches, influences);
    }

    /** The same line with another source. */
    public Line with(Source other) {
        return with(inflow.with(other));
    }

    /** The same line with another WIP limit. */
    public Line withWipLimit(int limit) {
        return with(inflow.withWipLimit(limit));
    }

    /** The same line with one kind replaced by the given one of the same name. */
    public Line with(Kind kind) {
        return with(inflow.with(kind));
    }

    /** The same line with one station replaced by the given one of the same name. */
    public Line with(Station station) {
        List<Station> changed = stations.stream()
                .map(s -> s.name().equals(station.name()) ? station : s)
                .toList();
        return new Line(inflow, people, changed, groupLimits, touches, influences);
    }

    /** The same line with one pool replaced by the given one of the same name. */
    public Line with(StaffPool pool) {
        List<StaffPool> changed = people.stream()
                .map(p -> p.name().equals(pool.name()) ? pool : p)
                .toList();
        return new Line(inflow, changed, stations, groupLimits, touches, influences);
    }

    /** The same line with one group limit replaced by the given one of the same name. */
    public Line with(GroupLimit limit) {
        List<GroupLimit> changed = groupLimits.stream()
                .map(g -> g.name().equals(limit.name()) ? limit : g)
                .toList();
        return new Line(inflow, people, stations, changed, touches, influences);
    }

    /** The same line with other changes in force and other effects that are read while it runs. */
    public Line with(List<Touch> others, List<Influence> read) {
        return new Line(inflow, people, stations, groupLimits, others, read);
    }
}

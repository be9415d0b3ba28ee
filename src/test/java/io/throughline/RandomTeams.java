package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Interruptions;
import io.throughline.model.line.StaffPool.Order;
import io.throughline.model.line.StaffPool.Prefer;
import io.throughline.model.line.StaffPool.Skill;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Makes of a random line one with people, parts, limits of stations and groups, opening hours, pick-up and haste. */
final class RandomTeams {
    private final Random random;
    private final Line line;
    private final List<String> pools;
    private final int[] counts;
    private final List<List<String>> staffed = new ArrayList<>();
    /** Stations where several people each do a service. */
    private final List<String> several = new ArrayList<>();

    private RandomTeams(Line line, Random random) {
        this.random = random;
        this.line = line;
        pools = IntStream.range(0, 1 + random.nextInt(3)).mapToObj(i -> "p" + i).toList();
        counts = pools.stream().mapToInt(p -> 1 + random.nextInt(3)).toArray();
        pools.forEach(p -> staffed.add(new ArrayList<>()));
    }

    static Line of(Line line, Random random) {
        return new RandomTeams(line, random).team();
    }

    private Line team() {
        List<Station> stations = new ArrayList<>();
        for (int i = 0; i < line.stations().size(); i++) {
            stations.add(station(line.stations().get(i), i));
        }
        stations.replaceAll(this::authors);
        List<StaffPool> people = IntStream.range(0, pools.size())
                .filter(i -> !staffed.get(i).isEmpty())
                .mapToObj(this::pool)
                .toList();
        return new Line(work(), people, stations, groupLimits(), line.touches(), line.influences());
    }

    private boolean oneIn(int many) {
        return random.nextInt(many) == 0;
    }

    private Inflow work() {
        Inflow inflow = line.inflow();
        String from =
                line.stations().get(random.nextInt(line.stations().size())).name();
        double parts = oneIn(2) ? 1 : 1 + 2 * random.nextDouble();
        List<Kind> kinds = inflow.kinds().stream().map(this::inParts).toList();
        return new Inflow(
                inflow.source(), inflow.wipLimit(), inflow.size(), parts, from, inflow.leadFrom(), kinds, 1, null);
    }

    private Kind inParts(Kind kind) {
        double parts = oneIn(4) ? 1.5 : 1;
        return new Kind(
                kind.name(),
                kind.share(),
                kind.size(),
                parts,
                kind.priority(),
                kind.worth(),
                kind.wipLimit(),
                kind.filler(),
                kind.expedite());
    }

    private Station station(Station plain, int index) {
        List<String> staff = oneIn(4) ? List.of() : staff(plain.name());
        int people = staff.stream().mapToInt(p -> counts[pools.indexOf(p)]).sum();
        boolean ownWork = people < 2 || oneIn(2);
        int most = Math.max(1, ownWork ? people : people - 1);
        int approvals = staff.isEmpty() || oneIn(2) ? 1 : 1 + random.nextInt(Math.min(3, most));
        if (approvals > 1) {
            several.add(plain.name());
        }
        long open = oneIn(4) ? Lines.ticks(1 + random.nextInt(7)) : 0;
        Station.Capacity capacity =
                new Station.Capacity(staff.isEmpty() ? plain.servers() : 0, staff, ownWork, approvals, open, null, 0);
        Station.Overload overload = oneIn(3) ? new Station.Overload(random.nextInt(4), 0.6, 1) : Station.Overload.NEVER;
        Station.Work work = new Station.Work(plain.work().time(), plain.work().sizeExponent(), 1, overload, null);
        Station.Queue queue =
                new Station.Queue(plain.queue().discipline(), plain.queue().reworkFirst(), pickup(), 0, null);
        Station.Room room =
                oneIn(3) ? new Station.Room(1 + random.nextInt(4), random.nextBoolean()) : Station.Room.ENDLESS;
        return new Station(plain.name(), capacity, work, queue, plain.visit(), room, plain.quality(), plain.outcomes());
    }

    private List<String> staff(String station) {
        List<String> those = new ArrayList<>(pools);
        Collections.shuffle(those, random);
        List<String> staff = those.subList(0, 1 + random.nextInt(those.size()));
        staff.forEach(p -> staffed.get(pools.indexOf(p)).add(station));
        return staff;
    }

    private Distribution pickup() {
        return oneIn(3) ? new Exponential(Lines.ticks(2)) : new Distribution.Constant(0);
    }

    /** What is sent to a station where people work alone may be for its author. */
    private Station authors(Station station) {
        List<Outcome> outcomes = station.outcomes().stream().map(this::author).toList();
        return new Station(
                station.name(),
                station.capacity(),
                station.work(),
                station.queue(),
                station.visit(),
                station.room(),
                station.quality(),
                outcomes);
    }

    private Outcome author(Outcome o) {
        boolean may = line.stations().stream().anyMatch(s -> s.name().equals(o.to())) && oneIn(2);
        return new Outcome(o.name(), o.chance(), o.to(), o.effort(), may && alone(o.to()), o.atMost());
    }

    private boolean alone(String station) {
        return staffed.stream().anyMatch(s -> s.contains(station)) && !several.contains(station);
    }

    private StaffPool pool(int index) {
        Interruptions interruptions =
                oneIn(3) ? new Interruptions(new Exponential(Lines.ticks(6)), new Exponential(Lines.ticks(1))) : null;
        long switching = oneIn(3) ? Lines.ticks(0.25) : 0;
        int limit = oneIn(4) ? 1 + random.nextInt(3) : Line.NO_LIMIT;
        double speed = oneIn(3) ? 0.8 : 1;
        return new StaffPool(
                pools.get(index),
                counts[index],
                prefer(index),
                switching,
                new Skill(speed, 1, 1),
                limit,
                interruptions,
                0);
    }

    private Prefer prefer(int index) {
        Order order = Order.values()[random.nextInt(Order.values().length)];
        List<String> list = new ArrayList<>(staffed.get(index));
        Collections.shuffle(list, random);
        return new Prefer(order, order == Order.LISTED ? list : List.of());
    }

    /** Limits over the stations behind the one that they hold. */
    private List<GroupLimit> groupLimits() {
        List<String> names = line.stations().stream().map(Station::name).toList();
        if (names.size() < 2 || oneIn(2) || line.source() instanceof Source.Arrivals && oneIn(2)) {
            return List.of();
        }
        int held = random.nextInt(names.size() - 1);
        return List.of(new GroupLimit(
                "open", names.subList(held + 1, names.size()), 1 + random.nextInt(5), List.of(names.get(held))));
    }
}

package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Order;
import io.throughline.model.line.StaffPool.Prefer;
import io.throughline.model.line.Station;
import java.util.List;
import java.util.function.UnaryOperator;

/** Adds people to lines for tests. */
public final class Teams {
    private Teams() {}

    /** People who look at the last station first, switch at once, and are never kept from work. */
    public static StaffPool pool(String name, int count) {
        return new StaffPool(
                name, count, StaffPool.Prefer.CLOSEST_TO_DONE, 0, new StaffPool.Skill(1, 1, 1), Line.NO_LIMIT, null, 0);
    }

    /** People who look at the stations in this order. */
    public static StaffPool listed(String name, int count, String... stations) {
        return looking(pool(name, count), new Prefer(Order.LISTED, List.of(stations)));
    }

    /** The same people, who look at stations in another order. */
    public static StaffPool looking(StaffPool pool, Prefer prefer) {
        return new StaffPool(
                pool.name(),
                pool.count(),
                prefer,
                pool.switching(),
                pool.skill(),
                pool.wipLimit(),
                pool.interruptions(),
                pool.cost());
    }

    /** The same people, who need so long to switch to another station. */
    public static StaffPool switching(StaffPool pool, double hours) {
        return new StaffPool(
                pool.name(),
                pool.count(),
                pool.prefer(),
                Lines.ticks(hours),
                pool.skill(),
                pool.wipLimit(),
                pool.interruptions(),
                pool.cost());
    }

    /** The same people, who are kept from work now and then. */
    public static StaffPool interrupted(StaffPool pool, Distribution every, Distribution lasting) {
        return new StaffPool(
                pool.name(),
                pool.count(),
                pool.prefer(),
                pool.switching(),
                pool.skill(),
                pool.wipLimit(),
                new StaffPool.Interruptions(every, lasting),
                pool.cost());
    }

    /** A FIFO station at which people of these pools work, in this order of choice. */
    public static Station staffed(String name, Distribution time, String... pools) {
        return Post.of(name, time).staff(pools).station();
    }

    /** The same people, whom nothing keeps from work. */
    public static StaffPool uninterrupted(StaffPool pool) {
        return new StaffPool(
                pool.name(),
                pool.count(),
                pool.prefer(),
                pool.switching(),
                pool.skill(),
                pool.wipLimit(),
                null,
                pool.cost());
    }

    /** The same line with pools of other names. */
    public static Line renamed(Line line, String prefix) {
        Line renamed = withPools(
                line,
                pool -> new StaffPool(
                        prefix + pool.name(),
                        pool.count(),
                        pool.prefer(),
                        pool.switching(),
                        pool.skill(),
                        pool.wipLimit(),
                        pool.interruptions(),
                        pool.cost()));
        for (Station station : line.stations()) {
            renamed = renamed.with(renamed(station, prefix));
        }
        return renamed;
    }

    private static Station renamed(Station station, String prefix) {
        Station.Capacity old = station.capacity();
        List<String> staff = old.staff().stream().map(name -> prefix + name).toList();
        return new Station(
                station.name(),
                new Station.Capacity(
                        old.servers(), staff, old.ownWork(), old.approvals(), old.open(), old.outages(), old.cost()),
                station.work(),
                station.queue(),
                station.visit(),
                station.room(),
                station.quality(),
                station.outcomes());
    }

    /** The same line with other limits over several stations. */
    public static Line withLimits(Line line, List<GroupLimit> limits) {
        return new Line(line.inflow(), line.people(), line.stations(), limits, line.touches(), line.influences());
    }

    /** The same line with each pool made another one. */
    public static Line withPools(Line line, UnaryOperator<StaffPool> change) {
        return with(line, line.people().stream().map(change).toArray(StaffPool[]::new));
    }

    /** The same line with people. */
    public static Line with(Line line, StaffPool... pools) {
        return new Line(
                line.inflow(), List.of(pools), line.stations(), line.groupLimits(), line.touches(), line.influences());
    }
}

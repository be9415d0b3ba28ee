package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import java.util.List;

/** Adds people to lines for tests. */
public final class Teams {
    private Teams() {}

    /** People who look at the last station first, switch at once, and are never kept from work. */
    public static StaffPool pool(String name, int count) {
        return new StaffPool(
                name, count, StaffPool.Prefer.CLOSEST_TO_DONE, 0, new StaffPool.Skill(1, 1, 1), Line.NO_LIMIT, null, 0);
    }

    /** A FIFO station at which people of these pools work, in this order of choice. */
    public static Station staffed(String name, Distribution time, String... pools) {
        return new Station(
                name,
                new Station.Capacity(0, List.of(pools), true, 1, 0, null, 0),
                new Station.Work(time, 0, 1),
                new Station.Queue(Station.Discipline.FIFO, false),
                Station.Visit.ALL,
                Station.Room.ENDLESS,
                Quality.NONE,
                List.of());
    }

    /** The same line with people. */
    public static Line with(Line line, StaffPool... pools) {
        return new Line(
                line.inflow(), List.of(pools), line.stations(), line.groupLimits(), line.touches(), line.influences());
    }
}

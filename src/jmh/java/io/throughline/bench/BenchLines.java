package io.throughline.bench;

import io.throughline.model.Clock;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Exponential;
import io.throughline.scenario.ScenarioReader;
import java.nio.file.Path;
import java.util.List;

/** The lines that are measured, as the engine takes them. */
final class BenchLines {
    private static final double HOUR = Clock.HOUR;

    private BenchLines() {}

    /** The open line of five stations with rework, arrivals and servers times {@code scale}. */
    static Line pipeline5(int scale) {
        return open(
                0.8 * scale,
                station("coding", 4 * scale, 2.88),
                station("review", 2 * scale, 1.53, back("again", 0.2)),
                station("qa", 2 * scale, 1.575, back("bug", 0.1)),
                station("integration", scale, 0.75),
                station("deploy", scale, 0.5));
    }

    /** One station, utilisation 0.9. */
    static Line mm1() {
        return open(0.9, station("server", 1, 1));
    }

    /** A team of three pools, with review of others' work, defects, what comes back and a daily train. */
    static Line team12() {
        return ScenarioReader.read(Path.of("src", "jmh", "scenarios", "team-12.yaml"), List.of())
                .variants()
                .get(0)
                .line();
    }

    private static Line open(double perHour, Station... stations) {
        Source source = new Source.Arrivals(new Exponential(HOUR / perHour));
        Distribution size = new Distribution.Constant(1);
        String first = stations[0].name();
        Inflow inflow = new Inflow(source, Line.NO_LIMIT, size, 1, first, first, List.of(Kind.only()), 1, null);
        return new Line(inflow, List.of(), List.of(stations), List.of(), List.of(), List.of());
    }

    private static Outcome back(String name, double chance) {
        return new Outcome(name, chance, "coding", 1, false, Line.NO_LIMIT);
    }

    private static Station station(String name, int servers, double meanHours, Outcome... outcomes) {
        return new Station(
                name,
                Station.Capacity.of(servers),
                new Station.Work(new Exponential(meanHours * HOUR), 0, 1),
                new Station.Queue(Station.Discipline.FIFO, false),
                Station.Visit.ALL, Station.Room.ENDLESS, Quality.NONE,
                List.of(outcomes));
    }

    /** A measured period of so many hours, without a warm-up. */
    static Clock hours(double horizon) {
        return new Clock(0, (long) (horizon * HOUR), 8 * Clock.HOUR, 40 * Clock.HOUR, Clock.Origin.GIVEN);
    }
}

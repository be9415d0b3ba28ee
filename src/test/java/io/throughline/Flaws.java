package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Quality.Catching;
import io.throughline.model.line.Quality.Conflicts;
import io.throughline.model.line.Station;
import java.util.List;

/** Adds defects, what comes back, and conflicts to lines for tests. */
public final class Flaws {
    private Flaws() {}

    /** Each part gets so many defects on average. */
    public static Quality injects(double mean) {
        return new Quality(mean, 0, null, null);
    }

    /** Each defect is found with a chance, and mended at a station. */
    public static Quality catches(double chance, String fixedAt, Distribution fix, double recheck) {
        return new Quality(0, 0, new Catching(chance, 0, fixedAt, fix, recheck), null);
    }

    /** Each other open part is in conflict with a chance; {@code at} is empty for here. */
    public static Quality conflicts(double perOpenPart, Distribution resolve, String at) {
        return new Quality(0, 0, null, new Conflicts(perOpenPart, 0, resolve, at));
    }

    /** A FIFO station where rework goes first. */
    public static Station station(String name, int servers, Distribution time, Quality quality, Outcome... outcomes) {
        return new Station(
                name,
                Station.Capacity.of(servers),
                new Station.Work(time, 0, 1),
                new Station.Queue(Station.Discipline.FIFO, true),
                Station.Visit.ALL,
                Station.Room.ENDLESS,
                quality,
                List.of(outcomes));
    }

    /** The same station with other quality. */
    public static Station with(Station of, Quality quality) {
        return new Station(
                of.name(), of.capacity(), of.work(), of.queue(), of.visit(), of.room(), quality, of.outcomes());
    }

    /** The same station with other work. */
    public static Station with(Station of, Station.Work work) {
        return new Station(
                of.name(), of.capacity(), work, of.queue(), of.visit(), of.room(), of.quality(), of.outcomes());
    }

    /** The same line, to which what escapes comes back. */
    public static Line returning(Line line, AfterDelivery law) {
        return changed(line, line.inflow().parts(), line.inflow().partsFrom(), law);
    }

    /** The same line with items of several parts. */
    public static Line inParts(Line line, double parts, String from) {
        return changed(line, parts, from, line.inflow().afterDelivery());
    }

    private static Line changed(Line line, double parts, String from, AfterDelivery law) {
        Inflow of = line.inflow();
        return line.with(new Inflow(
                of.source(), of.wipLimit(), of.size(), parts, from, of.leadFrom(), of.kinds(), of.useful(), law));
    }
}

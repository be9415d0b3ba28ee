package io.throughline;

import io.throughline.model.Clock;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Influence;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Line.Touch;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Source;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import java.util.ArrayList;
import java.util.List;

/** Builds lines for tests; durations are in hours, an hour being 3,600,000 ticks. */
public final class Lines {
    private final Source source;
    private int wipLimit = Line.NO_LIMIT;
    private Distribution size = new Distribution.Constant(1);
    private final List<Kind> kinds = new ArrayList<>();
    private double parts = 1;
    private String partsFrom = "";
    private final List<Station> stations = new ArrayList<>();
    private final List<StaffPool> people = new ArrayList<>();
    private final List<GroupLimit> groupLimits = new ArrayList<>();
    private final List<Touch> touches = new ArrayList<>();
    private final List<Influence> influences = new ArrayList<>();

    private Lines(Source source) {
        this.source = source;
    }

    /** A backlog whose next item begins when a server of the first station is free. */
    public static Lines backlog() {
        return new Lines(new Source.Backlog(Source.Release.WHEN_FREE));
    }

    /** A backlog that keeps the line filled to its limit. */
    public static Lines atOnce(int wipLimit) {
        return new Lines(new Source.Backlog(Source.Release.AT_ONCE)).wipLimit(wipLimit);
    }

    /** Items that arrive with this time between two. */
    public static Lines arrivals(Distribution every) {
        return new Lines(new Source.Arrivals(every));
    }

    /** Poisson arrivals, so many an hour. */
    public static Lines poisson(double perHour) {
        return arrivals(exponential(1 / perHour));
    }

    public Lines wipLimit(int limit) {
        wipLimit = limit;
        return this;
    }

    public Lines size(Distribution law) {
        size = law;
        return this;
    }

    public Lines kind(Kind kind) {
        kinds.add(kind);
        return this;
    }

    /** A kind of value 1, size 1 and no limit. */
    public Lines kind(String name, double share, int priority) {
        return kind(new Kind(name, share, 1, 1, priority, Kind.worth(1), Line.NO_LIMIT, false, false));
    }

    /** A FIFO station where rework queues like new work. */
    public Lines station(String name, int servers, Distribution time, Outcome... outcomes) {
        Station.Queue queue = new Station.Queue(Station.Discipline.FIFO, false);
        return station(new Station(
                name,
                Station.Capacity.of(servers),
                new Station.Work(time, 0, 1),
                queue,
                Station.Visit.ALL,
                Station.Room.ENDLESS,
                Quality.NONE,
                List.of(outcomes)));
    }

    public Lines station(Station station) {
        stations.add(station);
        return this;
    }

    public Lines station(Post post) {
        return station(post.station());
    }

    /** Items of so many parts, which go apart at a station. */
    public Lines parts(double count, String from) {
        parts = count;
        partsFrom = from;
        return this;
    }

    public Lines people(StaffPool... pools) {
        people.addAll(List.of(pools));
        return this;
    }

    /** A station starts nothing new while so many parts or more are at others. */
    public Lines groupLimit(int atMost, String holds, String... counted) {
        groupLimits.add(new GroupLimit("open-" + groupLimits.size(), List.of(counted), atMost, List.of(holds)));
        return this;
    }

    public Lines touch(String change, double share) {
        touches.add(new Touch(change, share));
        return this;
    }

    public Lines influence(Influence influence) {
        influences.add(influence);
        return this;
    }

    public Line line() {
        List<Kind> all = kinds.isEmpty() ? List.of(Kind.only()) : kinds;
        String coding = stations.stream()
                .map(Station::name)
                .filter("coding"::equals)
                .findFirst()
                .orElse(stations.get(0).name());
        String from = partsFrom.isEmpty() ? coding : partsFrom;
        Inflow inflow = new Inflow(source, wipLimit, size, parts, from, coding, all, 1, null);
        return new Line(inflow, people, stations, groupLimits, touches, influences);
    }

    public static long ticks(double hours) {
        return Math.round(hours * Clock.HOUR);
    }

    public static Distribution hours(double value) {
        return new Distribution.Constant(value * Clock.HOUR);
    }

    public static Distribution exponential(double meanHours) {
        return new Exponential(meanHours * Clock.HOUR);
    }

    /** An outcome with full effort, any number of times. */
    public static Outcome outcome(String name, double chance, String to) {
        return new Outcome(name, chance, to, 1, false, Line.NO_LIMIT);
    }

    /** A clock of eight-hour days and forty-hour weeks. */
    public static Clock clock(double warmUpHours, double horizonHours) {
        return new Clock(ticks(warmUpHours), ticks(horizonHours), ticks(8), ticks(40), Clock.Origin.GIVEN);
    }
}

package io.throughline;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.model.line.Station.Discipline;
import java.util.List;

/** Builds a station for tests, one trait after the other; a FIFO station of one server unless said otherwise. */
public final class Post {
    private final String name;
    private final Distribution time;
    private int servers = 1;
    private List<String> staff = List.of();
    private boolean ownWork = true;
    private int approvals = 1;
    private double openHours;
    private double sizeExponent;
    private Station.Overload overload = Station.Overload.NEVER;
    private Discipline discipline = Discipline.FIFO;
    private boolean reworkFirst;
    private Distribution pickup = new Distribution.Constant(0);
    private Station.Visit visit = Station.Visit.ALL;
    private Station.Room room = Station.Room.ENDLESS;
    private List<Outcome> outcomes = List.of();

    private Post(String name, Distribution time) {
        this.name = name;
        this.time = time;
    }

    public static Post of(String name, Distribution time) {
        return new Post(name, time);
    }

    public Post servers(int count) {
        servers = count;
        return this;
    }

    /** People of these pools, in this order of choice. */
    public Post staff(String... pools) {
        servers = 0;
        staff = List.of(pools);
        return this;
    }

    /** Nobody works here on what they worked on before. */
    public Post notOwnWork() {
        ownWork = false;
        return this;
    }

    public Post approvals(int count) {
        approvals = count;
        return this;
    }

    /** Works in the first hours of each day only. */
    public Post open(double hoursOfADay) {
        openHours = hoursOfADay;
        return this;
    }

    public Post sizeExponent(double exponent) {
        sizeExponent = exponent;
        return this;
    }

    public Post overload(int above, double factor) {
        overload = new Station.Overload(above, factor, 1);
        return this;
    }

    public Post queue(Discipline order, boolean reworkGoesFirst) {
        discipline = order;
        reworkFirst = reworkGoesFirst;
        return this;
    }

    public Post pickup(Distribution law) {
        pickup = law;
        return this;
    }

    public Post visit(Station.Visit which) {
        visit = which;
        return this;
    }

    /** Room for so many; the server before it is held by what finds none. */
    public Post holding(int wipLimit) {
        room = new Station.Room(wipLimit, false);
        return this;
    }

    /** Room for so many; the server before it is free while something waits for it. */
    public Post releasing(int wipLimit) {
        room = new Station.Room(wipLimit, true);
        return this;
    }

    public Post outcomes(Outcome... those) {
        outcomes = List.of(those);
        return this;
    }

    public Station station() {
        return new Station(
                name,
                new Station.Capacity(servers, staff, ownWork, approvals, Lines.ticks(openHours), null, 0),
                new Station.Work(time, sizeExponent, 1, overload, null),
                new Station.Queue(discipline, reworkFirst, pickup, 0, null),
                visit,
                room,
                Quality.NONE,
                outcomes);
    }

    /** Sends all back to a station, so many times, by whoever last worked there or by anyone. */
    public static Outcome back(String to, double effort, boolean byAuthor, int atMost) {
        return new Outcome("back", 1, to, effort, byAuthor, atMost);
    }
}

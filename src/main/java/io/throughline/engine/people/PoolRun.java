package io.throughline.engine.people;

import io.throughline.engine.result.PoolResult;
import io.throughline.engine.station.StationRecord;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Order;
import io.throughline.model.line.Station;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** A pool of people while the line runs: who is free, and what all did. Not thread-safe. */
public final class PoolRun {
    /** All its people. */
    public final Person[] people;
    /** How a free person looks at stations. */
    public final Order order;
    /** The stations that it staffs, in the order in which a free person looks at them. */
    public final int[] stations;
    /** Its place in the staff of each station; {@link Integer#MAX_VALUE} where it is not. */
    public final int[] ranks;
    /** The factor on the pace of the stations. */
    public final double speed;
    /** The factor on the defects that its people inject. */
    public final double injects;
    /** The factor on the share of defects that its people find. */
    public final double catches;

    final long switching;
    final int wipLimit;
    final long[] work;
    long switched;
    long interrupted;
    long idle;

    private final StaffPool pool;
    private final Person[] free;
    private int freeCount;

    /** A pool of a line; its first person has the given place among all people of the line. */
    public PoolRun(Line line, StaffPool pool, int first) {
        this.pool = pool;
        speed = pool.speed();
        injects = pool.skill().injects();
        catches = pool.skill().catches();
        switching = pool.switching();
        wipLimit = pool.wipLimit();
        order = pool.prefer().order();
        people = new Person[pool.count()];
        Arrays.setAll(people, i -> new Person(first + i, i + 1, this));
        free = new Person[pool.count()];
        ranks = line.stations().stream().mapToInt(this::rank).toArray();
        stations = inOrder(line);
        work = new long[line.stations().size()];
    }

    private int rank(Station station) {
        int rank = station.capacity().staff().indexOf(pool.name());
        return rank < 0 ? Integer.MAX_VALUE : rank;
    }

    private int[] inOrder(Line line) {
        if (order == Order.LISTED) {
            List<String> names = line.stations().stream().map(Station::name).toList();
            return pool.prefer().stations().stream().mapToInt(names::indexOf).toArray();
        }
        int last = ranks.length - 1;
        return IntStream.rangeClosed(0, last)
                .map(i -> last - i)
                .filter(i -> ranks[i] < Integer.MAX_VALUE)
                .toArray();
    }

    /** Its name. */
    public String name() {
        return pool.name();
    }

    /** What keeps its people from work on items; null for nothing. */
    public StaffPool.Interruptions interruptions() {
        return pool.interruptions();
    }

    /** All are free, since time 0. */
    public void begin() {
        for (int i = 0; i < people.length; i++) {
            people[i].begin();
            free[i] = people[i];
        }
        freeCount = people.length;
        Arrays.fill(work, 0);
        switched = 0;
        interrupted = 0;
        idle = 0;
    }

    /** How many are free. */
    public int free() {
        return freeCount;
    }

    /** One of those who are free, who has been idle for longest first. */
    public Person free(int place) {
        return free[place];
    }

    /** Who of those who are free, and may start a part that nobody has started, has been idle for longest; or null. */
    public Person idleForNew() {
        for (int place = 0; place < freeCount; place++) {
            if (free[place].mayStartNew()) {
                return free[place];
            }
        }
        return null;
    }

    /** Someone is free. */
    public void frees(Person person) {
        free[freeCount++] = person;
    }

    /** Someone who was free is not any more. */
    public void takes(Person person) {
        int place = 0;
        while (free[place] != person) {
            place++;
        }
        freeCount--;
        System.arraycopy(free, place + 1, free, place, freeCount - place);
    }

    /** The measured period begins. */
    public void measure(long now) {
        account(now);
        Arrays.fill(work, 0);
        switched = 0;
        interrupted = 0;
        idle = 0;
    }

    private void account(long now) {
        for (Person person : people) {
            person.account(now);
        }
    }

    /** What all did since the period began. */
    public PoolResult result(long now, long period) {
        account(now);
        long sum = LongStream.of(work).sum() + switched + interrupted + idle;
        StationRecord.conserved("the time of " + pool.name(), people.length * period, sum);
        return new PoolResult(pool.name(), people.length, work.clone(), switched, interrupted, idle, 0);
    }
}

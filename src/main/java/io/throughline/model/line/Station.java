package io.throughline.model.line;

import io.throughline.model.law.Distribution;
import java.util.List;

/**
 * A station of the line.
 *
 * @param capacity who works there, and when
 * @param work on one part
 * @param queue who goes first among those that wait
 * @param visit which parts come by
 * @param room for how many parts there is
 * @param quality what goes wrong here, and what is found
 * @param outcomes in file order; their chances sum to at most 1
 */
public record Station(
        String name,
        Capacity capacity,
        Work work,
        Queue queue,
        Visit visit,
        Room room,
        Quality quality,
        List<Outcome> outcomes) {
    /** As many servers as there are parts: a delay. */
    public static final int UNLIMITED = Integer.MAX_VALUE;

    /** Copies the outcomes. */
    public Station {
        outcomes = List.copyOf(outcomes);
    }

    /** Its servers; 0 where people of pools do the work. */
    public int servers() {
        return capacity.servers;
    }

    /** Whether people of pools do the work. */
    public boolean staffed() {
        return !capacity.staff.isEmpty();
    }

    /** Whether each part finds a server at once. */
    public boolean unlimited() {
        return capacity.servers == UNLIMITED;
    }

    /** The same station with all work done there multiplied. */
    public Station withWorkScaled(double factor) {
        Work scaled = new Work(work.time, work.sizeExponent, work.factor * factor, work.overload, work.others);
        return new Station(name, capacity, scaled, queue, visit, room, quality, outcomes);
    }

    /** The same station with the time before a part is noticed multiplied. */
    public Station withPickupScaled(double factor) {
        Queue scaled = new Queue(
                queue.discipline, queue.reworkFirst, queue.pickup.scaled(factor), queue.givesUpAfter, queue.batch);
        return new Station(name, capacity, work, scaled, visit, room, quality, outcomes);
    }

    /** The same station with all times of its batches multiplied: between departures, and of waiting for others. */
    public Station withBatchScaled(double factor) {
        Queue scaled = new Queue(
                queue.discipline, queue.reworkFirst, queue.pickup, queue.givesUpAfter, queue.batch.scaled(factor));
        return new Station(name, capacity, work, scaled, visit, room, quality, outcomes);
    }

    /** The same station with the length of its outages multiplied. */
    public Station withOutagesScaled(double factor) {
        Outages scaled = new Outages(capacity.outages.every, capacity.outages.lasting.scaled(factor));
        return new Station(name, capacity.with(scaled), work, queue, visit, room, quality, outcomes);
    }

    /** The same station with the time until others answer multiplied. */
    public Station withAnswersScaled(double factor) {
        WaitsForOthers scaled = new WaitsForOthers(work.others.chance, work.others.lasting.scaled(factor));
        Work other = new Work(work.time, work.sizeExponent, work.factor, work.overload, scaled);
        return new Station(name, capacity, other, queue, visit, room, quality, outcomes);
    }

    /** The same station with another WIP limit. */
    public Station withWipLimit(int limit) {
        return new Station(name, capacity, work, queue, visit, new Room(limit, room.releases), quality, outcomes);
    }

    /**
     * Who works at a station, and when.
     *
     * @param servers 1 or more, {@link Station#UNLIMITED} for a delay; 0 where pools do the work
     * @param staff names of pools in order of choice; empty where there are servers
     * @param ownWork whether people may work here on what they worked on before
     * @param approvals how many different people each do a service, 1 or more
     * @param open ticks at the start of each day in which the station works, 0 for always
     * @param outages that stop it; null for none
     * @param cost of one server a week, 0 or more
     */
    public record Capacity(
            int servers, List<String> staff, boolean ownWork, int approvals, long open, Outages outages, double cost) {
        /** Checks that there are either servers or pools, and copies the pools. */
        public Capacity {
            if (staff.isEmpty() ? servers < 1 : servers != 0) {
                throw new IllegalArgumentException("a station needs servers, or pools of people");
            }
            if (approvals < 1 || open < 0 || !(cost >= 0)) {
                throw new IllegalArgumentException("a station needs an approval, and opens for a time");
            }
            staff = List.copyOf(staff);
        }

        private Capacity with(Outages other) {
            return new Capacity(servers, staff, ownWork, approvals, open, other, cost);
        }

        /** Servers of the station's own, always at work. */
        public static Capacity of(int servers) {
            return new Capacity(servers, List.of(), true, 1, 0, null, 0);
        }
    }

    /**
     * What stops all servers of a station.
     *
     * @param every law of the time from the end of one to the start of the next, in ticks, on the clock
     * @param lasting law of its length, in ticks
     */
    public record Outages(Distribution every, Distribution lasting) {}

    /**
     * The work on one part.
     *
     * @param time law of the service time, in ticks
     * @param sizeExponent the service time is multiplied by size^exponent
     * @param factor on all work done here, above 0
     * @param overload what haste does to it
     * @param others from whom an answer may be needed after it; null for nobody
     */
    public record Work(
            Distribution time, double sizeExponent, double factor, Overload overload, WaitsForOthers others) {
        /** Checks the ranges. */
        public Work {
            if (!(factor > 0) || !Double.isFinite(sizeExponent)) {
                throw new IllegalArgumentException("work needs a factor above 0 and a finite exponent");
            }
        }

        /** Work that is never done in haste. */
        public Work(Distribution time, double sizeExponent, double factor) {
            this(time, sizeExponent, factor, Overload.NEVER, null);
        }
    }

    /**
     * An answer from outside that a part may need after a service; it holds nobody.
     *
     * @param chance that it is needed
     * @param lasting law of the time until it comes, in ticks
     */
    public record WaitsForOthers(double chance, Distribution lasting) {
        /** Checks the chance. */
        public WaitsForOthers {
            if (!(chance >= 0 && chance <= 1)) {
                throw new IllegalArgumentException("a chance is between 0 and 1, not " + chance);
            }
        }
    }

    /**
     * Haste: what changes when many wait as a service starts.
     *
     * @param above more than so many others wait, 0 or more
     * @param time factor on the service time, above 0
     * @param catches factor on the share of defects that are found, 0 or more
     */
    public record Overload(int above, double time, double catches) {
        /** No number of waiting parts hastens anybody. */
        public static final Overload NEVER = new Overload(Integer.MAX_VALUE, 1, 1);

        /** Checks the ranges. */
        public Overload {
            if (above < 0 || !(time > 0) || !(catches >= 0)) {
                throw new IllegalArgumentException("overload is out of range");
            }
        }
    }

    /**
     * For how many parts a station has room: what waits, is worked on, or is finished and cannot move on.
     *
     * @param wipLimit 1 or more, {@link Line#NO_LIMIT} for none
     * @param releases whether a server before it, that has finished something for a full station, is free for other
     *     work; people always are
     */
    public record Room(int wipLimit, boolean releases) {
        /** Room for any number. */
        public static final Room ENDLESS = new Room(Line.NO_LIMIT, false);

        /** Checks the limit. */
        public Room {
            if (wipLimit < 1) {
                throw new IllegalArgumentException("a WIP limit is 1 or more, not " + wipLimit);
            }
        }
    }

    /**
     * Who goes first among those that wait.
     *
     * @param pickup law of the time before a new part is noticed, in ticks; constant 0 for at once
     * @param givesUpAfter ticks of one unbroken wait after which a part is dropped, 0 for never
     * @param batch how parts are gathered before a service; null for one by one
     */
    public record Queue(
            Discipline discipline, boolean reworkFirst, Distribution pickup, long givesUpAfter, Batch batch) {
        /** A queue whose parts are noticed at once. */
        public Queue(Discipline discipline, boolean reworkFirst) {
            this(discipline, reworkFirst, new Distribution.Constant(0), 0, null);
        }
    }

    /**
     * Parts that are served together.
     *
     * @param every ticks between two departures, counted from the start of the run; 0 where parts leave when they are
     *     so many
     * @param size parts at most, 1 or more, {@link Line#NO_LIMIT} for all that wait
     * @param waitAtMost ticks after which the oldest part waits for no more others, 0 for any time
     */
    public record Batch(long every, int size, long waitAtMost) {
        /** Checks the ranges. */
        public Batch {
            if (every < 0 || size < 1 || waitAtMost < 0) {
                throw new IllegalArgumentException("a batch is out of range");
            }
        }

        /** The same with its times multiplied, to whole ticks, one at least. */
        private Batch scaled(double factor) {
            return new Batch(scaled(every, factor), size, scaled(waitAtMost, factor));
        }

        private static long scaled(long ticks, double factor) {
            return ticks == 0 ? 0 : Math.max(1, Math.round(ticks * factor));
        }
    }

    /** The queue disciplines, inside the same priority. */
    public enum Discipline {
        /** First come, first served. */
        FIFO,
        /** Last come, first served. */
        LIFO,
        /** Smallest size first. */
        SHORTEST
    }

    /**
     * Which parts come by, and when.
     *
     * @param share chance of a coin, 0 to 1
     * @param only traits decided when the part begins
     * @param beside name of the station before it at which parts are at the same time; empty for none
     */
    public record Visit(double share, Only only, String beside) {
        /** All parts come by. */
        public static final Visit ALL = new Visit(1, Only.ANY);

        /** A visit of its own. */
        public Visit(double share, Only only) {
            this(share, only, "");
        }

        /** Checks the share. */
        public Visit {
            if (!(share >= 0 && share <= 1)) {
                throw new IllegalArgumentException("a share is between 0 and 1, not " + share);
            }
        }
    }

    /**
     * Traits that a part must have, all of them.
     *
     * @param kinds names of kinds; empty for any
     * @param sizeOver size must be above it; negative infinity for any
     * @param sizeUnder size must be below it; infinity for any
     * @param touchedBy names of changes of which one must touch the item; empty for any
     */
    public record Only(List<String> kinds, double sizeOver, double sizeUnder, List<String> touchedBy) {
        /** No trait is asked for. */
        public static final Only ANY =
                new Only(List.of(), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());

        /** Copies the lists. */
        public Only {
            kinds = List.copyOf(kinds);
            touchedBy = List.copyOf(touchedBy);
        }
    }
}

package io.throughline.engine.part;

import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Source;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/** Which item comes next, and whether the limits of the line and of its kind have room for it. Not thread-safe. */
public final class Intake {
    private static final double LONGEST = 1L << 53;

    /** No kind, or no item. */
    public static final int NONE = -1;

    /** Whether items arrive from outside. */
    public final boolean arrivals;
    /** Whether the line is kept filled to its limit. */
    public final boolean atOnce;
    /** Whether nothing comes in but by arriving. */
    public final boolean passive;
    /** Whether there are fillers. */
    public final boolean hasFillers;

    private final Kind[] kinds;
    private final int lineLimit;
    private final boolean limited;
    private final int only;
    private final KeyedRandom random;
    private final Sampler every;
    private final long everyPlace = KeyedRandom.place("work", "source");
    private final long kindPlace = KeyedRandom.place("work", "kind");
    /** The items of each kind that wait outside, first come first. */
    private final List<Deque<Item>> outside = new ArrayList<>();

    private int waiting;
    private final int[] insideOfKind;
    private final long[] begun;
    private int inside;
    private long choices;
    private long arrived;
    private long between;

    /** What comes next on a line. */
    public Intake(Line line, KeyedRandom random) {
        this.random = random;
        List<Kind> all = line.kinds();
        kinds = all.toArray(Kind[]::new);
        lineLimit = line.wipLimit();
        limited = lineLimit != Line.NO_LIMIT || all.stream().anyMatch(k -> k.wipLimit() != Line.NO_LIMIT);
        hasFillers = all.stream().anyMatch(Kind::filler);
        only = onlyKind(all);
        arrivals = line.source() instanceof Source.Arrivals;
        passive = arrivals && !limited && !hasFillers;
        atOnce = line.source() instanceof Source.Backlog backlog && backlog.release() == Source.Release.AT_ONCE;
        every = line.source() instanceof Source.Arrivals source ? Sampler.of(source.every(), random) : null;
        all.forEach(kind -> outside.add(new ArrayDeque<>()));
        insideOfKind = new int[kinds.length];
        begun = new long[kinds.length];
    }

    /** The one kind that the source has to choose from; {@link #NONE} if there are several. */
    private static int onlyKind(List<Kind> kinds) {
        List<Kind> chosen = kinds.stream().filter(k -> !k.filler()).toList();
        return chosen.size() == 1 ? kinds.indexOf(chosen.get(0)) : NONE;
    }

    /** Nothing has come yet. */
    public void begin() {
        outside.forEach(Deque::clear);
        waiting = 0;
        Arrays.fill(insideOfKind, 0);
        Arrays.fill(begun, 0);
        inside = 0;
        choices = 0;
        arrived = -1;
        if (arrivals) {
            untilNextArrival();
        }
    }

    /** The items of each kind that were begun or arrived so far. */
    public long[] begun() {
        return begun.clone();
    }

    /** The ticks until the next arrival. */
    public long untilNextArrival() {
        long ticks = between;
        random.at(everyPlace, 0, ++arrived);
        between = (long) (Math.min(every.next(), LONGEST) + 0.5);
        return ticks;
    }

    /** The number, within its kind, of a new item. */
    public long nextNumber(int kind) {
        return ++begun[kind];
    }

    /** The kind of the item that arrives. */
    public int arrivingKind() {
        return choose(false);
    }

    /** The kind of the backlog's next item; {@link #NONE} if no limit has room. */
    public int nextKind() {
        return hasRoom() ? choose(true) : NONE;
    }

    /** Whether the backlog has a next item for which the limits have room. */
    public boolean hasNextKind() {
        return hasRoom() && (only == NONE ? shares(true) > 0 : hasRoom(only));
    }

    /** The kind of a filler that may begin; {@link #NONE} if there is none. */
    public int nextFiller() {
        for (int kind = 0; kind < kinds.length; kind++) {
            if (kinds[kind].filler() && hasRoom() && hasRoom(kind)) {
                return kind;
            }
        }
        return NONE;
    }

    private int choose(boolean withRoomOnly) {
        if (only != NONE) {
            return !withRoomOnly || hasRoom(only) ? only : NONE;
        }
        double shares = shares(withRoomOnly);
        if (!(shares > 0)) {
            return NONE;
        }
        double coin = random.at(kindPlace, 0, choices++).nextDouble() * shares;
        return firstAbove(coin, withRoomOnly);
    }

    private double shares(boolean withRoomOnly) {
        double shares = 0;
        for (int kind = 0; kind < kinds.length; kind++) {
            shares += share(kind, withRoomOnly);
        }
        return shares;
    }

    private int firstAbove(double coin, boolean withRoomOnly) {
        double cumulated = 0;
        int last = NONE;
        for (int kind = 0; kind < kinds.length; kind++) {
            double share = share(kind, withRoomOnly);
            cumulated += share;
            if (cumulated > coin) {
                return kind;
            }
            last = share > 0 ? kind : last;
        }
        return last;
    }

    private double share(int kind, boolean withRoomOnly) {
        boolean counts = !kinds[kind].filler() && (!withRoomOnly || hasRoom(kind));
        return counts ? kinds[kind].share() : 0;
    }

    private boolean hasRoom() {
        return inside < lineLimit;
    }

    private boolean hasRoom(int kind) {
        return insideOfKind[kind] < kinds[kind].wipLimit();
    }

    /** Whether an item that arrives may come inside at once: limits have room, for who goes before it too. */
    public boolean open(int kind) {
        return !limited || hasRoom() && hasRoom(kind) && passes(kind, nextOutside());
    }

    private boolean passes(int kind, int next) {
        return next == NONE
                || kinds[kind].goesBefore(kinds[next])
                || outside.get(kind).isEmpty() && inside + waiting < lineLimit;
    }

    /** Whether the limits have room for some kind that the source chooses. */
    public boolean admitsAny() {
        return hasRoom() && shares(true) > 0;
    }

    /** Lets an item wait outside. */
    public void waitOutside(Item item) {
        outside.get(item.kind).add(item);
        waiting++;
    }

    /** Takes the item that comes inside next, by the order of kinds, then first come; null if none may. */
    public Item takeFromOutside() {
        int best = nextOutside();
        if (best == NONE) {
            return null;
        }
        waiting--;
        return outside.get(best).remove();
    }

    private int nextOutside() {
        int best = NONE;
        for (int kind = 0; kind < kinds.length && waiting > 0 && hasRoom(); kind++) {
            if (!outside.get(kind).isEmpty() && hasRoom(kind) && (best == NONE || goesBefore(kind, best))) {
                best = kind;
            }
        }
        return best;
    }

    private boolean goesBefore(int kind, int other) {
        if (kinds[kind].goesBefore(kinds[other]) || kinds[other].goesBefore(kinds[kind])) {
            return kinds[kind].goesBefore(kinds[other]);
        }
        return outside.get(kind).element().arrival < outside.get(other).element().arrival;
    }

    /** How many have arrived. */
    public long arrivals() {
        return arrived;
    }

    /** Counts an item of a kind that comes inside. */
    public void entered(int kind) {
        inside++;
        insideOfKind[kind]++;
    }

    /** Counts an item of a kind that leaves. */
    public void left(int kind) {
        inside--;
        insideOfKind[kind]--;
    }
}

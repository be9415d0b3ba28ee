package io.throughline.engine.station;

import io.throughline.engine.part.Part;
import io.throughline.engine.part.WaitingLine;
import io.throughline.model.line.Station;
import java.util.Arrays;

/** Where parts gather that are served together. Not thread-safe. */
public final class Platform {
    /** Ticks between two departures; 0 where parts leave when they are so many. */
    public final long every;
    /** The slot of the event at which a batch leaves. */
    public int slot;
    /** The slot of the event at which a departure is noted; {@link Part#NONE} where it does not matter. */
    public int noteSlot = Part.NONE;

    /** For each server that is held, how many parts of its batch it is held for. */
    private int[] held = new int[1];
    /** Which of them holds the batch whose service ended last; {@link Part#NONE} for none. */
    private int latest;

    private final int size;
    private final long waitAtMost;
    private final WaitingLine line;
    private long oldest;
    private long batches;

    Platform(Station.Batch batch, WaitingLine line) {
        every = batch.every();
        size = batch.size();
        waitAtMost = batch.waitAtMost();
        this.line = line;
    }

    /** Nobody is there, and no batch has left. */
    void begin() {
        line.clear();
        oldest = Long.MAX_VALUE;
        batches = 0;
        Arrays.fill(held, 0);
        ends();
    }

    /** The service of a batch ends: nothing of it holds the server yet. */
    public void ends() {
        latest = Part.NONE;
    }

    /** A part of the batch whose service ended last holds the server; false if another one does already. */
    public boolean hold(Part part) {
        if (latest == Part.NONE) {
            latest = unheld();
        }
        part.heldBy = latest;
        held[latest]++;
        return held[latest] == 1;
    }

    private int unheld() {
        for (int server = 0; server < held.length; server++) {
            if (held[server] == 0) {
                return server;
            }
        }
        held = Arrays.copyOf(held, 2 * held.length);
        return held.length / 2;
    }

    /** A part that holds a server goes on; false if the server is still held for another one. */
    public boolean release(Part part) {
        held[part.heldBy]--;
        return held[part.heldBy] == 0;
    }

    /** A part joins the others, in its lane. */
    public void join(Part part) {
        line.join(part.lane, part);
        oldest = Math.min(oldest, part.joinedAt);
    }

    /** Whether there are as many as make a batch that waits for no time. */
    public boolean full() {
        return every == 0 && line.size() >= size;
    }

    /** Whether those that are there leave sooner or later, even if nobody joins them. */
    public boolean leavesAlone() {
        return line.size() > 0 && (every > 0 || waitAtMost > 0 || full());
    }

    /** Whether somebody is there. */
    public boolean waits() {
        return line.size() > 0;
    }

    /** When those that are there wait for no more others; {@link Long#MAX_VALUE} where they wait for any time. */
    public long waitsUntil() {
        return line.size() > 0 && waitAtMost > 0 ? oldest + waitAtMost : Long.MAX_VALUE;
    }

    /** The number of the batch that leaves now: of its departure where there are times for it. */
    public long number(long now) {
        return every > 0 ? now / every : batches;
    }

    /** A batch leaves: its first part, the others behind it; somebody must be there. */
    public Part leave() {
        batches++;
        Part first = line.takeFirst();
        Part last = first;
        for (int count = 1; count < size && line.size() > 0; count++) {
            last.behind = line.takeFirst();
            last = last.behind;
        }
        findOldest();
        return first;
    }

    /** Takes a part away; false if it is not there. */
    public boolean remove(Part part) {
        for (int place = 0; part.lane < line.lanes() && place < line.size(part.lane); place++) {
            if (line.at(part.lane, place) == part) {
                line.remove(part.lane, place);
                findOldest();
                return true;
            }
        }
        return false;
    }

    private void findOldest() {
        oldest = Long.MAX_VALUE;
        for (int lane = 0; lane < line.lanes(); lane++) {
            for (int place = 0; place < line.size(lane); place++) {
                oldest = Math.min(oldest, line.at(lane, place).joinedAt);
            }
        }
    }
}

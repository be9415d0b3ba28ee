package io.throughline.engine.station;

import io.throughline.engine.part.Part;
import io.throughline.engine.part.WaitingLine;
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.Arrays;
import java.util.List;

/** For how many parts there is room at stations and in groups of stations, and who waits for it. Not thread-safe. */
public final class Rooms {
    /** Whether nothing is limited. */
    public final boolean endless;

    private final StationRun[] stations;
    private final int[] limits;
    private final int[] inside;
    private final WaitingLine[] blocked;
    private final Group[] groups;

    /** The limits of a line, with its stations. */
    public Rooms(Line line, StationRun[] stations) {
        this.stations = stations;
        limits = line.stations().stream().mapToInt(s -> s.room().wipLimit()).toArray();
        inside = new int[limits.length];
        blocked = new WaitingLine[limits.length];
        Arrays.setAll(blocked, i -> new WaitingLine(WaitingLine.Order.LAST, 1));
        groups = line.groupLimits().stream().map(g -> new Group(line, g)).toArray(Group[]::new);
        endless = groups.length == 0 && Arrays.stream(limits).allMatch(l -> l == Line.NO_LIMIT);
    }

    /** Nothing is inside. */
    public void begin() {
        Arrays.fill(inside, 0);
        for (WaitingLine line : blocked) {
            line.clear();
        }
        for (Group group : groups) {
            group.count = 0;
        }
    }

    /** Whether a station holds as many as it may, or more. */
    public boolean full(int station) {
        return inside[station] >= limits[station];
    }

    /**
     * Whether a part that comes to a station for the first time may not enter: there is a limit, and no room, or others
     * wait for it.
     */
    public boolean refuses(int station, boolean othersWait) {
        return limits[station] != Line.NO_LIMIT && (othersWait || full(station));
    }

    /** Whether any part waits for room at a station. */
    public boolean awaited(int station) {
        return blocked[station].size() > 0;
    }

    /** Lets a part wait for room at a station. */
    public void block(Part part, int station) {
        blocked[station].join(0, part);
    }

    /** Whether a part waits for room at a station. */
    public boolean blocks(Part part, int station) {
        WaitingLine line = blocked[station];
        boolean found = false;
        for (int place = 0; place < line.size(); place++) {
            found |= line.at(0, place) == part;
        }
        return found;
    }

    /** The part that has waited longest for a station; one must wait. */
    public Part longestBlocked(int station) {
        return blocked[station].first(0);
    }

    /** Takes the part that has waited longest for a station; one must wait. */
    public void admit(int station) {
        blocked[station].takeFirst();
    }

    /** A side of a part comes to its station, or leaves it ({@code by} −1): a part counts once in a group. */
    public void side(Part side, int by) {
        inside[side.at] += by;
        for (Group group : groups) {
            group.change(group.member(side.at) && !group.counts(side) ? by : 0);
        }
    }

    /** So many parts more stand where one stood for them. */
    public void add(int station, int parts) {
        if (station != Part.NONE) {
            inside[station] += parts;
            for (Group group : groups) {
                group.change(group.member(station) ? parts : 0);
            }
        }
    }

    /** A part moves from one station, or from before the line, to another, or out of it. */
    public void move(int from, int to) {
        if (from == to) {
            return;
        }
        if (from != Part.NONE) {
            inside[from]--;
        }
        if (to != Part.NONE) {
            inside[to]++;
        }
        for (Group group : groups) {
            group.change((group.member(to) ? 1 : 0) - (group.member(from) ? 1 : 0));
        }
    }

    /** Several stations with one limit. */
    private final class Group {
        private final int atMost;
        private final boolean[] members;
        private final int[] held;
        private int count;

        Group(Line line, GroupLimit limit) {
            atMost = limit.atMost();
            List<String> names = line.stations().stream().map(Station::name).toList();
            members = new boolean[names.size()];
            limit.stations().forEach(name -> members[names.indexOf(name)] = true);
            held = limit.holds().stream().mapToInt(names::indexOf).toArray();
        }

        boolean member(int station) {
            return station != Part.NONE && members[station];
        }

        /** Whether the part, or an earlier side of it, is a member already. */
        boolean counts(Part side) {
            boolean any = false;
            for (Part each = side.whole; each != side; each = each.side) {
                any |= member(each.at);
            }
            return any;
        }

        void change(int by) {
            boolean before = count >= atMost;
            count += by;
            boolean after = count >= atMost;
            if (before != after) {
                for (int station : held) {
                    stations[station].holds += after ? 1 : -1;
                }
            }
        }
    }
}

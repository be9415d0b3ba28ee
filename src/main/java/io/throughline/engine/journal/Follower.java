package io.throughline.engine.journal;

import io.throughline.engine.result.Sightings.ActivePeriod;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Follows one replication: how far its items have come, and when each server was at work without a break. It keeps
 * what is inside, and grows with the number of such periods. Not thread-safe.
 */
public final class Follower implements Journal {
    private static final int NOWHERE = -1;

    private final Map<String, Integer> places = new HashMap<>();
    private final Map<Item, Integer> furthest = new HashMap<>();
    private final long[] reached;
    private final Activity[] activities;
    private List<ActivePeriod> active = new ArrayList<>();

    /** Follows a line; a station that people staff has as many servers as there are people who may work there. */
    public Follower(Line line) {
        List<Station> stations = line.stations();
        stations.forEach(station -> places.put(station.name(), places.size()));
        reached = new long[stations.size() + 1];
        activities = stations.stream()
                .map(s -> new Activity(places.get(s.name()), s.unlimited() ? 0 : servers(line, s)))
                .toArray(Activity[]::new);
    }

    private static int servers(Line line, Station station) {
        int people = station.capacity().staff().stream()
                .mapToInt(name -> line.pool(name).count())
                .sum();
        return station.servers() + people;
    }

    private record Item(String kind, long number) {}

    /** A service goes on: several people may each do one on the same part; {@code person} is empty for a server. */
    private record Work(Item item, int part, String person) {}

    /** Nothing has happened yet. */
    public void begin() {
        furthest.clear();
        Arrays.fill(reached, 0);
        active = new ArrayList<>();
        Arrays.stream(activities).forEach(Activity::begin);
    }

    @Override
    public void note(Event event) {
        Item item = new Item(event.kind(), event.number());
        Work work = new Work(item, event.part(), event.person());
        int place = places.getOrDefault(event.station(), NOWHERE);
        switch (event.verb()) {
            case JOINS -> reach(place, item);
            case STARTS -> {
                reach(place, item);
                activities[place].started(work, event.time());
            }
            case ENDS, STOPS, GIVEN_UP -> activities[place].ended(work, event.time());
            case RESUMES -> activities[place].started(work, event.time());
            case DELIVERED -> deliver(item);
            case DROPPED -> drop(item);
            default -> {}
        }
    }

    private void reach(int place, Item item) {
        int before = furthest.getOrDefault(item, NOWHERE);
        if (place > before) {
            furthest.put(item, place);
            add(1, before + 1, place);
        }
    }

    private void deliver(Item item) {
        add(1, left(item) + 1, reached.length - 1);
    }

    /** An item that leaves undelivered is counted nowhere any more. */
    private void drop(Item item) {
        add(-1, 0, left(item));
    }

    /** The station that a leaving item came to, {@link #NOWHERE} if it came by none. */
    private int left(Item item) {
        Integer place = furthest.remove(item);
        return place == null ? NOWHERE : place;
    }

    private void add(int by, int from, int to) {
        for (int place = from; place <= to; place++) {
            reached[place] += by;
        }
    }

    /** Items so far that came to each station or beyond it, then those that were delivered. */
    public long[] reached() {
        return reached.clone();
    }

    /** All active periods, those that still last cut at the end. */
    public List<ActivePeriod> active(long end) {
        for (Activity activity : activities) {
            activity.end(end);
        }
        return List.copyOf(active);
    }

    /**
     * When each server of a station was at work. One that ends a service and has another one in the same moment goes on
     * with it; else the server that has been idle for longest starts. A delay has no servers to follow.
     */
    private final class Activity {
        private static final long NEVER = -1;

        private final int place;
        private final long[] since;
        private final long[] until;
        private final ArrayDeque<Integer> idle = new ArrayDeque<>();
        private final Map<Work, Integer> busy = new HashMap<>();

        Activity(int place, int servers) {
            this.place = place;
            since = new long[servers];
            until = new long[servers];
        }

        void begin() {
            busy.clear();
            idle.clear();
            for (int server = 0; server < since.length; server++) {
                since[server] = NEVER;
                until[server] = NEVER;
                idle.add(server);
            }
        }

        void started(Work work, long now) {
            if (!idle.isEmpty()) {
                int server = until[idle.getLast()] == now ? idle.removeLast() : idle.removeFirst();
                if (until[server] != now) {
                    close(server);
                    since[server] = now;
                }
                busy.put(work, server);
            }
        }

        void ended(Work work, long now) {
            Integer server = busy.remove(work);
            if (server != null) {
                until[server] = now;
                idle.addLast(server);
            }
        }

        void end(long now) {
            busy.values().forEach(server -> until[server] = now);
            for (int server = 0; server < since.length; server++) {
                close(server);
            }
        }

        private void close(int server) {
            if (since[server] != NEVER && until[server] > since[server]) {
                active.add(new ActivePeriod(place, since[server], until[server]));
            }
        }
    }
}

package io.throughline.bench;

import java.util.ArrayDeque;
import umontreal.ssj.randvar.ExponentialGen;
import umontreal.ssj.rng.MRG32k3a;
import umontreal.ssj.rng.RandomStream;
import umontreal.ssj.simevents.Accumulate;
import umontreal.ssj.simevents.Event;
import umontreal.ssj.simevents.Simulator;
import umontreal.ssj.simevents.eventlist.EventList;
import umontreal.ssj.stat.TallyStore;

/**
 * pipeline-5 with SSJ's own events, generators and statistics: a new event object for each service, as in the examples
 * of its tutorial, or objects that are used again.
 */
final class SsjLine {
    private static final double[] MEANS = {2.88, 1.53, 1.575, 0.75, 0.5};
    private static final int[] SERVERS = {4, 2, 2, 1, 1};
    private static final double[] BACK = {0, 0.2, 0.1, 0, 0};
    private static final double ARRIVALS_PER_HOUR = 0.8;

    private final Simulator simulator;
    private final ExponentialGen between;
    private final boolean usesAgain;
    private final Station[] stations = new Station[MEANS.length];
    private final TallyStore flowTimes = new TallyStore();
    private int wanted;

    /** A line whose event objects are used again, or not. */
    SsjLine(EventList events, boolean usesAgain) {
        this.usesAgain = usesAgain;
        simulator = new Simulator(events);
        simulator.init();
        between = new ExponentialGen(new MRG32k3a(), ARRIVALS_PER_HOUR);
        for (int i = 0; i < MEANS.length; i++) {
            stations[i] = new Station(i, SERVERS[i]);
        }
    }

    /** Runs until so many items are delivered; returns their mean flow time in hours. */
    double run(int items) {
        wanted = items;
        simulator.init();
        flowTimes.init();
        for (Station station : stations) {
            station.init();
        }
        new Arrival().schedule(between.nextDouble());
        simulator.start();
        return flowTimes.average();
    }

    /** An item inside. */
    private static final class Item {
        final double arrived;

        Item(double arrived) {
            this.arrived = arrived;
        }
    }

    /** An item comes. */
    private final class Arrival extends Event {
        Arrival() {
            super(simulator);
        }

        @Override
        public void actions() {
            (usesAgain ? this : new Arrival()).schedule(between.nextDouble());
            stations[0].join(new Item(simulator.time()));
        }
    }

    /** A service ends. */
    private final class Departure extends Event {
        private final Station station;
        private Item item;

        Departure(Station station) {
            super(simulator);
            this.station = station;
        }

        @Override
        public void actions() {
            station.complete(this);
        }
    }

    /** A station. */
    private final class Station {
        private final int index;
        private final int servers;
        private final ExponentialGen time;
        private final RandomStream coin = new MRG32k3a();
        private final ArrayDeque<Item> queue = new ArrayDeque<>();
        private final ArrayDeque<Departure> idle = new ArrayDeque<>();
        private final Accumulate queueLength = new Accumulate(simulator);
        private final Accumulate busy = new Accumulate(simulator);

        Station(int index, int servers) {
            this.index = index;
            this.servers = servers;
            time = new ExponentialGen(new MRG32k3a(), 1 / MEANS[index]);
        }

        void init() {
            queue.clear();
            idle.clear();
            for (int i = 0; i < servers; i++) {
                idle.add(new Departure(this));
            }
            queueLength.init(0);
            busy.init(0);
        }

        void join(Item item) {
            if (idle.isEmpty()) {
                queue.add(item);
                queueLength.update(queue.size());
            } else {
                start(item, idle.pop());
            }
        }

        private void start(Item item, Departure server) {
            server.item = item;
            busy.update(servers - idle.size());
            server.schedule(time.nextDouble());
        }

        void complete(Departure server) {
            Item item = server.item;
            idle.push(usesAgain ? server : new Departure(this));
            busy.update(servers - idle.size());
            route(item);
            if (!queue.isEmpty() && !idle.isEmpty()) {
                Item next = queue.poll();
                queueLength.update(queue.size());
                start(next, idle.pop());
            }
        }

        private void route(Item item) {
            if (BACK[index] > 0 && coin.nextDouble() < BACK[index]) {
                stations[0].join(item);
            } else if (index + 1 < stations.length) {
                stations[index + 1].join(item);
            } else {
                flowTimes.add(simulator.time() - item.arrived);
                if (flowTimes.numberObs() >= wanted) {
                    simulator.stop();
                }
            }
        }
    }
}

package io.throughline.theory;

import io.throughline.Lines;
import io.throughline.Post;
import java.util.Arrays;

/**
 * A saturated line of single exponential servers with blocking after service, solved by its Markov chain. The state
 * counts, for each station behind the first, what is there, and one more where the server before it is blocked.
 */
final class BlockingLine {
    private static final double PRECISE = 1e-13;

    private final double[] rates;
    private final int[] rooms;
    private final int[] steps;
    private final double[] chances;

    /**
     * Solves a line.
     *
     * @param rates of the stations, an hour
     * @param rooms for how many items there is room to wait before each station but the first
     */
    BlockingLine(double[] rates, int... rooms) {
        this.rates = rates;
        this.rooms = rooms;
        steps = new int[rooms.length + 1];
        steps[0] = 1;
        for (int i = 0; i < rooms.length; i++) {
            steps[i + 1] = steps[i] * (rooms[i] + 3);
        }
        chances = solve();
    }

    /** Stations all alike, of rate 1, with the same room before each. */
    static BlockingLine alike(int stations, int room) {
        double[] rates = new double[stations];
        Arrays.fill(rates, 1);
        int[] rooms = new int[stations - 1];
        Arrays.fill(rooms, room);
        return new BlockingLine(rates, rooms);
    }

    private double[] solve() {
        double[] now = new double[steps[rooms.length]];
        Arrays.fill(now, 1.0 / now.length);
        double most = Arrays.stream(rates).sum();
        double moved = 1;
        while (moved > PRECISE) {
            double[] next = step(now, most);
            moved = 0;
            for (int s = 0; s < now.length; s++) {
                moved = Math.max(moved, Math.abs(next[s] - now[s]));
            }
            now = next;
        }
        return now;
    }

    private double[] step(double[] now, double most) {
        double[] next = now.clone();
        for (int state = 0; state < now.length; state++) {
            for (int station = 0; station < rates.length; station++) {
                double flow = works(state, station) ? now[state] * rates[station] / most : 0;
                next[state] -= flow;
                next[ended(state, station)] += flow;
            }
        }
        return next;
    }

    private int at(int state, int station) {
        return state / steps[station - 1] % (rooms[station - 1] + 3);
    }

    private boolean starved(int state, int station) {
        return station > 0 && at(state, station) == 0;
    }

    private boolean blocked(int state, int station) {
        return station < rooms.length && at(state, station + 1) == rooms[station] + 2;
    }

    private boolean works(int state, int station) {
        return !starved(state, station) && !blocked(state, station);
    }

    /** The state after a service: the item moves on, or stays and blocks its server. */
    private int ended(int state, int station) {
        if (!works(state, station)) {
            return state;
        }
        if (station == rooms.length) {
            return left(state, station);
        }
        int moved = state + steps[station];
        return blocked(moved, station) ? moved : left(moved, station);
    }

    /** The state after an item has left a station: one that was blocked before it enters, and so on. */
    private int left(int state, int station) {
        if (station == 0) {
            return state;
        }
        boolean enters = blocked(state, station - 1);
        int after = state - steps[station - 1];
        return enters ? left(after, station - 1) : after;
    }

    /** Items an hour. */
    double throughput() {
        int last = rates.length - 1;
        return rates[last] * (1 - starved(last));
    }

    /** The share of time in which a station is blocked. */
    double blocked(int station) {
        double sum = 0;
        for (int state = 0; state < chances.length; state++) {
            sum += blocked(state, station) ? chances[state] : 0;
        }
        return sum;
    }

    /** The share of time in which a station has nothing to do. */
    double starved(int station) {
        double sum = 0;
        for (int state = 0; state < chances.length; state++) {
            sum += starved(state, station) ? chances[state] : 0;
        }
        return sum;
    }

    /** The line that should behave like it. */
    Lines lines() {
        Lines lines = Lines.backlog().station("s0", 1, Lines.exponential(1 / rates[0]));
        for (int i = 1; i < rates.length; i++) {
            lines.station(Post.of("s" + i, Lines.exponential(1 / rates[i])).holding(rooms[i - 1] + 1));
        }
        return lines;
    }
}

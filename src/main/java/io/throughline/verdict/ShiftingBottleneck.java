package io.throughline.verdict;

import io.throughline.study.Course;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * A time in which a station seems to hold the line: of all servers at work it has the one that works for longest
 * without a break, before and after (Roser, Nakano and Tanaka 2002, Shifting bottleneck detection, Winter Simulation
 * Conference). Times are in weeks since the end of the warm-up. A hint: it does not say what would help.
 *
 * @param station its place in the line, from 0
 * @param from when it begins; the bottleneck shifts here from the one before, until {@code soleFrom}
 * @param to when it ends; the bottleneck shifts to the next one here, from {@code soleTo} on
 * @param soleFrom when it begins to be the only one
 * @param soleTo when it ends to be the only one; not after {@code soleFrom} where it never is
 */
public record ShiftingBottleneck(int station, double from, double to, double soleFrom, double soleTo) {
    private static final Comparator<Course.Active> LONGEST_FIRST =
            Comparator.comparingDouble(Course.Active::length).reversed().thenComparingInt(Course.Active::station);

    /** The bottlenecks one after the other, from 0 until a moment. */
    public static List<ShiftingBottleneck> of(List<Course.Active> periods, double until) {
        List<Course.Active> chain = chain(periods, until);
        List<ShiftingBottleneck> bottlenecks = new ArrayList<>();
        for (int i = 0; i < chain.size(); i++) {
            Course.Active it = chain.get(i);
            double from = Math.max(0, it.from());
            double to = Math.min(until, it.to());
            double before = i == 0 ? from : chain.get(i - 1).to();
            double after = i == chain.size() - 1 ? to : chain.get(i + 1).from();
            bottlenecks.add(
                    new ShiftingBottleneck(it.station(), from, to, Math.max(from, before), Math.min(to, after)));
        }
        return bottlenecks;
    }

    /** At each moment the longest of the periods that then last. */
    private static List<Course.Active> chain(List<Course.Active> periods, double until) {
        List<Course.Active> waiting = periods.stream()
                .filter(p -> p.to() > 0 && p.from() < until)
                .sorted(Comparator.comparingDouble(Course.Active::from).thenComparing(LONGEST_FIRST))
                .toList();
        PriorityQueue<Course.Active> lasting = new PriorityQueue<>(LONGEST_FIRST);
        List<Course.Active> chain = new ArrayList<>();
        int next = 0;
        double now = 0;
        while (now < until && (next < waiting.size() || !lasting.isEmpty())) {
            while (next < waiting.size() && waiting.get(next).from() <= now) {
                lasting.add(waiting.get(next++));
            }
            now = forward(
                    lasting, now, next < waiting.size() ? waiting.get(next).from() : until, chain);
        }
        return chain;
    }

    /** Servers of one station that take over from each other are one. */
    private static void add(Course.Active period, List<Course.Active> chain) {
        int end = chain.size() - 1;
        Course.Active last = chain.isEmpty() ? null : chain.get(end);
        boolean same = last != null && last.station() == period.station() && period.from() <= last.to();
        if (same) {
            double from = Math.min(last.from(), period.from());
            chain.set(end, new Course.Active(period.station(), from, Math.max(last.to(), period.to())));
        } else {
            chain.add(period);
        }
    }

    /** Notes the longest period, and goes on to its end or to when another one begins. */
    private static double forward(
            PriorityQueue<Course.Active> lasting, double now, double next, List<Course.Active> chain) {
        while (!lasting.isEmpty() && lasting.peek().to() <= now) {
            lasting.remove();
        }
        if (lasting.isEmpty()) {
            return next;
        }
        Course.Active longest = lasting.peek();
        add(longest, chain);
        return Math.min(next, longest.to());
    }
}

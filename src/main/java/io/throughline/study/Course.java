package io.throughline.study;

import io.throughline.engine.record.Recording.Moments;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.Sightings;
import io.throughline.engine.result.Sightings.ActivePeriod;
import io.throughline.model.Clock;
import io.throughline.stats.Estimate;
import io.throughline.stats.Histogram;
import io.throughline.study.kept.Form;
import io.throughline.study.kept.Packed;
import io.throughline.study.kept.Unpacked;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * How a variant went on over the measured period.
 *
 * @param weeks the moments, since the end of the warm-up
 * @param queues parts that wait, by station and moment: the mean over the first replications and over the time since
 *     the moment before
 * @param flowTimes of these replications together
 */
public record Course(double[] weeks, List<List<Estimate>> queues, Histogram flowTimes) {
    /** How a flow is kept. */
    static final Form<Flow> FLOW = new Form<>(Flow::pack, Flow::unpacked);
    /** Replications that are looked at. */
    static final int REPLICATIONS = 64;

    private static final int MOMENTS = 105;
    /** Days from which on the time between two moments is days, so that hours of work in a day make no waves. */
    private static final int MANY_DAYS = 52;

    /** Copies the list. */
    public Course {
        queues = List.copyOf(queues);
    }

    /**
     * How the first replication went, from the end of the warm-up on.
     *
     * @param weeks the moments
     * @param reached items that came to each station or beyond it, then those delivered, by place and moment; counted
     *     so that what is inside at the start is there, and delivered begins at 0
     * @param active periods in which a server is at work without a break
     */
    public record Flow(double[] weeks, List<long[]> reached, List<Active> active) {
        /** Copies the lists. */
        public Flow {
            reached = List.copyOf(reached);
            active = List.copyOf(active);
        }

        private void pack(Packed to) {
            to.reals(weeks);
            to.all(reached, (counts, it) -> it.wholes(counts));
            to.all(active, Active::pack);
        }

        private static Flow unpacked(Unpacked from) {
            return new Flow(from.reals(), from.all(Unpacked::wholes), from.all(Active::unpacked));
        }
    }

    /** A period in which one server of a station is at work without a break, in weeks since the end of the warm-up. */
    public record Active(int station, double from, double to) {
        /** Its length in weeks. */
        public double length() {
            return to - from;
        }

        private void pack(Packed it) {
            it.whole(station);
            it.real(from);
            it.real(to);
        }

        private static Active unpacked(Unpacked it) {
            return new Active((int) it.whole(), it.real(), it.real());
        }
    }

    static Moments moments(Clock clock) {
        return moments(clock, clock.horizon());
    }

    static Moments moments(Clock clock, long length) {
        return new Moments(clock.warmUp(), clock.warmUp() + length, count(length, length / clock.day()));
    }

    private static int count(long length, long days) {
        if (days < MANY_DAYS) {
            return (int) Math.min(MOMENTS, length + 1);
        }
        long between = (days + MOMENTS - 2) / (MOMENTS - 1);
        return (int) (days / between) + 1;
    }

    /** What is kept of one replication. */
    record Part(long[] moments, double[][] queues, Histogram flowTimes) {
        /** Null where nobody looked. */
        static Part of(Replication replication) {
            Sightings seen = replication.sightings();
            return seen != null && replication.number() < REPLICATIONS
                    ? new Part(seen.moments(), seen.queues(), Histogram.of(Measures.flowTimes(replication)))
                    : null;
        }

        void pack(Packed to) {
            to.wholes(moments);
            to.all(List.of(queues), (queue, it) -> it.reals(queue));
            to.whole(flowTimes.width());
            to.sparse(flowTimes.counts());
        }

        static Part unpacked(Unpacked from) {
            return new Part(
                    from.wholes(),
                    from.all(Unpacked::reals).toArray(double[][]::new),
                    new Histogram(from.whole(), from.sparse()));
        }
    }

    static Course of(List<Part> parts, Clock clock, double confidence) {
        Part first = parts.get(0);
        List<List<Estimate>> queues = new ArrayList<>();
        for (int s = 0; s < first.queues.length; s++) {
            queues.add(queue(parts, s, confidence));
        }
        Histogram flowTimes = parts.stream().map(Part::flowTimes).reduce(Histogram.EMPTY, Histogram::plus);
        return new Course(weeks(first.moments, clock), queues, flowTimes);
    }

    private static List<Estimate> queue(List<Part> parts, int station, double confidence) {
        List<Estimate> estimates = new ArrayList<>();
        for (int moment = 0; moment < parts.get(0).moments.length; moment++) {
            int at = moment;
            double[] levels =
                    parts.stream().mapToDouble(part -> part.queues[station][at]).toArray();
            estimates.add(Estimate.of(levels, confidence));
        }
        return List.copyOf(estimates);
    }

    private static double[] weeks(long[] moments, Clock clock) {
        return Arrays.stream(moments).mapToDouble(m -> weeks(m, clock)).toArray();
    }

    private static double weeks(long moment, Clock clock) {
        return clock.weeks(moment - clock.warmUp());
    }

    static Flow flow(Replication replication, Clock clock) {
        Sightings sightings = replication.sightings();
        long[][] reached = sightings.reached();
        long before = reached[reached.length - 1][0];
        List<long[]> since = Arrays.stream(reached)
                .map(counts -> Arrays.stream(counts).map(c -> c - before).toArray())
                .toList();
        List<Active> active =
                sightings.active().stream().map(period -> active(period, clock)).toList();
        return new Flow(weeks(sightings.moments(), clock), since, active);
    }

    private static Active active(ActivePeriod period, Clock clock) {
        return new Active(period.station(), weeks(period.from(), clock), weeks(period.to(), clock));
    }
}

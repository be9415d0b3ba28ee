package io.throughline.study;

import io.throughline.engine.record.Recording;
import io.throughline.engine.record.Recording.Moments;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.Warning;
import io.throughline.model.line.Line;
import io.throughline.stats.WarmUp;
import io.throughline.study.Study.Numbers;
import io.throughline.study.Study.Reading;
import io.throughline.study.kept.Form;
import io.throughline.study.kept.Kept;
import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Runs before the experiment that find how long its lines take to fill. Each variant has ten replications with numbers
 * of their own, from an empty line over the length of the horizon; looked at is the mean number of items inside and
 * outside at the end of each working day.
 */
public final class Pilot {
    private static final int REPLICATIONS = 10;
    /** Far beyond the replications of any experiment. */
    private static final int FIRST = 1_000_000_000;
    /** In longer runs only every second or third day is looked at. */
    private static final long DAYS_AT_MOST = 20_000;

    private static final Form<int[]> PRESENT = new Form<>((it, to) -> to.wholes(longs(it)), it -> ints(it.wholes()));

    private final Scenario scenario;
    private final RunPlan plan;
    private final Clock clock;
    private final long step;

    private Pilot(Scenario scenario) {
        this.scenario = scenario;
        plan = scenario.run();
        clock = plan.clock();
        step = clock.day() * (1 + clock.horizon() / clock.day() / DAYS_AT_MOST);
    }

    /**
     * The scenario with a warm-up: its own, or where that is to be found the longest that any of its variants needs,
     * rounded up to a week, and one at least. Where the runs of a variant are too short to tell it is half of the
     * horizon, with a warning.
     *
     * @param jobs threads, 1 or more; the warm-up does not depend on them
     * @param kept where the runs are kept, and looked for before they are made
     * @throws java.util.concurrent.CancellationException if the calling thread is interrupted
     */
    public static Scenario settled(Scenario scenario, int jobs, Progress progress, Kept kept) {
        return scenario.run().clock().origin() == Clock.Origin.AUTO
                ? new Pilot(scenario).settled(jobs, progress, kept)
                : scenario;
    }

    private Scenario settled(int jobs, Progress progress, Kept kept) {
        List<WarmUp> warmUps = warmUps(jobs, progress, kept);
        List<String> tooShort = IntStream.range(0, warmUps.size())
                .filter(i -> warmUps.get(i).tooShort())
                .mapToObj(i -> scenario.variants().get(i).name())
                .toList();
        if (tooShort.isEmpty()) {
            return scenario.with(plan.with(clock.withWarmUp(longest(warmUps), Clock.Origin.FOUND)), List.of());
        }
        Clock half = clock.withWarmUp((clock.horizon() + 1) / 2, Clock.Origin.NOT_FOUND);
        return scenario.with(plan.with(half), List.of(doubt(tooShort)));
    }

    private List<WarmUp> warmUps(int jobs, Progress progress, Kept kept) {
        int looks = (int) (clock.horizon() / step);
        List<Line> lines = scenario.variants().stream().map(Variant::line).toList();
        if (looks < 2) {
            return lines.stream().map(line -> new WarmUp(0, true)).toList();
        }
        Study study = new Study(plan.with(clock.withWarmUp(0, Clock.Origin.GIVEN)), jobs, progress, kept);
        Recording recording = new Recording(false, Recording.Waits.NONE, new Moments(step, looks * step, looks), false);
        Reading<int[]> present =
                new Reading<>("present", recording, r -> r.sightings().present(), PRESENT);
        return study.run(lines, present, new Numbers(FIRST, FIRST + REPLICATIONS)).stream()
                .map(runs -> WarmUp.of(mean(runs)))
                .toList();
    }

    private static long[] longs(int[] numbers) {
        return Arrays.stream(numbers).asLongStream().toArray();
    }

    private static int[] ints(long[] numbers) {
        return Arrays.stream(numbers).mapToInt(Math::toIntExact).toArray();
    }

    private static double[] mean(List<int[]> runs) {
        double[] mean = new double[runs.get(0).length];
        for (int[] run : runs) {
            for (int look = 0; look < mean.length; look++) {
                mean[look] += (double) run[look] / runs.size();
            }
        }
        return mean;
    }

    private long longest(List<WarmUp> warmUps) {
        long ticks = step * warmUps.stream().mapToInt(WarmUp::values).max().orElseThrow();
        return clock.week() * Math.max(1, (ticks + clock.week() - 1) / clock.week());
    }

    private static Warning doubt(List<String> variants) {
        return new Warning(
                String.join(", ", variants) + ": the pilot did not settle within half of the horizon, and so much was "
                        + "taken as clock.warm-up",
                "give clock.horizon more time, or say the warm-up; a line that is given more than it can do never "
                        + "settles");
    }
}

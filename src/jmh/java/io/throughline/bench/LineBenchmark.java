package io.throughline.bench;

import io.throughline.engine.record.Recording;
import io.throughline.engine.Simulation;
import io.throughline.model.Clock;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import umontreal.ssj.simevents.eventlist.DoublyLinked;
import umontreal.ssj.simevents.eventlist.SplayTree;

/** The time of 200,000 items through the lines, by who simulates them. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@Fork(
        value = 1,
        jvmArgs = {"-XX:+UseSerialGC", "-XX:ErgoHeapSizeLimit=2g"})
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
public class LineBenchmark {
    /** Items of one call. */
    static final int ITEMS = 200_000;

    /** Who simulates which line. */
    @Param({
        "engine pipeline-5",
        "engine pipeline-5 x10",
        "engine pipeline-5 x100",
        "engine mm1",
        "engine team-12",
        "keyed yardstick pipeline-5",
        "yardstick pipeline-5",
        "ssj pipeline-5",
        "ssj-again pipeline-5",
        "ssj-list pipeline-5"
    })
    public String who;

    private IntFunctionOfRun run;
    private int number;

    /** One call. */
    @FunctionalInterface
    private interface IntFunctionOfRun {
        double run(int number);
    }

    /** Prepares the line. */
    @Setup
    public void prepare() {
        run =
                switch (who) {
                    case "engine pipeline-5" -> engine(1);
                    case "engine pipeline-5 x10" -> engine(10);
                    case "engine pipeline-5 x100" -> engine(100);
                    case "engine mm1" -> mm1();
                    case "engine team-12" -> simulation(team12());
                    case "keyed yardstick pipeline-5" -> yardstick(new Keyed());
                    case "yardstick pipeline-5" -> yardstick(new HandWritten.Sequential());
                    case "ssj pipeline-5" -> ssj(new SsjLine(new SplayTree(), false));
                    case "ssj-again pipeline-5" -> ssj(new SsjLine(new SplayTree(), true));
                    case "ssj-list pipeline-5" -> ssj(new SsjLine(new DoublyLinked(), true));
                    default -> throw new IllegalArgumentException(who);
                };
    }

    private static IntFunctionOfRun engine(int scale) {
        Clock clock = BenchLines.hours(ITEMS / (0.8 * scale));
        return simulation(new Simulation(BenchLines.pipeline5(scale), clock, 1, new Recording(true, false)));
    }

    private static IntFunctionOfRun mm1() {
        return simulation(
                new Simulation(BenchLines.mm1(), BenchLines.hours(ITEMS / 0.9), 1, new Recording(true, false)));
    }

    /** Ten years of a team. */
    static Simulation team12() {
        return new Simulation(BenchLines.team12(), BenchLines.hours(10 * 52 * 40), 1, new Recording(true, false));
    }

    private static IntFunctionOfRun simulation(Simulation simulation) {
        return number -> simulation.run(number).kinds().get(0).flowTime().mean();
    }

    private static IntFunctionOfRun yardstick(HandWritten.Draws draws) {
        HandWritten line = new HandWritten(1, draws);
        return number -> line.run(ITEMS);
    }

    private static IntFunctionOfRun ssj(SsjLine line) {
        return number -> line.run(ITEMS);
    }

    /** Runs one replication. */
    @Benchmark
    public double replication() {
        return run.run(number++);
    }
}

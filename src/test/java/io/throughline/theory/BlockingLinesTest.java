package io.throughline.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.engine.result.StationResult.State;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Limits of stations that hold servers behave as the theory of saturated lines with blocking says. */
@ExtendWith(ValidationPage.class)
class BlockingLinesTest {
    private static final String SOURCE = "Hunt 1956, Hillier and Boling 1967";
    private static final double HOURS = 12_000;

    private final Reference reference = new Reference("people-and-limits");

    private static double[] throughputs(IntStream of, IntFunction<BlockingLine> line) {
        return of.mapToObj(line).mapToDouble(BlockingLine::throughput).toArray();
    }

    @Test
    void theChainGivesThePublishedValues() {
        reference.assertPrinted(
                "blocking.no-room", throughputs(IntStream.rangeClosed(2, 7), n -> BlockingLine.alike(n, 0)));
        reference.assertPrinted(
                "blocking.three", throughputs(IntStream.rangeClosed(1, 5), b -> BlockingLine.alike(3, b)));
        reference.assertPrinted(
                "blocking.four", throughputs(IntStream.rangeClosed(1, 3), b -> BlockingLine.alike(4, b)));
        reference.assertPrinted(
                "blocking.five", throughputs(IntStream.rangeClosed(1, 3), b -> BlockingLine.alike(5, b)));
        BlockingLine three = BlockingLine.alike(3, 0);
        reference.assertPrinted("blocking.three.blocked", three.blocked(0), three.blocked(1), three.blocked(2));
        reference.assertPrinted("blocking.three.starved", three.starved(0), three.starved(1), three.starved(2));
        reference.assertPrinted(
                "blocking.unequal",
                new BlockingLine(new double[] {1, 1.2}, 0).throughput(),
                new BlockingLine(new double[] {1, 2}, 2).throughput(),
                new BlockingLine(new double[] {1, .8, 1.1}, 1, 1).throughput());
        reference.assertPrinted("bowl", three.throughput(), bowl().throughput());
    }

    /** Hunt 1956: X = μ₁(1 − r^(B+2)) ÷ (1 − r^(B+3)), r = μ₁ ÷ μ₂; (B+2) ÷ (B+3) where both are alike. */
    @Test
    void theChainOfTwoStationsIsHuntsFormula() {
        for (int room = 0; room < 6; room++) {
            double ratio = 1 / 1.3;
            double exact = (1 - Math.pow(ratio, room + 2)) / (1 - Math.pow(ratio, room + 3));
            assertThat(new BlockingLine(new double[] {1, 1.3}, room).throughput())
                    .isCloseTo(exact, within(1e-9));
            assertThat(BlockingLine.alike(2, room).throughput()).isCloseTo((room + 2.0) / (room + 3), within(1e-9));
        }
    }

    private static BlockingLine bowl() {
        return new BlockingLine(new double[] {1 / 1.05, 1 / .9, 1 / 1.05}, 0, 0);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("lines")
    void saturatedLines(String name, BlockingLine line) {
        Experiment run = Experiment.of(line.lines(), HOURS).of(name, SOURCE);
        run.holds("throughput", line.throughput(), Experiment::throughput);
    }

    static Stream<Arguments> lines() {
        Stream<Arguments> alike = Stream.of(
                        new int[] {2, 0},
                        new int[] {3, 0},
                        new int[] {4, 0},
                        new int[] {5, 0},
                        new int[] {6, 0},
                        new int[] {7, 0},
                        new int[] {3, 1},
                        new int[] {3, 2},
                        new int[] {3, 3},
                        new int[] {3, 4},
                        new int[] {3, 5},
                        new int[] {4, 1},
                        new int[] {4, 2},
                        new int[] {4, 3},
                        new int[] {5, 1},
                        new int[] {5, 2},
                        new int[] {5, 3})
                .map(l -> Arguments.of(l[0] + " stations, room for " + l[1], BlockingLine.alike(l[0], l[1])));
        return Stream.concat(
                alike,
                Stream.of(
                        Arguments.of("rates 1, 1.2, no room", new BlockingLine(new double[] {1, 1.2}, 0)),
                        Arguments.of("rates 1, 2, room for 2", new BlockingLine(new double[] {1, 2}, 2)),
                        Arguments.of(
                                "rates 1, 0.8, 1.1, room for 1", new BlockingLine(new double[] {1, .8, 1.1}, 1, 1)),
                        Arguments.of("3 stations, no room, a bowl of means 1.05, 0.9, 1.05", bowl())));
    }

    @Test
    void serversAreBlockedAndStarved() {
        BlockingLine line = BlockingLine.alike(3, 0);
        Experiment run = Experiment.of(line.lines(), 2 * HOURS).of("3 stations, no room, shares of time", SOURCE);
        for (int i = 0; i < 3; i++) {
            if (i < 2) {
                run.holds("blocked, " + i, line.blocked(i), Experiment.share(i, State.BLOCKED));
            }
            if (i > 0) {
                run.holds("starved, " + i, line.starved(i), Experiment.share(i, State.STARVED));
            }
        }
    }
}

package io.throughline.study;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What is said of single servers with random arrivals (M/M/1), whose state is known: below a utilisation of 1 they
 * settle, above it their queue rises for ever. Each is studied many times with different seeds; a week has forty hours.
 */
class StateOfQueuesTest {
    /** A run of half a year after a quarter. */
    private static final Clock SHORT = Lines.clock(8 * 40, 26 * 40);
    /** A run of two years after half a year. */
    private static final Clock LONG = Lines.clock(26 * 40, 104 * 40);

    @Test
    void aLineThatKeepsUpIsRarelyCalledGrowingAndOneThatDoesNotIsNeverCalledSteady() {
        Studies few = new Studies(100, 20);
        assertThat(few.of(12, 0.9, SHORT, State.Kind.GROWS)).isLessThan(5);
        assertThat(few.of(12, 0.98, SHORT, State.Kind.GROWS)).isLessThan(5);
        assertThat(few.of(12, 1.1, SHORT, State.Kind.GROWS)).isGreaterThan(95);
        assertThat(few.of(12, 1.1, SHORT, State.Kind.STEADY)).isZero();
    }

    @Test
    @Tag("slow")
    void fewerThanFiveInAHundredStudiesAreFalseAlarms() {
        Studies many = new Studies(400, 64);
        for (double rate : new double[] {4, 12, 30}) {
            for (double utilisation : new double[] {0.9, 0.95, 0.98, 1}) {
                assertThat(many.of(rate, utilisation, SHORT, State.Kind.GROWS))
                        .as("%s items a week at %s", rate, utilisation)
                        .isLessThan(20);
            }
        }
    }

    @Test
    @Tag("slow")
    void growthIsSeen() {
        Studies many = new Studies(400, 64);
        for (double rate : new double[] {4, 12, 30}) {
            assertThat(many.of(rate, 1.05, SHORT, State.Kind.STEADY))
                    .as("%s items a week", rate)
                    .isLessThan(20);
            assertThat(many.of(rate, 1.05, LONG, State.Kind.GROWS))
                    .as("%s items a week", rate)
                    .isGreaterThan(380);
            assertThat(many.of(rate, 1.1, SHORT, State.Kind.GROWS))
                    .as("%s items a week", rate)
                    .isGreaterThan(380);
        }
    }

    @Test
    @Tag("slow")
    void aLineThatHasSettledIsSteady() {
        Studies many = new Studies(400, 64);
        assertThat(many.of(12, 0.9, LONG, State.Kind.STEADY)).isGreaterThan(380);
        assertThat(many.of(30, 0.9, LONG, State.Kind.STEADY)).isGreaterThan(380);
        assertThat(many.of(30, 0.95, LONG, State.Kind.STEADY)).isGreaterThan(380);
    }

    private record Studies(int number, int replications) {
        /** How many of the studies call the line so. */
        int of(double perWeek, double utilisation, Clock clock, State.Kind kind) {
            double hours = 40 / perWeek;
            Line line = Lines.poisson(1 / hours)
                    .station("only", 1, Lines.exponential(utilisation * hours))
                    .line();
            Map<State.Kind, Integer> said = new EnumMap<>(State.Kind.class);
            for (int study = 0; study < number; study++) {
                Simulation simulation = new Simulation(line, clock, study, Recording.SUMS);
                List<Growth> growth = IntStream.range(0, replications)
                        .mapToObj(r -> Growth.of(simulation.run(r), clock))
                        .toList();
                said.merge(State.of(line, growth, 0.95).kind(), 1, Integer::sum);
            }
            return said.getOrDefault(kind, 0);
        }
    }
}

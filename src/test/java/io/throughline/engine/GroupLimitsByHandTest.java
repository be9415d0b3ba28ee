package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.engine.result.Standstill;
import io.throughline.model.line.Line;
import org.junit.jupiter.api.Test;

/** Limits of groups of stations, and lines that stand still, worked out by hand. */
class GroupLimitsByHandTest {

    /** Two are open from 1.00 on; at 5.00 one is delivered and both coders begin, so that there are three at 6.00. */
    @Test
    void aFullGroupHoldsNewWorkAndNothingThatComesToIt() {
        Line line = Lines.backlog()
                .station("coding", 2, hours(1))
                .station("review", 1, hours(2))
                .station("qa", 1, hours(2))
                .groupLimit(2, "coding", "review", "qa")
                .line();

        assertThat(Story.of(line, clock(0, 7)).telling("enters", "joins", "delivered"))
                .isEqualTo("""
                        0.00 item-1 enters
                        0.00 item-2 enters
                        1.00 item-1 joins review
                        1.00 item-2 joins review
                        3.00 item-1 joins qa
                        5.00 item-1 delivered
                        5.00 item-2 joins qa
                        5.00 item-3 enters
                        5.00 item-4 enters
                        6.00 item-3 joins review
                        6.00 item-4 joins review
                        7.00 item-2 delivered
                        """);
    }

    /** Qa is full from 3.50 on. Item 2, sent back at 4.00, is done again; item 3, which is new, is not begun. */
    @Test
    void aFullGroupDoesNotHoldRework() {
        Line line = Lines.arrivals(hours(1))
                .station("intake", 1, hours(0.5))
                .station("coding", 1, hours(0.5))
                .station(Post.of("review", hours(0.5)).outcomes(Post.back("coding", 1, false, 1)))
                .station("qa", 1, hours(9))
                .groupLimit(1, "coding", "qa")
                .line();

        assertThat(Story.of(line, clock(0, 6)).telling("coding", "joins qa").replaceAll(".* ends .*\n", ""))
                .isEqualTo("""
                        1.50 item-1 joins coding
                        1.50 item-1 starts coding
                        2.50 item-1 joins coding
                        2.50 item-2 joins coding
                        2.50 item-1 starts coding
                        3.00 item-2 starts coding
                        3.50 item-1 joins qa
                        3.50 item-3 joins coding
                        4.00 item-2 joins coding
                        4.00 item-2 starts coding
                        4.50 item-4 joins coding
                        5.00 item-2 joins qa
                        5.50 item-5 joins coding
                        """);
    }

    /** The group counts what waits for the station that it holds; a file of such a line is refused. */
    @Test
    void aLineThatStandsStillSaysWhatEachPartWaitsFor() {
        Line line = Lines.backlog()
                .station("coding", 1, hours(1))
                .station(Post.of("qa", hours(1)).holding(1))
                .groupLimit(1, "qa", "qa")
                .line();

        assertThatThrownBy(() -> Story.of(line, clock(0, 5)))
                .isInstanceOf(Standstill.class)
                .hasMessage("the line stands still after 2.0h: nothing can happen any more, and 2 parts are inside: "
                        + "item-1 waits at qa; item-2 is done at coding and waits for room at qa");
    }

    @Test
    void itSaysSoOfOnePartToo() {
        Line line = Lines.arrivals(hours(1))
                .station("coding", 1, hours(1))
                .groupLimit(1, "coding", "coding")
                .line();

        assertThatThrownBy(() -> Story.of(line, clock(0, 5)))
                .isInstanceOf(Standstill.class)
                .hasMessage("the line stands still after 1.0h: nothing can happen any more, and 1 part is inside: "
                        + "item-1 waits at coding");
    }
}

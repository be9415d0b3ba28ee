package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static io.throughline.Lines.outcome;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Post;
import io.throughline.engine.result.Replication;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import org.junit.jupiter.api.Test;

/** Items that go apart into parts, worked out by hand. */
class PartsByHandTest {

    private static Lines apart(Outcome... outcomes) {
        return Lines.backlog()
                .parts(2, "coding")
                .station(Post.of("design", hours(1)).sizeExponent(1))
                .station(Post.of("coding", hours(1)).sizeExponent(1).outcomes(outcomes));
    }

    /** The design is of both parts, two hours; the item is delivered with the second of them. */
    @Test
    void anItemIsOneUntilItGoesApartAndDeliveredWithItsLastPart() {
        Story story = Story.of(apart().line(), clock(0, 4));

        assertThat(story.toString()).isEqualTo("""
                0.00 item-1.1 enters
                0.00 item-1.1 starts design
                2.00 item-1.1 ends design
                2.00 item-1.1 joins coding
                2.00 item-1.2 joins coding
                2.00 item-1.1 starts coding
                2.00 item-2.1 enters
                2.00 item-2.1 starts design
                3.00 item-1.1 ends coding
                3.00 item-1.1 part delivered
                3.00 item-1.2 starts coding
                4.00 item-2.1 ends design
                4.00 item-2.1 joins coding
                4.00 item-2.2 joins coding
                4.00 item-1.2 ends coding
                4.00 item-1.2 delivered
                4.00 item-2.1 starts coding
                4.00 item-3.1 enters
                4.00 item-3.1 starts design
                """);
        assertThat(story.replication.items().delivered()).isEqualTo(1);
        assertThat(story.replication.items().parts()).isEqualTo(2);
        assertThat(story.replication.stations().get(0).firstPasses()).isEqualTo(2);
        assertThat(story.replication.stations().get(1).firstPasses()).isEqualTo(2);
    }

    @Test
    void aPartSentBackBeforeItsOwnPathGoesAlone() {
        Line line = apart(Post.back("design", 1, false, 1)).wipLimit(1).line();

        assertThat(Story.of(line, clock(0, 6)).telling("item-1.")).isEqualTo("""
                0.00 item-1.1 enters
                0.00 item-1.1 starts design
                2.00 item-1.1 ends design
                2.00 item-1.1 joins coding
                2.00 item-1.2 joins coding
                2.00 item-1.1 starts coding
                3.00 item-1.1 ends coding
                3.00 item-1.1 sent back coding
                3.00 item-1.1 joins design
                3.00 item-1.2 starts coding
                3.00 item-1.1 starts design
                4.00 item-1.2 ends coding
                4.00 item-1.2 sent back coding
                4.00 item-1.2 joins design
                4.00 item-1.1 ends design
                4.00 item-1.1 joins coding
                4.00 item-1.1 starts coding
                4.00 item-1.2 starts design
                5.00 item-1.1 ends coding
                5.00 item-1.1 part delivered
                5.00 item-1.2 ends design
                5.00 item-1.2 joins coding
                5.00 item-1.2 starts coding
                6.00 item-1.2 ends coding
                6.00 item-1.2 delivered
                """);
    }

    /** Ten items of two parts in twenty hours; each part has an even chance to be dropped. */
    @Test
    void anItemIsWorthTheShareOfItsPartsThatWereDelivered() {
        Line line = Lines.backlog()
                .wipLimit(1)
                .parts(2, "coding")
                .station("coding", 1, hours(1), outcome("closed", 0.5, "dropped"))
                .line();
        Story story = Story.of(line, clock(0, 20));
        Replication run = story.replication;
        long whole =
                story.toString().lines().filter(l -> l.matches(".*\\d dropped")).count();

        assertThat(run.items().delivered() + run.items().dropped()).isEqualTo(10);
        assertThat(run.items().dropped()).as("all its parts").isEqualTo(whole).isBetween(1L, 9L);
        assertThat(run.items().parts()).as("neither all nor none").isBetween(1L, 19L);
        assertThat(run.kinds().get(0).value()).isEqualTo(run.items().parts() / 2.0);
        assertThat(run.kinds().get(0).value()).isLessThan(run.items().delivered());
    }

    /** The first two parts are begun together; the third one takes its turn before the backlog's next item. */
    @Test
    void partsThatGoApartAtTheFirstStationQueueThere() {
        Line line = Lines.backlog()
                .parts(3, "coding")
                .station("coding", 2, hours(1))
                .line();

        assertThat(Story.of(line, clock(0, 1)).telling("joins", "starts")).isEqualTo("""
                0.00 item-1.2 joins coding
                0.00 item-1.3 joins coding
                0.00 item-1.1 starts coding
                0.00 item-1.2 starts coding
                1.00 item-1.3 starts coding
                1.00 item-2.2 joins coding
                1.00 item-2.3 joins coding
                1.00 item-2.1 starts coding
                """);
    }
}

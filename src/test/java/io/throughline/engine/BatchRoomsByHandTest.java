package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Batches of which some parts find no room, worked out by hand. */
class BatchRoomsByHandTest {
    private static Station.Visit only(String kind) {
        Station.Only only = new Station.Only(List.of(kind), 0, Double.POSITIVE_INFINITY, List.of());
        return new Station.Visit(1, only, "");
    }

    /**
     * The coins choose long, short, three times long, then short. Of the third batch long-4 waits for room from 6.5 to
     * 12.5, short-2 from 6.5 to 8.5: the server keeps long-4 until then.
     */
    @Test
    void theServerIsHeldUntilNoPartOfItsBatchWaitsForRoom() {
        Line line = Lines.arrivals(hours(1))
                .kind(new Kind("short", 1, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false))
                .kind(new Kind("long", 1, 1, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false))
                .station(Policies.batch(Post.of("build", hours(0.5)).station(), 2, 0))
                .station(Post.of("review", hours(10)).visit(only("long")).holding(3))
                .station(Post.of("qa", hours(6)).visit(only("short")).holding(1))
                .line();
        Story story = Story.of(line, clock(0, 13));

        assertThat(story.telling("starts", "blocked", "delivered")).isEqualTo("""
                2.00 long-1 starts build
                2.00 short-1 starts together build
                2.50 short-1 starts qa
                2.50 long-1 starts review
                4.00 long-2 starts build
                4.00 long-3 starts together build
                6.00 long-4 starts build
                6.00 short-2 starts together build
                6.50 long-4 blocked review
                6.50 short-2 blocked qa
                8.50 short-1 delivered
                8.50 short-2 starts qa
                12.50 long-1 delivered
                12.50 long-2 starts review
                12.50 short-3 starts build
                12.50 short-4 starts together build
                13.00 short-3 blocked qa
                13.00 short-4 blocked qa
                """);
        assertThat(story.replication.stations().get(0).states()[State.BLOCKED.ordinal()])
                .as("from 6.5 to 12.5")
                .isEqualTo(Lines.ticks(6));
    }
}

package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Expedited work at stations side by side, worked out by hand. */
class ExpediteBesideByHandTest {
    private static Station.Visit onlyFeatures() {
        Station.Only features =
                new Station.Only(List.of("feature"), Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, List.of());
        return new Station.Visit(1, features, "");
    }

    /**
     * A feature arrives at 1h, a fix at 3h. The intern has begun one that is inside, and may begin nothing new: at 3h
     * crew-2 is pre-empted for fix-1. Then it is new no more, and the intern, who is free, does the rest.
     */
    @Test
    void nobodyIsPreEmptedWhereWhoIsFreeMayDoItAfterAll() {
        Line line = Lines.arrivals(hours(1))
                .kind("feature", .7, 0)
                .kind(new Kind("fix", .3, .25, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, true))
                .station(Post.of("intake", hours(.5)).staff("interns").visit(onlyFeatures()))
                .station(Post.of("review", hours(4)).staff("crew", "interns").sizeExponent(1))
                .station(Policies.beside(
                        Post.of("docs", hours(4)).staff("crew").sizeExponent(1).station(), "review"))
                .people(
                        Teams.pool("crew", 2),
                        new StaffPool(
                                "interns",
                                1,
                                StaffPool.Prefer.CLOSEST_TO_DONE,
                                0,
                                new StaffPool.Skill(1, 1, 1),
                                1,
                                null,
                                0))
                .line();

        assertThat(Story.of(line, clock(0, 3.5)).telling("starts", "stops", "ends"))
                .isEqualTo("""
                1.00 feature-1 starts intake by interns-1
                1.50 feature-1 ends intake by interns-1
                1.50 feature-1 starts docs by crew-1
                1.50 feature-1 starts review by crew-2
                3.00 feature-1 stops review by crew-2
                3.00 fix-1 starts docs by crew-2
                3.00 fix-1 starts review by interns-1
                """);
    }
}

package io.throughline.plan;

import io.throughline.plan.Answer.MoveAlong;
import io.throughline.plan.Answer.OfPoint;
import io.throughline.verdict.Elasticity;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/**
 * The moves of the bottleneck along a sweep: each lies between the last point that is single at one lever and the first
 * later one that is single at another.
 */
final class MovesAlong {
    private MovesAlong() {}

    static List<MoveAlong> of(List<OfPoint> points) {
        List<MoveAlong> moves = new ArrayList<>();
        int[] single = IntStream.range(0, points.size())
                .filter(i -> points.get(i).verdict().one())
                .toArray();
        for (int k = 1; k < single.length; k++) {
            List<OfPoint> band = points.subList(single[k - 1], single[k] + 1);
            if (!lever(band.get(0)).equals(lever(band.get(band.size() - 1)))) {
                moves.add(move(band));
            }
        }
        return moves;
    }

    private static String lever(OfPoint point) {
        return point.verdict().at().get(0);
    }

    private static MoveAlong move(List<OfPoint> band) {
        OfPoint first = band.get(0);
        OfPoint last = band.get(band.size() - 1);
        return new MoveAlong(
                lever(first), lever(last), first.point().value(), last.point().value(), best(band));
    }

    /** Where the mean of the difference of the two elasticities is zero, linear between points. */
    private static double best(List<OfPoint> band) {
        String from = lever(band.get(0));
        String to = lever(band.get(band.size() - 1));
        for (int i = 1; i < band.size(); i++) {
            double before = elasticity(band.get(i - 1), from) - elasticity(band.get(i - 1), to);
            double after = elasticity(band.get(i), from) - elasticity(band.get(i), to);
            if (before > 0 && after <= 0) {
                double low = band.get(i - 1).point().number();
                double high = band.get(i).point().number();
                return low + (high - low) * before / (before - after);
            }
        }
        return Double.NaN;
    }

    /** NaN where the point has no such lever. */
    private static double elasticity(OfPoint point, String lever) {
        return point.verdict().tables().where().stream()
                .filter(e -> e.lever().equals(lever))
                .mapToDouble((Elasticity e) -> e.delivered().mean())
                .findFirst()
                .orElse(Double.NaN);
    }
}

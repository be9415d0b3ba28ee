package io.throughline.scenario.refusal;

import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;

/**
 * What becomes of the defects of one part of a kind, from means alone: how often each station sends it to be mended,
 * and how many escape. Numbers of defects are Poisson, so those found and those overlooked are independent of each
 * other. What leaves before the end and what later passes inject are left out.
 */
final class Escapes {
    private static final int ROUNDS = 1000;
    private static final double SMALL = 1e-9;
    private static final double MOST = 1e12;

    /** How often each station, by its place, sends the part to be mended. */
    final double[] mended;

    private final Line line;
    private final Kind kind;
    private double defects;

    Escapes(Line line, Kind kind) {
        this.line = line;
        this.kind = kind;
        this.mended = new double[line.stations().size()];
        for (int i = 0; i < mended.length; i++) {
            pass(i, line.stations().get(i));
        }
    }

    /** How many items come back of one part that is delivered. */
    double returns() {
        Inflow.AfterDelivery after = line.inflow().afterDelivery();
        return after == null ? 0 : defects * after.surfaces();
    }

    private void pass(int index, Station station) {
        Station.Only only = station.visit().only();
        boolean meant = only.kinds().isEmpty() || only.kinds().contains(kind.name());
        double comes = meant ? station.visit().share() : 0;
        Quality quality = station.quality();
        defects += comes * quality.injects() * power(quality.injectsExponent()) * skill(station, true);
        if (quality.catching() != null) {
            look(index, comes, chance(station, quality.catching()));
        }
    }

    private double chance(Station station, Quality.Catching catching) {
        return Math.min(1, catching.chance() * power(catching.sizeExponent()) * skill(station, false));
    }

    /** Looks again and again until nothing is found. */
    private void look(int index, double comes, double chance) {
        double left = defects;
        double looks = 1;
        double found = 0;
        for (int round = 0; round < ROUNDS && looks > SMALL; round++) {
            found += looks * chance * left;
            looks *= -StrictMath.expm1(-chance * left);
            left -= chance * left;
            mended[index] += comes * looks;
        }
        defects -= comes * found;
    }

    private double power(double exponent) {
        double size = line.size().typical() * kind.size();
        return exponent == 0 ? 1 : Math.min(MOST, StrictMath.pow(size, exponent));
    }

    /** The mean factor of the people who work at a station. */
    private double skill(Station station, boolean injects) {
        return station.capacity().staff().stream()
                .map(line::pool)
                .mapToDouble(
                        pool -> injects ? pool.skill().injects() : pool.skill().catches())
                .average()
                .orElse(1);
    }
}

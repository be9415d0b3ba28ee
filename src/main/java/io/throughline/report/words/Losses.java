package io.throughline.report.words;

import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.List;

/** What is felt and not delivered, in words. */
public final class Losses {
    private static final double SMALL = 0.25;

    private Losses() {}

    /** A sentence; none where nothing is felt, or no loss is shown. */
    public static List<String> of(GainAccount gain) {
        double lost = gain.felt().mean() - gain.delivered().mean();
        boolean few = gain.delivered().n() < Verdict.FEWEST_REPLICATIONS;
        if (few || !(gain.felt().mean() > 0) || !(lost > gain.delivered().halfWidth())) {
            return List.of();
        }
        int decimals = gain.felt().mean() < 0.1 ? 1 : 0;
        String points = Format.plain(100 * lost, decimals);
        String felt = "Of the " + Format.plain(100 * gain.felt().mean(), decimals) + "% felt, ";
        String verb = points.equals("1") ? " point is lost" : " points are lost";
        return List.of(felt + points + verb + largest(gain.lost(), lost, decimals) + ".");
    }

    /** Where most is lost; nothing where some of it is gained elsewhere, as a part is then no part of the whole. */
    private static String largest(List<GainAccount.Loss> losses, double lost, int decimals) {
        GainAccount.Loss largest = null;
        for (GainAccount.Loss loss : losses) {
            boolean larger =
                    largest == null || loss.share().mean() > largest.share().mean();
            largest = larger && loss.share().lower() > 0 ? loss : largest;
        }
        return largest == null || gained(losses) > SMALL * lost
                ? ""
                : ", " + part(largest.share().mean(), lost, decimals) + " of them " + Words.place(largest);
    }

    /** What steps are shown to give in place of taking. */
    private static double gained(List<GainAccount.Loss> losses) {
        return losses.stream()
                .filter(loss -> loss.share().upper() < 0)
                .mapToDouble(loss -> -loss.share().mean())
                .sum();
    }

    private static String part(double share, double lost, int decimals) {
        String points = Format.plain(100 * share, decimals);
        boolean all = share >= lost || points.equals(Format.plain(100 * lost, decimals));
        return all ? "nearly all" : points;
    }
}

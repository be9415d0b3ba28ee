package io.throughline.report.words;

import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.List;

/** What is felt and not delivered, in words. */
public final class Losses {
    private static final double SMALL = 0.25;

    private Losses() {}

    /** A sentence; none where nothing is felt, or no loss is shown. */
    public static List<String> of(GainAccount gain, Verdict verdict) {
        double lost = gain.felt().mean() - gain.delivered().mean();
        boolean few = gain.delivered().n() < Verdict.FEWEST_REPLICATIONS;
        if (few || !(gain.felt().mean() > 0) || !(lost > gain.delivered().halfWidth())) {
            return List.of();
        }
        int decimals = gain.felt().mean() < 0.1 ? 1 : 0;
        String points = Format.plain(100 * lost, decimals);
        String felt = "Of the " + Format.plain(100 * gain.felt().mean(), decimals) + "% felt, ";
        boolean one = points.equals("1");
        String them = one ? " of it " : " of them ";
        String where = verdict.answer() == Verdict.Answer.DEMAND
                ? " for want of demand" + withMoreDemand(gain.lost(), lost, decimals, them)
                : largest(gain.lost(), lost, decimals, them);
        return List.of(felt + points + (one ? " point is lost" : " points are lost") + where + ".");
    }

    /** What is to be known of an account of losses: where demand holds the line, no other place does. */
    public static List<String> notes(GainAccount gain, Verdict verdict) {
        return gain.felt().mean() > 0 && verdict.answer() == Verdict.Answer.DEMAND
                ? List.of("Demand holds the line; what other places take would be lost there with more demand.")
                : List.of();
    }

    /** Where most would be lost, if demand did not hold the line. */
    private static String withMoreDemand(List<GainAccount.Loss> losses, double lost, int decimals, String them) {
        List<GainAccount.Loss> others =
                losses.stream().filter(loss -> !loss.at().equals("demand")).toList();
        String largest = largest(others, lost, decimals, them + "would be lost ");
        return largest.replaceFirst("^, ", "; with more demand, ");
    }

    /** Where most is lost; nothing where some of it is gained elsewhere, as a part is then no part of the whole. */
    private static String largest(List<GainAccount.Loss> losses, double lost, int decimals, String them) {
        GainAccount.Loss largest = null;
        for (GainAccount.Loss loss : losses) {
            boolean larger =
                    largest == null || loss.share().mean() > largest.share().mean();
            largest = larger && loss.share().lower() > 0 ? loss : largest;
        }
        return largest == null || gained(losses) > SMALL * lost
                ? ""
                : ", " + part(largest.share().mean(), lost, decimals) + them + Words.place(largest);
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

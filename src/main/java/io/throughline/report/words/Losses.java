package io.throughline.report.words;

import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.Comparator;
import java.util.List;

/** What is felt and not delivered, in words. */
public final class Losses {
    private static final double SMALL = 0.25;

    private final List<GainAccount.Loss> losses;
    private final double lost;
    private final int decimals;
    private final String them;

    private Losses(List<GainAccount.Loss> losses, double lost, int decimals, String them) {
        this.losses = losses;
        this.lost = lost;
        this.decimals = decimals;
        this.them = them;
    }

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
        Losses losses = new Losses(gain.lost(), lost, decimals, one ? " of it " : " of them ");
        return List.of(felt + points + (one ? " point is lost" : " points are lost") + losses.where(verdict) + ".");
    }

    /** What holds the line goes first, so that the account and the verdict are one story. */
    private String where(Verdict verdict) {
        String at = verdict.at().isEmpty() ? "" : verdict.at().get(0);
        if (verdict.answer() == Verdict.Answer.DEMAND) {
            return " for want of demand" + without(at, "; with more demand, ", "would be lost ");
        }
        GainAccount.Loss largest = largest(losses);
        boolean holds = verdict.answer() == Verdict.Answer.SINGLE
                && losses.stream().anyMatch(loss -> !loss.own() && loss.at().equals(at));
        return holds && largest != null && !largest.at().equals(at)
                ? without(at, "; were it not for " + Words.lever(at) + ", ", "would still be lost ")
                : told(losses, ", ", "");
    }

    /** Where most would be lost, if something else did not hold the line. */
    private String without(String at, String opening, String verb) {
        List<GainAccount.Loss> others =
                losses.stream().filter(loss -> !loss.at().equals(at)).toList();
        return told(others, opening, verb);
    }

    /** What is to be known of an account of losses: where demand holds the line, no other place does. */
    public static List<String> notes(GainAccount gain, Verdict verdict) {
        return gain.felt().mean() > 0 && verdict.answer() == Verdict.Answer.DEMAND
                ? List.of("Demand holds the line; what other places take would be lost there with more demand.")
                : List.of();
    }

    /** Where most is lost; nothing where some of it is gained elsewhere, as a part is then no part of the whole. */
    private String told(List<GainAccount.Loss> some, String opening, String verb) {
        GainAccount.Loss largest = largest(some);
        return largest == null || gained(some) > SMALL * lost
                ? ""
                : opening + part(largest.share().mean()) + them + verb + Words.place(largest);
    }

    /** Null if none is shown. */
    private static GainAccount.Loss largest(List<GainAccount.Loss> some) {
        return some.stream()
                .filter(loss -> loss.share().lower() > 0)
                .max(Comparator.comparingDouble(loss -> loss.share().mean()))
                .orElse(null);
    }

    /** What steps are shown to give in place of taking. */
    private static double gained(List<GainAccount.Loss> losses) {
        return losses.stream()
                .filter(loss -> loss.share().upper() < 0)
                .mapToDouble(loss -> -loss.share().mean())
                .sum();
    }

    private String part(double share) {
        String points = Format.plain(100 * share, decimals);
        boolean all = share >= lost || points.equals(Format.plain(100 * lost, decimals));
        return all ? "nearly all" : points;
    }
}

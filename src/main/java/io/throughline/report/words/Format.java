package io.throughline.report.words;

import io.throughline.model.Clock;
import io.throughline.model.Target;
import io.throughline.stats.Estimate;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The one way out for numbers. Decimals follow the half-width, so that a figure never looks surer than it is: 11.92 ±
 * 0.08, 345 ± 12; three significant digits where there is none.
 */
public final class Format {
    private static final int MOST_DECIMALS = 2;
    private static final Bounds BESIDE = new Bounds(0.5, 100, MOST_DECIMALS);
    /** All counts that are tried have the target in common: only what is far from it is in a unit of its own. */
    private static final Bounds TARGET = new Bounds(0.1, 1000, MOST_DECIMALS + 1);

    private static final MathContext SIX_UP = new MathContext(6, RoundingMode.HALF_UP);
    private static final MathContext SIX_DOWN = new MathContext(6, RoundingMode.HALF_DOWN);

    private static final Pattern WRITTEN = Pattern.compile("[<>]=\\s*[0-9.]+([a-z])");

    private final double day;
    private final double week;

    /** In the unit of another one a figure is at least this and below that; none whose half-width rounds to 0. */
    private record Bounds(double least, double most, int decimals) {}

    /** A format whose {@code d} and {@code w} are those of the clock. */
    public Format(Clock clock) {
        this.day = hours(clock.day());
        this.week = hours(clock.week());
    }

    /** The hours in so many ticks. */
    public static double hours(double ticks) {
        return ticks / Clock.HOUR;
    }

    /** A number as it goes into files: six significant digits; null where there is none. */
    public static BigDecimal sixDigits(double value) {
        if (!Double.isFinite(value)) {
            return null;
        }
        BigDecimal rounded = toSix(value).stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0) : rounded;
    }

    /**
     * Rounds the few digits that tell a number from its neighbours; all of its digits where those are half-way, and of
     * numbers so small that fewer than six tell them.
     */
    private static BigDecimal toSix(double value) {
        if (Math.abs(value) < Double.MIN_NORMAL) {
            return new BigDecimal(value).round(SIX_UP);
        }
        BigDecimal few = BigDecimal.valueOf(value);
        BigDecimal up = few.round(SIX_UP);
        return up.equals(few.round(SIX_DOWN)) ? up : new BigDecimal(value).round(SIX_UP);
    }

    /** A unit of time with the hours in it. */
    public record Unit(String name, double hours) {}

    /** The largest of h, d, w of which a duration given in hours is at least one. */
    public Unit unit(double hours) {
        if (hours >= week) {
            return new Unit("w", week);
        }
        return hours >= day ? new Unit("d", day) : new Unit("h", 1);
    }

    /** A duration given in hours, three significant digits in its unit. */
    public String duration(double hours) {
        Unit unit = unit(hours);
        return rounded(hours / unit.hours) + " " + unit.name;
    }

    /** Three significant digits. */
    public static String rounded(double value) {
        BigDecimal digits = new BigDecimal(value).round(new MathContext(3)).stripTrailingZeros();
        return digits.toPlainString();
    }

    /** A duration given in hours with its half-width in the same unit: "3.2 d ± 0.1". */
    public String duration(Estimate hours) {
        Unit unit = unit(Math.abs(hours.mean()));
        return measured(hours, unit.hours, " " + unit.name);
    }

    /**
     * The same beside another one: in the unit of that one, so that the two can be compared at a glance, unless the
     * figure is too small or too large for it.
     *
     * @param other in hours; NaN for none
     */
    public String duration(Estimate hours, double other) {
        Unit unit = unit(Double.isNaN(other) ? 0 : Math.abs(other));
        return Double.isNaN(other) ? duration(hours) : duration(hours, unit, BESIDE);
    }

    /** The same beside what it is to keep: in the unit, of {@code h, d, w}, in which that was written first. */
    public String duration(Estimate hours, Target target) {
        Matcher written = WRITTEN.matcher(target.words());
        Unit unit =
                switch (written.find() ? written.group(1) : "") {
                    case "w" -> new Unit("w", week);
                    case "d" -> new Unit("d", day);
                    case "h" -> new Unit("h", 1);
                    default -> unit(target.limit());
                };
        boolean none = hours.mean() == 0 && !(hours.halfWidth() > 0);
        return none ? measured(hours, unit.hours, " " + unit.name) : duration(hours, unit, TARGET);
    }

    private String duration(Estimate hours, Unit unit, Bounds in) {
        double mean = Math.abs(hours.mean()) / unit.hours;
        double half = hours.halfWidth() / unit.hours;
        boolean lost = half > 0 && half < StrictMath.pow(10, -in.decimals) / 2;
        return lost || !(mean >= in.least && mean < in.most)
                ? duration(hours)
                : measured(hours, unit.hours, " " + unit.name, decimals(hours, unit.hours, in.decimals));
    }

    /** A number with its half-width: "11.92 ± 0.08". */
    public static String number(Estimate value) {
        return measured(value, 1, "");
    }

    /** A number with its half-width to two decimals: "0.81 ± 0.03". */
    public static String elasticity(Estimate value) {
        return measured(value, 1, "", 2);
    }

    /** A share with its half-width in points, to one decimal: "81.3% ± 0.6". */
    public static String percent(Estimate share) {
        return measured(share, 0.01, "%", 1);
    }

    /** A relative difference with its sign and half-width: "+9.8% ± 0.6". */
    public static String change(Estimate share) {
        boolean positive = share.mean() > 0
                && Double.isFinite(share.mean())
                && !plain(100 * share.mean(), 1).equals("0.0");
        return (positive ? "+" : "") + percent(share);
    }

    /** A share without its half-width, one decimal unless it is whole: "40%", "8.2%". */
    public static String percent(double share) {
        double points = 100 * share;
        boolean whole = Math.abs(points - Math.rint(points)) < 1e-9;
        return plain(points, whole ? 0 : 1) + "%";
    }

    /** The size of a relative difference of something, and its half-width in brackets: "9.8% more value (±0.6)". */
    static String moreOrLess(Estimate share, String what) {
        String words = (share.mean() < 0 ? "% less" : "% more") + what;
        String half = Double.isNaN(share.halfWidth()) ? "" : " (±" + plain(100 * share.halfWidth(), 1) + ")";
        return plain(100 * Math.abs(share.mean()), 1) + words + half;
    }

    /** A number with its half-width in brackets after what is counted: "11.92 items a week (±0.08)". */
    public static String counted(Estimate value, String what) {
        int decimals = decimals(value, 1);
        String half = Double.isNaN(value.halfWidth()) ? "" : " (±" + plain(value.halfWidth(), decimals) + ")";
        return plain(value.mean(), decimals) + " " + what + half;
    }

    /** A number as it was written, to six significant digits. */
    public static String plain(double value) {
        BigDecimal digits = sixDigits(value);
        return digits == null ? "–" : digits.toPlainString().replace('-', '−');
    }

    /** A number with so many decimals and a proper minus. */
    public static String plain(double value, int decimals) {
        if (!Double.isFinite(value)) {
            return "–";
        }
        String text =
                new BigDecimal(value).setScale(decimals, RoundingMode.HALF_UP).toPlainString();
        return text.replace('-', '−');
    }

    private static String measured(Estimate value, double unit, String name) {
        return measured(value, unit, name, decimals(value, unit));
    }

    private static String measured(Estimate value, double unit, String name, int decimals) {
        if (!Double.isFinite(value.mean())) {
            return "–";
        }
        String mean = plain(value.mean() / unit, decimals) + name;
        return Double.isNaN(value.halfWidth()) ? mean : mean + " ± " + plain(value.halfWidth() / unit, decimals);
    }

    private static int decimals(Estimate value, double unit) {
        return decimals(value, unit, MOST_DECIMALS);
    }

    private static int decimals(Estimate value, double unit, int most) {
        double mean = value.mean() / unit;
        double half = value.halfWidth() / unit;
        if (!(half > 0) && mean == Math.rint(mean)) {
            return 0;
        }
        double leading = half > 0 ? half : Math.abs(mean) / 100;
        return (int) Math.max(0, Math.min(most, -Math.floor(StrictMath.log10(leading))));
    }
}

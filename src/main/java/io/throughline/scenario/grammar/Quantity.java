package io.throughline.scenario.grammar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a number in a scenario counts or measures: how it is written, its range, and which effects it takes. */
public enum Quantity {
    /** A whole number, 1 or more. */
    COUNT("a whole number{of}, 1 or more", 1, 1, 1_000_000),
    /** A whole number of any sign. */
    RANK("a whole number", 0, -1_000_000, 1_000_000),
    /** A whole number, 0 or more. */
    WHOLE("a whole number, 0 or more", 0, 0, 1_000_000),
    /** A part of a whole, 0 to 1. */
    SHARE("a share such as 25% or 0.25, 100% at most", 1, 0, 1),
    /** A weight among others. */
    WEIGHT("a share such as 25%, or a weight such as 3", 1, 0, 1e9),
    /** A part of the usual, or a multiple. */
    EFFORT("a share such as 20%, 1000% at most", 1, 0, 10),
    /** A number above 0. */
    FACTOR("a number above 0", 1, Double.MIN_VALUE, 1e9),
    /** How many parts an item has on average. */
    PARTS("a number above 0, such as 2 or 1.5, and at most 1000", 1, Double.MIN_VALUE, 1000),
    /** A pace, 1 for the usual one. */
    SPEED("a share above 0, such as 80%, and at most 1000%", 1, Double.MIN_VALUE, 10),
    /** A mean number of what happens. */
    MEAN("a number from 0 to 1000", 0, 0, 1000),
    /** A factor, written as one, that may be none. */
    RATIO("a factor such as x0.6, x1000 at most", 1, 0, 1000),
    /** A factor, written as one. */
    MULTIPLE("a factor above 0, such as x0.6", 1, Double.MIN_VALUE, 1000),
    /** Any number. */
    NUMBER("a number", 0, -1e12, 1e12),
    /** A number used as a power. */
    EXPONENT("a number from -5 to 5", 0, -5, 5),
    /** Ticks, 0 or more. */
    DURATION("a duration such as 90s, 30m, 4h, 2d or 1w", 1, 0, DurationText.MAX),
    /** Ticks, at least one. */
    PERIOD("a duration above 0, such as 26w, 2d or 4h", 1e9, 1, DurationText.MAX),
    /** Ticks of each day, at least one. */
    OPENING("a time of each day above 0, such as 3h/d", 1, 1, DurationText.MAX),
    /** How sure an interval is, between 0 and 1. */
    CONFIDENCE("a confidence above 0% and below 100%, such as 95%", 0.95, 1e-6, 1 - 1e-6),
    /** A part of a mean, between 0 and 1. */
    PRECISION("a precision above 0% and below 100%, such as 1%", 0.01, 1e-6, 1 - 1e-6),
    /** Events per week of the clock, above 0. */
    RATE("a rate such as 12/w, 3/d or 0.8/h", 1, Double.MIN_VALUE, 1e12),
    /** Money per week of the clock, 0 or more. */
    COST("an amount for a time, such as 4500/w or 180000/y", 0, 0, 1e12),
    /** Money, 0 or more. */
    AMOUNT("an amount such as 25000", 0, 0, 1e12);

    /** No number is written with more characters. */
    private static final int LONGEST = 60;

    private static final Pattern NUMERAL = Pattern.compile("-?(0|[1-9]\\d*)(\\.\\d+)?");
    private static final Pattern PERCENT = Pattern.compile("(-?\\d+(?:\\.\\d+)?)%");
    private static final Pattern PER_UNIT = Pattern.compile("(\\d+(?:\\.\\d+)?)/([hdwy])");

    private static final Pattern MONEY =
            Pattern.compile("(?:[A-Z]{3}|\\p{Sc})? ?(\\d+(?:\\.\\d+)?) ?(?:[A-Z]{3}|\\p{Sc})?(/[hdwy])?");
    private static final Pattern HOURS = Pattern.compile("\\d+(\\.\\d+)?[hms]");
    private static final Pattern SPELT =
            Pattern.compile("(\\d+(?:\\.\\d+)?) *(?:/|per|a|an|each) *(h|d|w|y|hr|hour|day|wk|week|month|yr|year)s?");

    private final String expected;
    private final double safe;
    private final double least;
    private final double most;

    Quantity(String expected, double safe, double least, double most) {
        this.expected = expected;
        this.safe = safe;
        this.least = least;
        this.most = most;
    }

    /**
     * The value of a text; NaN if it is none of this quantity. Durations in ticks, rates and costs per week.
     *
     * @param units how long a day and a week are
     */
    public double parse(String text, DurationText units) {
        return switch (this) {
            case DURATION, PERIOD -> units.parse(text);
            case OPENING -> text.endsWith("/d") ? units.parse(text.substring(0, text.length() - 2)) : Double.NaN;
            case RATE, COST -> perWeek(text, units);
            case SHARE, WEIGHT, EFFORT, SPEED, CONFIDENCE, PRECISION -> share(text);
            case MULTIPLE, RATIO -> text.startsWith("x") ? number(text.substring(1)) : Double.NaN;
            default -> number(text);
        };
    }

    /** Whether a text is a bare number. */
    public static boolean isNumeral(String text) {
        return text.length() <= LONGEST && NUMERAL.matcher(text).matches();
    }

    private static double number(String text) {
        return isNumeral(text) ? Double.parseDouble(text) : Double.NaN;
    }

    private static double share(String text) {
        Matcher match = PERCENT.matcher(text);
        boolean percent = text.length() <= LONGEST && match.matches();
        return percent ? Double.parseDouble(match.group(1)) / 100 : number(text);
    }

    private static double perWeek(String text, DurationText units) {
        Matcher match = PER_UNIT.matcher(text);
        long unit = text.length() <= LONGEST && match.matches() ? units.unit(match.group(2)) : 0;
        return unit == 0 ? Double.NaN : Double.parseDouble(match.group(1)) * units.unit("w") / unit;
    }

    /** Whether a value is in range, and whole where it must be. */
    public boolean allows(double value) {
        return value >= least && value <= most && (!whole() || value == StrictMath.rint(value));
    }

    /** Whether only whole numbers make sense. */
    public boolean whole() {
        return this == COUNT || this == RANK || this == WHOLE;
    }

    /** Why a value of this quantity can't be changed by an effect of that form; empty if it can. */
    public String refusal(EffectText.Form form) {
        return switch (form) {
            case PACE -> isTime() ? "" : "faster and slower are for times only";
            case POINTS -> this == SHARE || this == WEIGHT || this == EFFORT ? "" : "points are for chances only";
            case COUNT -> whole() ? "" : "a bare number more or fewer is for counts only";
            default -> "";
        };
    }

    /** Effects that can be written on a value of this quantity, as examples. */
    public String effects() {
        if (isTime()) {
            return "40% faster, 40% less, x0.6";
        }
        if (whole()) {
            return "2 more, 1 fewer, x2";
        }
        return (refusal(EffectText.Form.POINTS).isEmpty() ? "5 points more, " : "") + "40% less, x0.6";
    }

    /** Whether "faster" and "slower" make sense. */
    public boolean isTime() {
        return this == DURATION || this == PERIOD;
    }

    /** Some value in range, to go on with where the file's own is wrong. */
    public double safe() {
        return safe;
    }

    /**
     * What a right value looks like.
     *
     * @param key under which it stands
     */
    public String expected(String key) {
        boolean counted = key.equals("servers") || key.equals("replications");
        return expected.replace("{of}", counted ? " of " + key : "");
    }

    /**
     * What is wrong with a value that is written right and out of range.
     *
     * @param shown the value in words
     * @param key under which it stands
     */
    public String fault(String shown, String key, double value) {
        boolean absurd = value > most && most >= 1e6;
        return shown + (absurd ? " is more than a simulation can hold" : " is not " + expected(key));
    }

    /**
     * Advice on hours of a day without the day, a rate or a cost without its time or in words, money with its currency,
     * and a percentage without its sign; empty if there is none.
     */
    public String hint(String text) {
        if (text.length() > LONGEST) {
            return "";
        }
        return switch (this) {
            case OPENING -> HOURS.matcher(text).matches() ? "write " + text + "/d" : "";
            case RATE -> perTime(text);
            case COST, AMOUNT -> money(text);
            case SHARE, EFFORT, SPEED, CONFIDENCE, PRECISION -> percentage(text);
            default -> "";
        };
    }

    private String percentage(String text) {
        double number = number(text);
        return number >= 1 && allows(number / 100) ? "write " + text + "%" : "";
    }

    private String money(String text) {
        Matcher match = MONEY.matcher(text);
        boolean timeless = this == COST && (!match.matches() || match.group(2) == null);
        return timeless ? perTime(text) : match.matches() ? "write " + match.group(1) + forTime(match) : "";
    }

    private static String forTime(Matcher match) {
        return match.group(2) == null ? "" : match.group(2);
    }

    private String perTime(String text) {
        Matcher match = SPELT.matcher(text);
        if (!match.matches()) {
            return isNumeral(text)
                    ? "say for which time: " + text + "/w or " + text + (this == COST ? "/y" : "/d")
                    : "";
        }
        String unit = match.group(2);
        return unit.equals("month")
                ? "there are no months; a year, y, is 52 weeks, so write it for a week or a year"
                : "write " + match.group(1) + "/" + unit.charAt(0);
    }

    /** A number in a message: six significant digits, no exponent. */
    public static String plain(double value) {
        BigDecimal rounded = new BigDecimal(value).round(new MathContext(6));
        return rounded.signum() == 0 ? "0" : rounded.stripTrailingZeros().toPlainString();
    }
}

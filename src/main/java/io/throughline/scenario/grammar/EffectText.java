package io.throughline.scenario.grammar;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An effect as it is written: what is done to a value.
 *
 * @param amount the factor, or what is added; of no meaning for {@link Form#VALUE}
 * @param written the number as written, shares as fractions: 0.4 for "40% faster"
 * @param opposite whether the word is slower, less or fewer
 */
public record EffectText(Form form, double amount, double written, boolean opposite) {
    /** The ways to act on a value. */
    public enum Form {
        /** A bare value replaces. */
        VALUE,
        /** Multiplied: "x0.6", "40% less", "60% more". */
        FACTOR,
        /** Multiplied, said of times only: "40% faster", "40% slower". */
        PACE,
        /** Added to a chance: "5 points more". */
        POINTS,
        /** Added to a count: "2 more", "1 fewer". */
        COUNT
    }

    private static final EffectText BARE = new EffectText(Form.VALUE, Double.NaN, Double.NaN, false);
    private static final int LONGEST = 100;
    private static final String NUMBER = "(\\d+(?:\\.\\d+)?)";
    private static final Pattern TIMES = Pattern.compile("x" + NUMBER);
    private static final Pattern PERCENT = Pattern.compile(NUMBER + "% (faster|slower|less|more)");
    private static final Pattern POINTS = Pattern.compile(NUMBER + " points? (more|fewer)");
    private static final Pattern MORE = Pattern.compile(NUMBER + " (more|fewer)");
    private static final Pattern RANGE = Pattern.compile("\\S.* to \\S.*");
    private static final Map<Pattern, String> HINTS = new LinkedHashMap<>();

    static {
        hint("\\+" + NUMBER, "write $1 more, or the new value itself");
        hint("-" + NUMBER, "write $1 fewer, or the new value itself");
        hint("\\+" + NUMBER + "%", "write $1% more");
        hint("-" + NUMBER + "%", "write $1% less; of times also $1% faster");
        hint(NUMBER + " ?x", "write x$1");
        hint("[xX\u00d7*] ?" + NUMBER, "write x$1");
        hint("(\\d+),(\\d+)(.*)", "write $1.$2$3");
        hint("\\.(\\d+)(.*)", "write 0.$1$2");
        hint("(\\d+) ?(?:-|\u2013|\\.\\.|\\.\\.\\.) ?(\\d+)", "write $1 to $2");
        hint("twice|double|doubled", "write x2");
        hint("half|halved", "write x0.5");
        hint(NUMBER + " ?(?:%|percent) ?(?:faster|quicker|shorter|sooner)", "write $1% faster");
        hint(NUMBER + " ?(?:%|percent) ?(?:slower|longer|later)", "write $1% slower");
        hint(NUMBER + " ?(?:%|percent) ?(?:less|fewer|lower|smaller|cheaper|down)", "write $1% less");
        hint(NUMBER + " ?(?:%|percent) ?(?:more|higher|bigger|larger|up)", "write $1% more");
        hint(NUMBER + " ?(?:%|percent) ?(?:better|worse)", "say what becomes of the number: $1% less, or $1% more");
        hint(NUMBER + " (faster|slower)", "write $1% $2");
        hint(NUMBER + " less", "write $1 fewer");
        hint(NUMBER + " ?%? points? (?:less|fewer|lower)", "write $1 points fewer");
        hint(NUMBER + " ?%? points? (?:more|higher)", "write $1 points more");
    }

    private static void hint(String pattern, String advice) {
        HINTS.put(Pattern.compile(pattern), advice);
    }

    /** Reads an effect; what has none of the forms of one is a bare value. */
    public static EffectText parse(String text) {
        if (text.length() > LONGEST) {
            return BARE;
        }
        Matcher match = TIMES.matcher(text);
        if (match.matches()) {
            double factor = Double.parseDouble(match.group(1));
            return new EffectText(Form.FACTOR, factor, factor, false);
        }
        match = PERCENT.matcher(text);
        if (match.matches()) {
            return percent(Double.parseDouble(match.group(1)) / 100, match.group(2));
        }
        match = POINTS.matcher(text);
        if (match.matches()) {
            return added(Form.POINTS, Double.parseDouble(match.group(1)) / 100, match.group(2));
        }
        match = MORE.matcher(text);
        return match.matches() ? added(Form.COUNT, Double.parseDouble(match.group(1)), match.group(2)) : BARE;
    }

    private static EffectText percent(double share, String word) {
        return switch (word) {
            case "faster" -> new EffectText(Form.PACE, 1 / (1 + share), share, false);
            case "slower" -> new EffectText(Form.PACE, 1 + share, share, true);
            case "less" -> new EffectText(Form.FACTOR, 1 - share, share, true);
            default -> new EffectText(Form.FACTOR, 1 + share, share, false);
        };
    }

    private static EffectText added(Form form, double number, String word) {
        boolean fewer = word.equals("fewer");
        return new EffectText(form, fewer ? -number : number, number, fewer);
    }

    /** Whether the value is multiplied. */
    public boolean multiplies() {
        return form == Form.FACTOR || form == Form.PACE;
    }

    /** Whether the value is added to. */
    public boolean adds() {
        return form == Form.POINTS || form == Form.COUNT;
    }

    /** What the value is multiplied by; NaN if it is not. */
    public double factor() {
        return multiplies() ? amount : Double.NaN;
    }

    /** Whether it leaves every value as it is: "x1", "0% less", "0 more". */
    public boolean changesNothing() {
        return switch (form) {
            case VALUE -> false;
            case FACTOR, PACE -> amount == 1;
            case POINTS, COUNT -> amount == 0;
        };
    }

    /** Whether the text gives a range, "19% slower to 55% faster". */
    public static boolean isRange(String text) {
        return text.length() <= LONGEST && RANGE.matcher(text).matches();
    }

    /** Advice on a text that reads like an effect and is none; empty if there is none. */
    public static String hint(String text) {
        return text.length() > LONGEST
                ? ""
                : HINTS.entrySet().stream()
                        .filter(entry -> entry.getKey().matcher(text).matches())
                        .findFirst()
                        .map(entry -> entry.getKey().matcher(text).replaceFirst(entry.getValue()))
                        .orElse("");
    }
}

package io.throughline.scenario.grammar;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Durations as text, in ticks of one millisecond inside. Immutable. */
public final class DurationText {
    /** The longest duration, in ticks; sums of many stay exact. */
    public static final double MAX = 1e15;

    private static final int LONGEST = 60;
    private static final long SECOND = 1000;
    private static final Pattern PART = Pattern.compile("(\\d+(?:\\.\\d+)?)([smhdwy])");
    private static final Pattern NEARLY = Pattern.compile("(\\d+(?:\\.\\d+)?)\\s*([a-zA-Z]+)");
    private static final Pattern TOGETHER = Pattern.compile("(?:\\d+(?:\\.\\d+)?[smhdwy]){2,}");
    private static final Pattern SPAN =
            Pattern.compile("(\\d+(?:\\.\\d+)?)([smhdwy]?) ?(?:-|\u2013|to) ?(\\d+(?:\\.\\d+)?)([smhdwy])");
    private static final Map<String, String> UNITS_IN_WORDS = Map.ofEntries(
            Map.entry("sec", "s"),
            Map.entry("second", "s"),
            Map.entry("min", "m"),
            Map.entry("minute", "m"),
            Map.entry("hr", "h"),
            Map.entry("hour", "h"),
            Map.entry("day", "d"),
            Map.entry("week", "w"),
            Map.entry("wk", "w"),
            Map.entry("year", "y"),
            Map.entry("yr", "y"),
            Map.entry("s", "s"),
            Map.entry("m", "m"),
            Map.entry("h", "h"),
            Map.entry("d", "d"),
            Map.entry("w", "w"),
            Map.entry("y", "y"));

    private final Map<String, Long> units = new LinkedHashMap<>();

    private DurationText() {}

    /** Without days and weeks, for what says how long these are. */
    public static DurationText ofHours() {
        return new DurationText()
                .and("h", 60 * 60 * SECOND)
                .and("m", 60 * SECOND)
                .and("s", SECOND);
    }

    /** With days of so many ticks, for what says how many make a week. */
    public static DurationText ofDays(long day) {
        return new DurationText().and("d", day).andSmaller(ofHours());
    }

    /** With all units; a year is 52 weeks. */
    public static DurationText of(long day, long week) {
        return new DurationText().and("y", 52 * week).and("w", week).andSmaller(ofDays(day));
    }

    private DurationText and(String unit, long ticks) {
        units.put(unit, ticks);
        return this;
    }

    private DurationText andSmaller(DurationText smaller) {
        units.putAll(smaller.units);
        return this;
    }

    /** The ticks of a unit, {@code s} to {@code y}; 0 if it is no unit here. */
    public long unit(String unit) {
        return units.getOrDefault(unit, 0L);
    }

    /** The ticks in "1.5h", "1d 4h" and the like, larger units first; NaN if the text is no duration. */
    public double parse(String text) {
        if (text.length() > LONGEST) {
            return Double.NaN;
        }
        BigDecimal sum = BigDecimal.ZERO;
        String last = "";
        for (String part : text.split(" +")) {
            Matcher match = PART.matcher(part);
            if (!match.matches() || !units.containsKey(match.group(2)) || !last.isEmpty() && !falls(last, match)) {
                return Double.NaN;
            }
            last = match.group(2);
            sum = sum.add(new BigDecimal(match.group(1)).multiply(BigDecimal.valueOf(units.get(last))));
        }
        return sum.setScale(0, RoundingMode.HALF_UP).doubleValue();
    }

    private static boolean falls(String last, Matcher next) {
        return "ywdhms".indexOf(next.group(2)) > "ywdhms".indexOf(last);
    }

    /** The shortest way to write so many ticks: "1d 4h"; {@link #parse} gives them back. */
    public String text(long ticks) {
        StringBuilder text = new StringBuilder();
        long rest = ticks;
        for (Map.Entry<String, Long> unit : units.entrySet()) {
            long whole = rest / unit.getValue();
            if (whole > 0 && !unit.getKey().equals("s")) {
                text.append(' ').append(whole).append(unit.getKey());
                rest -= whole * unit.getValue();
            }
        }
        if (rest > 0 || text.isEmpty()) {
            text.append(' ').append(seconds(rest)).append('s');
        }
        return text.substring(1);
    }

    private static String seconds(long ticks) {
        return BigDecimal.valueOf(ticks, 3).stripTrailingZeros().toPlainString();
    }

    /** Advice on a text that gives two ends of a time that varies, "2-4h"; empty if it does not. */
    public static String ofSpan(String text) {
        Matcher match = SPAN.matcher(text.length() > LONGEST ? "" : text);
        if (!match.matches()) {
            return "";
        }
        String unit = match.group(2).isEmpty() ? match.group(4) : match.group(2);
        return "a law says what varies: {uniform: {min: " + match.group(1) + unit + ", max: " + match.group(3)
                + match.group(4) + "}}";
    }

    /** Advice on a text that is no duration; empty if there is none. */
    public static String hint(String text) {
        Matcher match = NEARLY.matcher(text.trim());
        if (text.length() <= LONGEST && text.matches("\\d+(\\.\\d+)?")) {
            return "a duration has a unit: " + text + "h or " + text + "d";
        }
        if (text.length() <= LONGEST && TOGETHER.matcher(text).matches()) {
            return "write " + text.replaceAll("([smhdwy])(?=\\d)", "$1 ");
        }
        if (text.length() > LONGEST || !match.matches()) {
            return "";
        }
        String word = match.group(2).toLowerCase(Locale.ROOT);
        if (word.startsWith("mo") || match.group(2).equals("M")) {
            return "there are no months: write 4w, or 13w for a quarter";
        }
        String unit = UNITS_IN_WORDS.get(word.length() > 2 && word.endsWith("s") ? word.replaceFirst("s$", "") : word);
        if (unit == null || text.equals(match.group(1) + unit)) {
            return unit == null ? "" : "say a day in hours, and a week in days";
        }
        return "write " + match.group(1) + unit;
    }
}

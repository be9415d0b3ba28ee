package io.throughline.scenario.grammar;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** The values of "1 to 12" or "0% faster to 100% faster in 11 steps", each written out. */
public final class ValueRange {
    /** Values that a range may have at most. */
    public static final int MAX_VALUES = 1000;

    private static final int LONGEST = 100;
    private static final Pattern RANGE = Pattern.compile("(\\S.*?) to (\\S.*?)(?: in (\\d{1,6}) steps)?");
    private static final Pattern TERM = Pattern.compile("(x?)(-?\\d+(?:\\.\\d+)?)(.*)");
    private static final MathContext DIGITS = new MathContext(6, RoundingMode.HALF_UP);
    private static final Map<String, String> OPPOSITES =
            Map.of("% slower", "% faster", "% less", "% more", " fewer", " more", " points fewer", " points more");

    private final DurationText units;

    /** Ranges of durations count in these units. */
    public ValueRange(DurationText units) {
        this.units = units;
    }

    /** Whether a range says in how many steps; without them it is for counts only. */
    public static boolean hasSteps(String text) {
        return text.endsWith(" steps");
    }

    /**
     * The values, both ends included, in equal steps of the number as written, to six significant digits.
     *
     * @throws IllegalArgumentException if the text is no range; the message says why
     */
    public List<String> values(String text) {
        Matcher match = RANGE.matcher(text);
        if (text.length() > LONGEST || !match.matches()) {
            throw new IllegalArgumentException("is neither a list of values nor A to B in N steps");
        }
        Term from = term(match.group(1));
        Term to = term(match.group(2));
        if (from == null
                || to == null
                || !from.forward().form().equals(to.forward().form())) {
            throw new IllegalArgumentException("has two ends of different forms");
        }
        boolean alike = from.form().equals(to.form());
        Term first = alike ? from : from.forward();
        Term last = alike ? to : to.forward();
        return values(first, last, steps(first, last, match.group(3)));
    }

    private static int steps(Term from, Term to, String written) {
        BigDecimal distance = to.number.subtract(from.number).abs();
        if (written == null
                && !(from.countable() && distance.stripTrailingZeros().scale() <= 0 && from.whole())) {
            throw new IllegalArgumentException("says not in how many steps");
        }
        BigDecimal steps = written == null ? distance.add(BigDecimal.ONE) : new BigDecimal(written);
        if (steps.compareTo(BigDecimal.valueOf(MAX_VALUES)) > 0) {
            throw new IllegalArgumentException("has more than " + MAX_VALUES + " values");
        }
        if (steps.intValue() < 2) {
            throw new IllegalArgumentException("needs two steps or more: both ends are included");
        }
        return steps.intValue();
    }

    private List<String> values(Term from, Term to, int steps) {
        BigDecimal distance = to.number.subtract(from.number);
        return IntStream.range(0, steps)
                .mapToObj(i -> distance.multiply(BigDecimal.valueOf(i))
                        .divide(BigDecimal.valueOf(steps - 1), MathContext.DECIMAL64)
                        .add(from.number))
                .map(number -> from.write(number, units))
                .toList();
    }

    private Term term(String text) {
        double ticks = units.parse(text);
        if (!Double.isNaN(ticks)) {
            return new Term("", BigDecimal.valueOf((long) ticks), Term.TICKS);
        }
        Matcher match = TERM.matcher(text);
        if (!match.matches()) {
            return null;
        }
        return new Term(match.group(1), new BigDecimal(match.group(2)), match.group(3));
    }

    private record Term(String prefix, BigDecimal number, String suffix) {
        static final String TICKS = " ticks";

        Term forward() {
            String word = OPPOSITES.get(suffix);
            return word == null ? this : new Term(prefix, number.negate(), word);
        }

        String form() {
            return prefix + suffix;
        }

        boolean countable() {
            return prefix.isEmpty() && (suffix.isEmpty() || suffix.equals(" more") || suffix.equals(" fewer"));
        }

        boolean whole() {
            return number.stripTrailingZeros().scale() <= 0;
        }

        String write(BigDecimal value, DurationText units) {
            if (suffix.equals(TICKS)) {
                return units.text(value.setScale(0, RoundingMode.HALF_UP).longValue());
            }
            boolean turn = value.signum() < 0 && OPPOSITES.containsValue(suffix);
            BigDecimal shown = (turn ? value.negate() : value).round(DIGITS).stripTrailingZeros();
            return prefix + shown.toPlainString() + (turn ? opposite() : suffix);
        }

        private String opposite() {
            return OPPOSITES.entrySet().stream()
                    .filter(pair -> pair.getValue().equals(suffix))
                    .findFirst()
                    .map(Map.Entry::getKey)
                    .orElse(suffix);
        }
    }
}

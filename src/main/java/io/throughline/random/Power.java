package io.throughline.random;

/**
 * Exponentials and powers, the same on any machine: additions and multiplications alone. StrictMath takes two to four
 * times as long, most of it for branches that a random number decides, and its powers make garbage.
 *
 * <p>e^x = 2^m · 2^(j/128) · e^r, where m is whole, j is 0 to 127 and |r| at most ln 2/256: the second factor is
 * tabulated, the third one a polynomial (Tang 1989, doi:10.1145/63522.214389).
 */
public final class Power {
    private static final int STEPS = 128;
    private static final int STEP_BITS = 7;
    private static final int MANTISSA_BITS = 52;
    /** Beyond this, e^x is too large or too small to be put together from its bits. */
    private static final double WIDEST = 700;
    /** Added to a number, it leaves the nearest whole number in the lowest bits. */
    private static final double ROUNDING = 0x1.8p52;

    private static final double[] TWO_TO_STEPS = new double[STEPS];
    private static final double STEPS_BY_LN2 = STEPS / StrictMath.log(2);
    /** ln 2 in two numbers, of which the first has so few digits that a multiple of it is exact. */
    private static final double LN2_HIGH = 0x1.62e42feep-1;

    private static final double LN2_LOW = 0x1.a39ef35793c76p-33;

    static {
        for (int j = 0; j < STEPS; j++) {
            TWO_TO_STEPS[j] = StrictMath.pow(2, (double) j / STEPS);
        }
    }

    private Power() {}

    /** e raised to a number, to within two units in the last place. */
    public static double exp(double x) {
        return Math.abs(x) < WIDEST ? inRange(x) : StrictMath.exp(x);
    }

    private static double inRange(double x) {
        double rounded = x * STEPS_BY_LN2 + ROUNDING;
        long steps = Double.doubleToRawLongBits(rounded);
        double whole = rounded - ROUNDING;
        double r = x - whole * (LN2_HIGH / STEPS) - whole * (LN2_LOW / STEPS);
        double tail = r + r * r * (0.5 + r * (1 / 6.0 + r * (1 / 24.0 + r * (1 / 120.0))));
        double power = TWO_TO_STEPS[(int) steps & STEPS - 1];
        return Double.longBitsToDouble(
                Double.doubleToRawLongBits(power + power * tail) + (steps >> STEP_BITS << MANTISSA_BITS));
    }

    /**
     * A number raised to an exponent, to within some units in the last place; exactly itself where the exponent is 1,
     * and 1 where it is 0.
     *
     * @param base 0 or more
     */
    public static double of(double base, double exponent) {
        if (exponent == 1) {
            return base;
        }
        return exponent == 0 ? 1 : exp(exponent * StrictMath.log(base));
    }
}

package io.throughline.random;

/** Powers as an exponential of a logarithm: StrictMath's own make garbage, and take four times as long. */
public final class Power {
    private Power() {}

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
        return exponent == 0 ? 1 : StrictMath.exp(exponent * StrictMath.log(base));
    }
}

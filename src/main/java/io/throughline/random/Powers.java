package io.throughline.random;

/** Powers of a number that stays the same for a while: a logarithm takes long, and is taken of it once. */
public final class Powers {
    private double last = Double.NaN;
    private double log;

    /** As {@link Power#of}. */
    public double of(double base, double exponent) {
        if (exponent == 0 || exponent == 1) {
            return Power.of(base, exponent);
        }
        if (base != last) {
            last = base;
            log = StrictMath.log(base);
        }
        return Power.exp(exponent * log);
    }
}

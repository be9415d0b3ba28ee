package io.throughline.random;

import io.throughline.model.law.Distribution;

/** A source of draws from one law, made ready once; a draw allocates nothing and depends on the position alone. */
public interface Sampler {
    /** A value of the law from the numbers at the position that the {@link KeyedRandom} has been put at. */
    double next();

    /**
     * A sampler of the law: by inversion of one number where the law asks for it, else by the fastest good method.
     *
     * @param random whose position each draw reads; it is shared, not copied
     */
    static Sampler of(Distribution law, KeyedRandom random) {
        return FastSamplers.of(law, random);
    }
}

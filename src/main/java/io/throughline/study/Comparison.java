package io.throughline.study;

/**
 * A measure of a variant against the baseline, paired by replication.
 *
 * @param mean of the difference, variant minus baseline
 * @param halfWidth of its two-sided paired interval; NaN with fewer than two pairs
 * @param relative the difference as a share of the baseline's mean
 * @param relativeHalfWidth of its interval, that of the ratio of the two means
 * @param varianceRatio how many times the variance of independent runs is that of paired ones
 * @param pValue two-sided, of no difference
 */
public record Comparison(
        double mean,
        double halfWidth,
        double relative,
        double relativeHalfWidth,
        double varianceRatio,
        double pValue) {}

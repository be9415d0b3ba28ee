package io.throughline.verdict;

import io.throughline.stats.Estimate;

/**
 * How much what is delivered, items a week or their value, answers to one lever.
 *
 * @param lever the station for its work, else the path
 * @param delivered relative change of what is delivered per relative change of the lever
 * @param flowTime the same of the mean flow time; below 0 where better makes items faster
 * @param upper relative gain of what is delivered from 10% better
 * @param varianceRatio how many times more replications independent runs would need for the same interval of {@code
 *     delivered}
 * @param oneSided whether only the better side could be run
 */
public record Elasticity(
        String lever, Estimate delivered, Estimate flowTime, Estimate upper, double varianceRatio, boolean oneSided) {}

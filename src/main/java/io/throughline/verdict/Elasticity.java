package io.throughline.verdict;

import io.throughline.stats.Estimate;

/**
 * How much throughput answers to one lever.
 *
 * @param lever the station for its work, else the path
 * @param throughput relative change of throughput per relative change of the lever
 * @param flowTime the same of the mean flow time; below 0 where better makes items faster
 * @param upper relative gain of throughput from 10% better
 * @param varianceRatio how many times more replications independent runs would need for the same interval of throughput
 * @param oneSided whether only the better side could be run
 */
public record Elasticity(
        String lever, Estimate throughput, Estimate flowTime, double upper, double varianceRatio, boolean oneSided) {}

/**
 * Estimates across replications: means, paired differences, quantiles, each with its interval. It imports nothing of
 * ours. It must never know what a replication is of.
 */
package io.throughline.stats;

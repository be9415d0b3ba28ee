/**
 * What is counted and summed up within one run. It imports stats. It must never know what is counted.
 */
package io.throughline.stats.tally;

/**
 * One station while a line runs: who waits, how long work takes, how it ends and what is measured. It imports the line,
 * random, stats, engine.queue, engine.result and engine.part. It must never know what other stations do.
 */
package io.throughline.engine.station;

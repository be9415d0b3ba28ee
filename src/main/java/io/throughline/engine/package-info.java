/**
 * One replication of a line, fast: pending events, waiting lines, servers and what they measured. It imports model,
 * random and stats. It must never know files, threads, the clock on the wall, variants or formats of output.
 */
package io.throughline.engine;

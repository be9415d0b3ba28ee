/**
 * Replications of lines side by side, the one list of measures, and paired comparison of variants. It imports engine,
 * model and stats; its room of that name has the threads, and there are none elsewhere. It must never know levers,
 * verdicts or formats of output.
 */
package io.throughline.study;

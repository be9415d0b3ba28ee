/**
 * Work on several threads: replications, and the files of a report. It imports nothing of ours. It must never know what
 * the work is.
 */
package io.throughline.study.threads;

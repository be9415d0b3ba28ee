/**
 * Replications that outlive the process: what is kept of them, packed into bytes, and by what key they are found again.
 * It imports nothing of ours. It must never know files, or what a replication is.
 */
package io.throughline.study.kept;

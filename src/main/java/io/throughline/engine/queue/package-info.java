/**
 * What a simulator waits with: the pending events and the lines of parts. It imports nothing of ours. It must never
 * know what a station is.
 */
package io.throughline.engine.queue;

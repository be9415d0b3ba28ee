/**
 * What a simulator runs on: the pending events, and objects that are used again. It imports nothing of ours. It must
 * never know what a station is.
 */
package io.throughline.engine.queue;

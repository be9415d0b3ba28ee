/**
 * The laws of durations and sizes, as parameters only. It imports nothing of ours. It must never draw a number:
 * samplers live in {@code random}.
 */
package io.throughline.model.law;

/**
 * The line as immutable, already valid values: stations, kinds of work, the source, and the variants and sweeps asked
 * about. It imports nothing of ours. It must never know YAML, random numbers, events or formats of output.
 */
package io.throughline.model;

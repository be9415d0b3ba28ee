/**
 * The line as immutable, already valid values: stations, people, kinds of work, limits and the source. It imports the
 * laws. It must never know YAML, random numbers, events or formats of output.
 */
package io.throughline.model.line;

/**
 * Items and their parts while a line runs: their names, sizes and what happened to them. It imports the line, random
 * and engine.queue. It must never know what a station does with them.
 */
package io.throughline.engine.part;

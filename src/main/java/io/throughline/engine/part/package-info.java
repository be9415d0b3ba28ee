/**
 * Items and their parts while a line runs: their names, sizes, what happened to them, the lines that they wait in and
 * the services done on them. It imports the line, random and engine.queue. It must never know what a station does with
 * them.
 */
package io.throughline.engine.part;

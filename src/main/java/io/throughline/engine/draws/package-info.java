/**
 * What can be said of a line from its draws alone, without running it. It imports the line, random, engine.part and
 * engine.station. It must never know what happens at which time.
 */
package io.throughline.engine.draws;

/**
 * What is measured of a whole line while it runs: its items, its kinds, and what is seen at chosen moments. It imports
 * the line, stats, engine.result, engine.journal, engine.part and engine.station. It must never change what it
 * measures.
 */
package io.throughline.engine.record;

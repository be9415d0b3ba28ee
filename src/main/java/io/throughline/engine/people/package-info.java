/**
 * People while a line runs: pools, what each person does, and who may do what. It imports the line, random, stats,
 * engine.queue, engine.result, engine.part and engine.station. It must never know where parts go.
 */
package io.throughline.engine.people;

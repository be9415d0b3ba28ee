/**
 * What is told of a run while it goes on, and who follows it. It imports model, engine.result, engine.part,
 * engine.station and engine.people. It must never change what it follows.
 */
package io.throughline.engine.journal;

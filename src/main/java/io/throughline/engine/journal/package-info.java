/**
 * What is told of a run while it goes on, and who follows it. It imports model and engine.result. It must never change
 * what it follows.
 */
package io.throughline.engine.journal;

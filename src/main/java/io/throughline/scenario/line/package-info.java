/**
 * Readers of the blocks that make a line: work, people, stations and limits; defaults are applied here. It imports the
 * line of the model. It must never know which variant it reads.
 */
package io.throughline.scenario.line;

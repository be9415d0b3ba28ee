/**
 * The words of the language: its keys, and the grammar of durations, quantities, effects and ranges. It imports nothing
 * of ours. It must never know places, files or YAML.
 */
package io.throughline.scenario.grammar;

/**
 * The words of the language: its keys, its laws, and the grammar of durations, quantities, effects and ranges. It
 * imports the laws of the model. It must never know places, files or YAML.
 */
package io.throughline.scenario.grammar;

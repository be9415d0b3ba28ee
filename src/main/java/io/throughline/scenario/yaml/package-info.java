/**
 * YAML text as a small immutable tree in which every key and value knows its place. It imports nothing of ours and is
 * the only door for Jackson's YAML parser. It must never know what a scenario is.
 */
package io.throughline.scenario.yaml;

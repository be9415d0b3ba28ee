package io.throughline.scenario.yaml;

/**
 * What is wrong with a text as YAML, in words for a reader who does not know YAML's own terms.
 *
 * @param what the fault
 * @param hint what to do about it; empty if there is no advice
 */
public record YamlFault(Place place, String what, String hint) {}

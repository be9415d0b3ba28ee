/**
 * Scenario files in, a scenario or a list of problems out. It imports model; with the rooms inside it, it is the only
 * door for YAML. It must never run anything.
 */
package io.throughline.scenario;

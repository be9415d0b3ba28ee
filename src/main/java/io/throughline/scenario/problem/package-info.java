/**
 * What is wrong or doubtful in a scenario file, each with its place. It imports model and the places of YAML. It must
 * never know what the keys mean.
 */
package io.throughline.scenario.problem;

/**
 * The questions of many runs: a whole scenario, a sweep. It imports verdict, study, model and stats. It must never know
 * YAML or formats of output.
 */
package io.throughline.plan;

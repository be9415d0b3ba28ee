/**
 * What is asked: a scenario with its variants and sweeps, and how the experiment is run. It imports the line. It must
 * never know YAML, random numbers, events or formats of output.
 */
package io.throughline.model;

/**
 * Lines that are valid and hopeless: they would stand still, never advance or never end. It imports model. It must
 * never know where a value was written.
 */
package io.throughline.scenario.refusal;

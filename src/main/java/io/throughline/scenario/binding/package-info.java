/**
 * The values under the keys of a block, numbers and laws, with the effects on them. It imports the laws of the model.
 * It must never know what the blocks make.
 */
package io.throughline.scenario.binding;

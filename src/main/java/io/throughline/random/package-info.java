/**
 * A pure function from names to random numbers, and a sampler for each law. It imports model. It must never hold
 * shared state, or know stations, events or the order in which things happen.
 */
package io.throughline.random;

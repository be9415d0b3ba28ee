/**
 * What is inside a line while it runs, and the floor of a plain line. It imports what a floor is made of. It must never
 * know how items come in, or who reads the results.
 */
package io.throughline.engine.floor;

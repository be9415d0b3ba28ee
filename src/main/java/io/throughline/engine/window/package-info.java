/**
 * Over which time rates are counted, and what is counted in it. It imports model, stats and engine.result. It must
 * never know what happens in a line.
 */
package io.throughline.engine.window;

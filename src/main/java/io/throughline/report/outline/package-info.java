/**
 * A scenario in plain words: what is assumed of the line, with the defaults that the file leaves to the tool. It
 * imports the model, and how words and figures are written. It must never know results, or a form of output.
 */
package io.throughline.report.outline;

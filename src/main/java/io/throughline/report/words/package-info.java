/**
 * What things are called and how figures are written, alike in all forms of output. It imports plan, verdict, study,
 * model and stats, for their values only. It must never know a form of output.
 */
package io.throughline.report.words;

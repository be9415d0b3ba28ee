/**
 * What is varied, as charts: sweeps, maps and sizings. It imports the answer, report.words and report.chart. It must
 * never know how a chart is drawn.
 */
package io.throughline.report.picture.varied;

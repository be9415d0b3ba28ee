/**
 * Which charts an answer has, and what is on them, as plain data. It imports the results, the words and report.chart.
 * It must never know how a chart is drawn or where it goes.
 */
package io.throughline.report.picture;

/**
 * Charts as plain data: what is on them, not how it looks. It imports nothing. It must never know results, colours or
 * files.
 */
package io.throughline.report.chart;

/**
 * Charts of plain values, as SVG and PNG. It imports nothing of ours and is the only door for JFreeChart, Batik and
 * AWT. It must never know results or files.
 */
package io.throughline.report.chart;

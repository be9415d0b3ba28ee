/**
 * Charts drawn, as SVG and PNG. It imports report.chart and is the only door for JFreeChart, Batik and AWT. It must
 * never know results or files.
 */
package io.throughline.report.drawing;

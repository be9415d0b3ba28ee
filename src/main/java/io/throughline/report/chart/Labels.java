package io.throughline.report.chart;

/**
 * What is written on a chart.
 *
 * @param title what is to be seen
 * @param x axis with its unit; empty for none
 * @param y axis with its unit; empty for none
 * @param note what lines, bands and whiskers are
 */
public record Labels(String title, String x, String y, String note) {}

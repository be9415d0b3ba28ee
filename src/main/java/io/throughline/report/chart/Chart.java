package io.throughline.report.chart;

/** Anything that can be drawn. */
public sealed interface Chart permits Curve, Grid, Tries, Bars, Lines, Areas, Columns {
    /** Its name, of letters, digits and hyphens; no other chart of a report has it. */
    String name();

    /** What is written on it. */
    Labels labels();
}

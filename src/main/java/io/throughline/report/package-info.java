/**
 * Answers as text, JSON, CSV, a page and charts: it reads results and writes bytes. It imports plan, verdict, study,
 * model and stats, for their values only; it is the only door for writing JSON. It must never run
 * anything, nor read a scenario file.
 */
package io.throughline.report;

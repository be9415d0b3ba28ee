/**
 * The answer as tables of words, which any writer can set. It imports the results and report.words. It must never know
 * where the tables are written.
 */
package io.throughline.report.table;

/**
 * The tables of an answer, alike in all forms of output that have tables. It imports plan, verdict, study, model and
 * stats, for their values only, and the words. It must never know a form of output.
 */
package io.throughline.report.table;

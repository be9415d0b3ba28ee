/**
 * The events of one replication as a file, for people, for notebooks and for tools that mine processes. It imports
 * model, engine.journal, engine.record and engine. It must never change what it tells, and knows no statistics.
 */
package io.throughline.report.log;

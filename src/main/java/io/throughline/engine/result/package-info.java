/**
 * What one replication measured, as plain values. It imports stats. It must never know how it was measured.
 */
package io.throughline.engine.result;

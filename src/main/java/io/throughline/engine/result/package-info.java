/**
 * What came of one replication: what it measured, as plain values, or a standstill. It imports stats. It must never
 * know how it was measured.
 */
package io.throughline.engine.result;

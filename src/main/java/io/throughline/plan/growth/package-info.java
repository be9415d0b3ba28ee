/**
 * What takes the gap between started and delivered where a line grows. It imports model, stats and study. It must never
 * know verdicts, reports or files.
 */
package io.throughline.plan.growth;

/**
 * Which lever is the bottleneck, how sure that is, whether it moved, and where a gain went; theory as cross-check. It
 * imports study, engine results, model and stats. It must never know YAML or formats of output.
 */
package io.throughline.verdict;

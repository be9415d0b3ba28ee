/**
 * Words typed, one verb, an exit code. It imports all. It must never hold a rule of the line or of statistics.
 */
package io.throughline.cli;

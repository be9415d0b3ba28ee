/**
 * The terminal and what else of the machine the command line talks to: progress, the browser. It imports study, for its
 * progress. It must never know commands, scenarios or answers.
 */
package io.throughline.cli.terminal;

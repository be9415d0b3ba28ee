/**
 * The laws of the language by all their forms, and observed values from files. It imports the laws of the model and the
 * grammar of the language. It must never know keys or places.
 */
package io.throughline.scenario.law;

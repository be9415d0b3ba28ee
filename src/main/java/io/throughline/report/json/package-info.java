/**
 * The answer as results.json. It imports plan and all that is below it, and report.words. It must never change a
 * figure, and knows no other format.
 */
package io.throughline.report.json;

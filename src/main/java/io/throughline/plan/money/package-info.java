/**
 * What variants earn and cost. It imports study, model and stats. It must never know YAML or formats of output.
 */
package io.throughline.plan.money;

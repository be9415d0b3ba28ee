package io.throughline.scenario.yaml;

/**
 * Where something stands in a text.
 *
 * @param file the text's name as messages print it
 * @param line counted from 1
 * @param column counted from 1
 * @param text the whole line
 */
public record Place(String file, int line, int column, String text) {}

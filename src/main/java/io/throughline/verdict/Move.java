package io.throughline.verdict;

/**
 * The bottleneck before and after a change.
 *
 * @param from the baseline's lever
 * @param to the variant's
 * @param shown whether both are single at half the error probability each, and differ
 */
public record Move(String from, String to, boolean shown) {}

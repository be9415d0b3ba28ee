package io.throughline.engine.result;

/**
 * What the people of one pool did, in ticks over the period; all of it adds to count × period.
 *
 * @param count of people
 * @param work by station, in the order of the line
 * @param switching from one station to another
 * @param interrupted kept from work on items
 * @param idle with nothing to do
 * @param off not at work
 */
public record PoolResult(String pool, int count, long[] work, long switching, long interrupted, long idle, long off) {}

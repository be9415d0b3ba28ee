package io.throughline.engine.result;

import io.throughline.stats.Sample;

/**
 * What was measured of the delivered items of one kind.
 *
 * @param flowTime from begun or arrived to delivered
 * @param waiting the part of it in which nobody works on the item
 * @param leadTime from the first pass of the lead-from station to delivered, of those that passed it
 * @param touch ticks in which somebody worked on them
 * @param value delivered
 */
public record KindResult(
        String kind, boolean filler, Sample flowTime, Sample waiting, Sample leadTime, long touch, double value) {}

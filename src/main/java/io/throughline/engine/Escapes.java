package io.throughline.engine;

import io.throughline.engine.floor.Inside;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Items;
import io.throughline.engine.part.Part;
import io.throughline.engine.part.Services;
import io.throughline.engine.queue.FutureEvents;
import io.throughline.model.line.Inflow.AfterDelivery;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.random.KeyedRandom;
import io.throughline.random.Sampler;
import java.util.Arrays;
import java.util.List;

/** What escaped with delivered parts: some of it surfaces later, and comes back as new items. Not thread-safe. */
final class Escapes {
    /** In place of a station, of what waits to surface. */
    static final int SURFACES = Integer.MIN_VALUE;

    private static final int FIRST_CAPACITY = 8;
    private static final double LONGEST = 1L << 53;

    private final AfterDelivery law;
    private final int kind;
    private final Items items;
    private final KeyedRandom random;
    private final Sampler after;
    private final FutureEvents events;
    private final int firstSlot;
    private final long surfacesPlace = KeyedRandom.place("work", "after-delivery", "surfaces");
    private final long afterPlace = KeyedRandom.place("work", "after-delivery", "after");
    private final long itemPlace = KeyedRandom.place("work", "after-delivery", "item");
    /** The items that wait to surface, each at the number of its timer. */
    private Item[] hidden = new Item[FIRST_CAPACITY];

    private long number;

    private Escapes(Line line, Items items, KeyedRandom random, Inside.Setup setup) {
        law = line.inflow().afterDelivery();
        List<String> kinds = line.kinds().stream().map(Kind::name).toList();
        kind = kinds.indexOf(law.returnsAs());
        this.items = items;
        this.random = random;
        after = Sampler.of(law.after(), random);
        events = setup.events();
        firstSlot = setup.firstSlot();
    }

    /** The escapes of a line; null where nothing comes back. */
    static Escapes of(Line line, Items items, KeyedRandom random, Inside.Setup setup) {
        return line.inflow().afterDelivery() == null ? null : new Escapes(line, items, random, setup);
    }

    /** Nothing has escaped. */
    void begin() {
        number = 0;
    }

    /** A part leaves delivered: each of its defects may surface after a time, as an item named after the part. */
    void delivered(Part part, Services services, long now) {
        for (int defect = 0; defect < part.defects; defect++) {
            boolean surfaces = random.at(surfacesPlace, part.key, defect).nextDouble() < law.surfaces();
            if (surfaces) {
                part.item.fails = true;
                random.at(afterPlace, part.key, defect);
                long delay = (long) (Math.min(after.next(), LONGEST) + 0.5);
                Item item = items.comesBack(kind, --number, KeyedRandom.item(itemPlace + part.key, defect));
                int timer = services.begin(SURFACES, null);
                keep(timer, item);
                events.set(firstSlot + timer, now + delay, Entrance.RANK_ARRIVES);
            }
        }
    }

    private void keep(int timer, Item item) {
        if (timer >= hidden.length) {
            hidden = Arrays.copyOf(hidden, 2 * timer);
        }
        hidden[timer] = item;
    }

    /** The item that surfaces at the end of a timer. */
    Item surfaced(int timer) {
        return hidden[timer];
    }
}

package io.throughline.engine.journal;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Item;
import io.throughline.engine.part.Part;
import io.throughline.engine.people.Person;
import io.throughline.engine.station.StationRun;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;

/** Tells a journal what happens, in names; says nothing where there is none. */
public final class Chronicle {
    private final Journal journal;
    private final String[] kinds;

    /** What happens on a line; {@code journal} is null where nobody reads it. */
    public Chronicle(Line line, Journal journal) {
        this.journal = journal;
        kinds = line.kinds().stream().map(Kind::name).toArray(String[]::new);
    }

    /** What a part is called: by its item, and by its number where the item has several. */
    public String name(Part part) {
        String item = kinds[part.item.kind] + "-" + part.item.number;
        return part.item.parts > 1 && part.split ? item + "." + part.number : item;
    }

    /** Something happens to an item. */
    public void note(long now, Verb verb, Item item) {
        if (journal != null) {
            journal.note(new Event(now, verb, "", "", kinds[item.kind], item.number, 1, item.parts));
        }
    }

    /** Something happens to a part; {@code station} may be null. */
    public void note(long now, Verb verb, StationRun station, Part part) {
        note(now, verb, station, part, null);
    }

    /** Somebody does something with a part; {@code person} is null for a server. */
    public void note(long now, Verb verb, StationRun station, Part part, Person person) {
        if (journal != null) {
            Item item = part.item;
            String at = station == null ? "" : station.name;
            String by = person == null ? "" : person.pool.name() + "-" + person.number;
            journal.note(new Event(now, verb, at, by, kinds[item.kind], item.number, part.number, item.parts));
        }
    }
}

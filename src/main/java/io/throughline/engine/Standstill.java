package io.throughline.engine;

import io.throughline.engine.journal.Chronicle;
import io.throughline.engine.part.Part;
import io.throughline.model.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Nothing can happen on a line any more while parts are inside; the message names them and what each waits for. */
public final class Standstill extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int NAMED = 10;

    /** A standstill that was told. */
    public Standstill(String told) {
        super(told);
    }

    Standstill(long now, Floor floor, Chronicle chronicle) {
        this(told(now, floor, chronicle));
    }

    private static String told(long now, Floor floor, Chronicle chronicle) {
        List<String> waiting = new ArrayList<>();
        for (Part part : floor.parts.inside()) {
            waiting.add(chronicle.name(part) + " " + whereabouts(part, floor));
        }
        String more = waiting.size() > NAMED ? " and " + (waiting.size() - NAMED) + " more" : "";
        return String.format(
                Locale.ROOT,
                "the line stands still after %.1fh: nothing can happen any more, and %d %s inside: %s%s",
                (double) now / Clock.HOUR,
                waiting.size(),
                waiting.size() == 1 ? "part is" : "parts are",
                String.join("; ", waiting.subList(0, Math.min(NAMED, waiting.size()))),
                more);
    }

    /** Where a part is that nobody works on, and what it waits for. */
    private static String whereabouts(Part part, Floor floor) {
        String room = floor.doors.waitsFor(part);
        if (part.at == Part.NONE) {
            return "waits for room at " + room;
        }
        String at = "at " + floor.stations[part.at].name;
        for (Part side = part.undone > 0 ? part.side : null; side != null; side = side.side) {
            at += " and " + floor.stations[side.at].name;
        }
        return room.isEmpty() ? "waits " + at : "is done " + at + " and waits for room at " + room;
    }
}

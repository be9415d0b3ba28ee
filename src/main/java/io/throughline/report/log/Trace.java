package io.throughline.report.log;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.engine.journal.Journal.Verb;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * All that happens to one item, as a trace of XES. A visit of a part to a station is one instance of the activity that
 * the station is: scheduled as the part joins the queue, started, perhaps suspended and resumed, and completed.
 */
final class Trace {
    private final String variant;
    private final List<Event> events = new ArrayList<>();
    private final Map<String, Visits> visits = new HashMap<>();

    Trace(String variant) {
        this.variant = variant;
    }

    /** What a part has seen of a station so far. */
    private static final class Visits {
        private int count;
        private int givenUp;
        private boolean together;
    }

    /** Something more happens to the item. */
    void note(Event event) {
        events.add(event);
    }

    /** Whether the item has left the line. */
    boolean left() {
        Verb last = last().verb();
        return last == Verb.DELIVERED || last == Verb.DROPPED;
    }

    private Event last() {
        return events.get(events.size() - 1);
    }

    /** Writes the whole trace. */
    void write(XesElements xes) {
        String item = EventNames.item(last());
        xes.begin("trace");
        xes.text("concept:name", variant + " " + item);
        xes.text("variant", variant);
        xes.text("item", item);
        xes.text("kind", last().kind());
        xes.number("parts", last().parts());
        xes.text("ends", left() ? EventNames.verb(last().verb()) : "inside");
        events.forEach(event -> write(xes, event));
        xes.end();
    }

    private void write(XesElements xes, Event event) {
        String at = event.station();
        switch (event.verb()) {
            case ARRIVES -> write(xes, event, "item arrives", "complete");
            case WAITS_OUTSIDE -> write(xes, event, "item waits outside", "complete");
            case ENTERS -> write(xes, event, "item enters", "complete");
            case JOINS -> joins(xes, event);
            case NOTICED -> write(xes, event, "noticed at " + at, "complete");
            case STARTS -> starts(xes, event);
            case STARTS_TOGETHER -> startsTogether(xes, event);
            case STOPS -> write(xes, event, at, "suspend");
            case RESUMES -> write(xes, event, at, "resume");
            case GIVEN_UP -> visits(event).givenUp++;
            case ENDS, ENDS_TOGETHER -> write(xes, event, at, "complete");
            case SENT_BACK -> write(xes, event, "sent back from " + at, "complete");
            case FOUND -> write(xes, event, "defects found at " + at, "complete");
            case RENEGES -> write(xes, event, at, "withdraw");
            case ASKS -> write(xes, event, "others after " + at, "start");
            case ANSWERED -> write(xes, event, "others after " + at, "complete");
            case BLOCKED -> write(xes, event, "blocked before " + at, "complete");
            case PART_DELIVERED -> write(xes, event, "part delivered", "complete");
            case PART_DROPPED -> write(xes, event, "part dropped", "complete");
            case DELIVERED -> write(xes, event, "item delivered", "complete");
            case DROPPED -> write(xes, event, "item dropped", "complete");
        }
    }

    private Visits visits(Event event) {
        return visits.computeIfAbsent(event.part() + " " + event.station(), name -> new Visits());
    }

    private void joins(XesElements xes, Event event) {
        Visits here = visits(event);
        here.count++;
        here.together = false;
        write(xes, event, event.station(), "schedule");
    }

    /** Whoever starts what was given up does the rest of it. */
    private void starts(XesElements xes, Event event) {
        Visits here = visits(event);
        boolean rest = here.givenUp > 0;
        here.givenUp -= rest ? 1 : 0;
        here.count = Math.max(1, here.count);
        write(xes, event, event.station(), rest ? "resume" : "start");
    }

    /** Of those served together only the first is told to stop; so the others do not start again either. */
    private void startsTogether(XesElements xes, Event event) {
        Visits here = visits(event);
        if (!here.together) {
            here.together = true;
            write(xes, event, event.station(), "start");
        }
    }

    private void write(XesElements xes, Event event, String activity, String transition) {
        xes.begin("event");
        xes.text("concept:name", activity);
        xes.text("lifecycle:transition", transition);
        xes.date("time:timestamp", event.time());
        if (!event.station().isEmpty()) {
            xes.text("concept:instance", event.part() + "." + visits(event).count);
            xes.number("part", event.part());
        }
        if (!event.person().isEmpty()) {
            xes.text("org:resource", event.person());
            xes.text("org:group", event.person().substring(0, event.person().lastIndexOf('-')));
        }
        xes.end();
    }
}

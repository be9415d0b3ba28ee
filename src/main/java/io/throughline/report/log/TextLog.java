package io.throughline.report.log;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.model.Clock;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import java.io.OutputStream;

/** Events as a story, one a line, with the hour at which each happens. */
final class TextLog implements EventWriter {
    /** The first line. */
    static final String HEADER = "Throughline: the events of replication 1, one a line\n";

    private static final int COLUMN = 14;

    private final Utf8 out;
    private final Clock clock;
    private boolean measured;

    TextLog(OutputStream out, Scenario scenario) {
        this.out = new Utf8(out);
        clock = scenario.run().clock();
        this.out.write(HEADER + "\n" + scenario.title().strip() + "\nSeed "
                + scenario.run().seed() + "; hours of work since the start of the run, "
                + EventNames.hours(clock.week()) + " a week.\n");
    }

    @Override
    public void begin(Variant variant) {
        out.write("\n" + variant.name() + "\n");
        measured = false;
    }

    @Override
    public void note(Event event) {
        if (!measured && event.time() > clock.warmUp()) {
            beginPeriod();
        }
        tell(event.time(), words(event));
    }

    private void beginPeriod() {
        measured = true;
        tell(clock.warmUp(), "-- the measured period begins --");
    }

    @Override
    public void end() {
        if (!measured) {
            beginPeriod();
        }
        tell(clock.end(), "-- the measured period ends --");
    }

    @Override
    public void close() {
        out.flush();
    }

    private void tell(long tick, String words) {
        String hours = EventNames.hours(tick);
        out.write(" ".repeat(Math.max(0, COLUMN - hours.length())) + hours + "  " + words + "\n");
    }

    private static String words(Event event) {
        String by = event.person().isEmpty() ? "" : " by " + event.person();
        String at = event.station();
        return switch (event.verb()) {
            case ARRIVES -> EventNames.item(event) + " arrives";
            case WAITS_OUTSIDE -> EventNames.item(event) + " waits outside";
            case ENTERS -> EventNames.item(event) + " comes into the line" + parts(event.parts());
            case JOINS -> EventNames.part(event) + " joins the queue of " + at;
            case NOTICED -> EventNames.part(event) + " is noticed at " + at;
            case STARTS -> EventNames.part(event) + " is started at " + at + by;
            case STARTS_TOGETHER -> EventNames.part(event) + " is started with it at " + at;
            case STOPS -> EventNames.part(event) + " is left lying at " + at + by;
            case RESUMES -> EventNames.part(event) + " is gone on with at " + at + by;
            case GIVEN_UP -> EventNames.part(event) + " is put back into the queue of " + at + by;
            case ENDS -> EventNames.part(event) + " is done at " + at + by;
            case ENDS_TOGETHER -> EventNames.part(event) + " is done with it at " + at;
            case SENT_BACK -> EventNames.part(event) + " is sent back from " + at;
            case FOUND -> EventNames.part(event) + " has defects, found at " + at;
            case RENEGES -> EventNames.part(event) + " has waited too long at " + at;
            case ASKS -> EventNames.part(event) + " waits for others after " + at;
            case ANSWERED -> EventNames.part(event) + " has the answer of others after " + at;
            case BLOCKED -> EventNames.part(event) + " waits for room at " + at;
            case PART_DELIVERED -> EventNames.part(event) + " is delivered";
            case PART_DROPPED -> EventNames.part(event) + " is dropped";
            case DELIVERED -> EventNames.item(event) + " is delivered" + whole(event);
            case DROPPED -> EventNames.item(event) + " is dropped" + whole(event);
        };
    }

    private static String parts(int count) {
        return count == 1 ? "" : ", in " + count + " parts";
    }

    private static String whole(Event event) {
        return event.parts() > 1 ? ", with its part " + event.part() : "";
    }
}

package io.throughline.report.log;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import java.io.OutputStream;

/** Events as a table, RFC 4180 with line feeds, one a row. No value needs quotes: all are names and numbers. */
final class CsvLog implements EventWriter {
    /** The first row. */
    static final String HEADER = "variant,item,kind,part,event,station,person,hours,timestamp,period\n";

    private final Utf8 out;
    private final long warmUp;
    private String variant;

    CsvLog(OutputStream out, Scenario scenario) {
        this.out = new Utf8(out);
        warmUp = scenario.run().clock().warmUp();
        this.out.write(HEADER);
    }

    @Override
    public void begin(Variant next) {
        variant = next.name();
    }

    @Override
    public void note(Event event) {
        out.write(String.join(
                ",",
                variant,
                EventNames.item(event),
                event.kind(),
                Integer.toString(event.part()),
                EventNames.verb(event.verb()),
                event.station(),
                event.person(),
                EventNames.hours(event.time()),
                EventNames.date(event.time()),
                event.time() > warmUp ? "measured" : "warm-up"));
        out.write("\n");
    }

    @Override
    public void end() {}

    @Override
    public void close() {
        out.flush();
    }
}

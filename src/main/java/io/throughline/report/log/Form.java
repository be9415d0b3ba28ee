package io.throughline.report.log;

import io.throughline.model.Scenario;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.function.BiFunction;

/** What an event log can look like, told by the ending of its file. */
enum Form {
    /** A table, one event a row. */
    CSV(CsvLog.HEADER, CsvLog::new),
    /** The interchange format of process mining. */
    XES(XesLog.HEADER, XesLog::new),
    /** A story for people. */
    TXT(TextLog.HEADER, TextLog::new);

    private final String header;
    private final BiFunction<OutputStream, Scenario, EventWriter> writer;

    Form(String header, BiFunction<OutputStream, Scenario, EventWriter> writer) {
        this.header = header;
        this.writer = writer;
    }

    /** The form of a file; null if its ending says none. */
    static Form of(String file) {
        String name = file.toLowerCase(Locale.ROOT);
        return Arrays.stream(values())
                .filter(form -> name.endsWith(form.ending()))
                .findFirst()
                .orElse(null);
    }

    /** How the names of its files end. */
    String ending() {
        return "." + name().toLowerCase(Locale.ROOT);
    }

    /** The bytes that each of its files begins with. */
    byte[] header() {
        return header.getBytes(StandardCharsets.UTF_8);
    }

    /** Writes the events of a scenario; the header comes first. */
    EventWriter writer(OutputStream out, Scenario scenario) {
        return writer.apply(out, scenario);
    }
}

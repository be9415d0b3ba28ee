package io.throughline.report.log;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.model.Variant;

/**
 * Writes what happens in the replications of several variants, one after the other. Each verb throws {@code
 * UncheckedIOException} where the file can't be written.
 */
interface EventWriter {
    /** The events of a variant follow. */
    void begin(Variant variant);

    /** Something happens; in the order of time. */
    void note(Event event);

    /** The events of the variant are told. */
    void end();

    /** Nothing follows any more; all that was told is handed to the stream. */
    void close();
}

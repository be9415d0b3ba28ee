package io.throughline.report.log;

import io.throughline.engine.journal.Journal.Event;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.model.Clock;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** What items, times and events are called in a log. */
final class EventNames {
    private static final int DECIMALS = 6;
    /** The start of a run: a Monday. */
    private static final Instant START = Instant.parse("2024-01-01T00:00:00Z");

    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'+00:00'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EventNames() {}

    /** An item: its kind and number, feature-12; what has come back counts by itself, fix-r3. */
    static String item(Event event) {
        String number = event.number() < 0 ? "r" + -event.number() : Long.toString(event.number());
        return event.kind() + "-" + number;
    }

    /** A part by its item, and by its number where the item has several. */
    static String part(Event event) {
        return event.parts() > 1 ? item(event) + "." + event.part() : item(event);
    }

    /** An event, as one word. */
    static String verb(Verb verb) {
        return verb.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** A tick as hours since the start of the run. */
    static String hours(long tick) {
        BigDecimal hours =
                BigDecimal.valueOf(tick).divide(BigDecimal.valueOf(Clock.HOUR), DECIMALS, RoundingMode.HALF_EVEN);
        return hours.signum() == 0 ? "0" : hours.stripTrailingZeros().toPlainString();
    }

    /** A tick as a moment of a calendar in which the run starts on a Monday and the clock never stops. */
    static String date(long tick) {
        return DATE.format(START.plusMillis(tick));
    }
}

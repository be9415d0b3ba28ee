package io.throughline.engine;

import io.throughline.engine.journal.Journal;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.line.Line;
import java.util.Locale;

/** Runs one replication and tells it event by event, times in hours. */
final class Story {
    private final StringBuilder text = new StringBuilder();
    final Replication replication;

    private Story(Line line, Clock clock) {
        replication = new Simulation(line, clock, 1, Recording.ALL, this::note).run(0);
    }

    static Story of(Line line, Clock clock) {
        return new Story(line, clock);
    }

    private void note(Journal.Event event) {
        double hours = (double) event.time() / Clock.HOUR;
        String words = event.verb().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        String part = event.parts() > 1 ? "." + event.part() : "";
        String who = event.person().isEmpty() ? "" : " by " + event.person();
        text.append(String.format(
                                Locale.ROOT,
                                "%4.2f %s-%d%s %s %s%s",
                                hours,
                                event.kind(),
                                event.number(),
                                part,
                                words,
                                event.station(),
                                who)
                        .strip())
                .append('\n');
    }

    /** Only the lines with one of these words. */
    String telling(String... words) {
        StringBuilder chosen = new StringBuilder();
        for (String line : text.toString().split("\n")) {
            for (String word : words) {
                if (line.contains(word)) {
                    chosen.append(line).append('\n');
                    break;
                }
            }
        }
        return chosen.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}

package io.throughline.report.outline;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Line;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.report.words.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;

/** A station's quality and flow policy in plain words: defects, conflicts, batches, stops, waits and costs. */
final class PolicyOutline {
    private final Station station;
    private final DoubleFunction<String> ticks;
    private final List<String> sentences = new ArrayList<>();

    /**
     * The policy of one station.
     *
     * @param ticks says a time in ticks
     */
    PolicyOutline(Station station, DoubleFunction<String> ticks) {
        this.station = station;
        this.ticks = ticks;
    }

    /** One sentence for each thing that is asked for; none where the file asks for nothing. */
    List<String> sentences() {
        batch(station.queue().batch());
        defects(station.quality());
        conflicts(station.quality().conflicts());
        stops();
        if (station.capacity().cost() > 0) {
            say("Each server of " + station.name() + " costs "
                    + Format.plain(station.capacity().cost()) + " a week");
        }
        return List.copyOf(sentences);
    }

    private void say(String sentence) {
        sentences.add(sentence + ".");
    }

    private void batch(Station.Batch batch) {
        if (batch == null) {
            return;
        }
        String size = batch.size() == Line.NO_LIMIT ? "all that wait" : batch.size() + " at most";
        String oldest = batch.waitAtMost() == 0
                ? ""
                : ", or fewer when the oldest has waited " + ticks.apply(batch.waitAtMost());
        String when = batch.every() == 0
                ? batch.size() + " at a time" + oldest
                : size + ", every " + ticks.apply(batch.every());
        say("At " + station.name() + ", parts are served together in one service: " + when);
    }

    private void defects(Quality quality) {
        if (quality.injects() > 0) {
            say("A part gets " + Format.plain(quality.injects()) + " defects at " + station.name() + " on average"
                    + size(quality.injectsExponent()));
        }
        Quality.Catching catching = quality.catching();
        if (catching != null) {
            say("At " + station.name() + ", " + Format.percent(catching.chance()) + " of the defects are found"
                    + size(catching.sizeExponent()) + "; each is mended at " + catching.fixedAt() + " in a time, "
                    + time(catching.fix()) + ", and looking again takes x" + Format.plain(catching.recheck()));
        }
    }

    private static String size(double exponent) {
        return exponent == 0 ? "" : ", times size^" + Format.plain(exponent);
    }

    private void conflicts(Quality.Conflicts conflicts) {
        if (conflicts != null) {
            String at = conflicts.at().isEmpty() ? "in the same service" : "at " + conflicts.at();
            say("At " + station.name() + ", a part has a conflict with each other open part with chance "
                    + Format.percent(conflicts.perOpenPart()) + size(conflicts.sizeExponent())
                    + "; what conflicts is resolved " + at + " in a time, " + time(conflicts.resolve()));
        }
    }

    private void stops() {
        Station.Outages outages = station.capacity().outages();
        if (outages != null) {
            say("Outages stop " + station.name() + ": the time between two is " + time(outages.every())
                    + ", the length of one is " + time(outages.lasting()));
        }
        Station.WaitsForOthers others = station.work().others();
        if (others != null) {
            say("After " + station.name() + ", " + Format.percent(others.chance())
                    + " of the parts wait for an answer from outside; the time until it comes is "
                    + time(others.lasting()));
        }
        if (station.queue().givesUpAfter() > 0) {
            say("What waits at " + station.name() + " for "
                    + ticks.apply(station.queue().givesUpAfter()) + " is dropped");
        }
    }

    private String time(Distribution law) {
        return Outline.law(law, ticks);
    }
}

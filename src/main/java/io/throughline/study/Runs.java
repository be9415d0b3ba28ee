package io.throughline.study;

import io.throughline.engine.draws.FirstPasses;
import io.throughline.engine.record.Recording;
import io.throughline.engine.record.Recording.Moments;
import io.throughline.engine.record.Recording.Waits;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan.Percentiles;
import io.throughline.model.Variant;
import io.throughline.model.Yield;
import io.throughline.model.line.Line;
import io.throughline.study.Study.Numbers;
import io.throughline.study.Study.Reading;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What is known of lines by replication. Nothing is run twice: equal lines share their replications, and asking for
 * more of them runs only those that are missing. Not thread-safe.
 */
public final class Runs {
    private final Study study;
    private final List<Measure> measures;
    private final Clock clock;
    private final String row;
    private final Reading<Response> response;
    private final Map<Line, List<Row>> rows = new HashMap<>();
    private final Map<Line, List<Response>> responses = new HashMap<>();

    /** Nothing known yet; all variants measure what the baseline's line has. */
    public Runs(Study study, Line baseline) {
        this(study, baseline, List.of());
    }

    /** The same with more to measure than what the baseline's line has. */
    public Runs(Study study, Line baseline, List<Measure> more) {
        this.study = study;
        clock = study.plan().clock();
        measures = Stream.concat(Measures.of(baseline, clock).stream(), more.stream())
                .toList();
        row = measures.stream().map(Measure::name).collect(Collectors.joining(",", "row of ", ""));
        response = new Reading<>("response", Recording.SUMS, r -> Response.of(r, study.plan()), Response.FORM);
    }

    /** The variants with all that is measured, over so many replications. */
    public List<VariantResult> measured(List<Variant> variants, int replications) {
        return measured(variants, replications, recording(null));
    }

    private Recording recording(Moments moments) {
        boolean all = study.plan().percentiles() == Percentiles.ALL;
        return new Recording(true, all ? Waits.EACH : Waits.SUMS, moments, false);
    }

    /** The variants with all that is measured, and how they went on. */
    public List<VariantResult> watched(List<Variant> variants, int replications) {
        return measured(variants, replications, recording(Course.moments(clock)));
    }

    private List<VariantResult> measured(List<Variant> variants, int replications, Recording recording) {
        List<Line> lines = variants.stream().map(Variant::line).toList();
        extend(
                rows,
                lines,
                replications,
                new Reading<>(row, recording, r -> Row.of(r, measures, study.plan()), Row.FORM));
        lines.forEach(this::keepResponses);
        return variants.stream().map(v -> measured(v, replications)).toList();
    }

    private VariantResult measured(Variant variant, int replications) {
        List<Row> known = first(rows, variant.line(), replications);
        List<Course.Part> parts =
                known.stream().map(Row::part).filter(Objects::nonNull).toList();
        Course course = parts.isEmpty() ? null : Course.of(parts, clock, confidence());
        return Measurement.of(variant, measures, known, course, confidence());
    }

    /**
     * How the first replication of each variant goes through the line.
     *
     * @param length of the time from the end of the warm-up on in which items are counted, in ticks, above 0
     * @param whole length of the time in which servers are followed, at least as long and at most the horizon
     */
    public List<Course.Flow> flows(List<Variant> variants, long length, long whole) {
        Clock shorter = clock.withHorizon(whole);
        Recording followed = new Recording(false, Waits.NONE, Course.moments(clock, length), true);
        List<Line> lines = variants.stream().map(Variant::line).toList();
        Reading<Course.Flow> flow = new Reading<>("flow", followed, r -> Course.flow(r, clock), Course.FLOW);
        return study.with(shorter).run(lines, flow, new Numbers(0, 1)).stream()
                .map(only -> only.get(0))
                .toList();
    }

    private void keepResponses(Line line) {
        List<Response> known = responses.computeIfAbsent(line, l -> new ArrayList<>());
        List<Row> measured = rows.get(line);
        measured.subList(Math.min(known.size(), measured.size()), measured.size())
                .forEach(row -> known.add(row.response()));
    }

    /** Whether a line stands still in one of so many replications. */
    public boolean standsStill(Line line, int replications) {
        try {
            responses(List.of(line), replications);
            return false;
        } catch (Study.StandsStill e) {
            return true;
        }
    }

    /** What the lines answer, over so many replications. */
    public List<List<Response>> responses(List<Line> lines, int replications) {
        extend(responses, lines, replications, response);
        return lines.stream().map(line -> first(responses, line, replications)).toList();
    }

    /**
     * How many times less work there is on the first passes of the first items, by replication, from the draws alone.
     *
     * @param stations at which the work is counted
     * @return work in the baseline over work in the change, over the items that the baseline begins
     */
    public double[] felt(Line baseline, Line change, List<String> stations, int replications) {
        FirstPasses passes = new FirstPasses(baseline, change, study.plan().seed());
        List<Response> begun = responses(List.of(baseline), replications).get(0);
        return IntStream.range(0, replications)
                .mapToDouble(r -> passes.ratio(r, begun.get(r).begun(), stations))
                .toArray();
    }

    /** The ticks over which everything is measured. */
    public long period() {
        return clock.horizon();
    }

    /** What the lines are judged by. */
    public Yield by() {
        return study.plan().by();
    }

    /** The confidence of every interval. */
    public double confidence() {
        return study.plan().confidence();
    }

    /** All lines that miss the same replications run side by side. */
    private <T> void extend(Map<Line, List<T>> known, List<Line> lines, int replications, Reading<T> reading) {
        TreeMap<Integer, List<Line>> missing = lines.stream()
                .distinct()
                .collect(Collectors.groupingBy(
                        line -> known.getOrDefault(line, List.of()).size(), TreeMap::new, Collectors.toList()));
        missing.headMap(replications).forEach((from, some) -> {
            List<List<T>> more = study.run(some, reading, new Numbers(from, replications));
            for (int i = 0; i < some.size(); i++) {
                known.computeIfAbsent(some.get(i), l -> new ArrayList<>()).addAll(more.get(i));
            }
        });
    }

    private static <T> List<T> first(Map<Line, List<T>> known, Line line, int replications) {
        return List.copyOf(known.get(line).subList(0, replications));
    }
}

package io.throughline.verdict;

import io.throughline.model.line.Gathering;
import io.throughline.model.line.Line;
import io.throughline.study.Response;
import io.throughline.study.Runs;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The test that finds what holds a line: each lever is run a tenth better and a tenth worse with the same random
 * numbers, and the levers are ranked by the elasticity of throughput, or of value where lines are judged by that. All
 * are run on the first 16 replications, and those that are shown there not to be the largest stay at that.
 */
public final class BottleneckTest {
    private final Runs runs;

    /** The test on these runs. */
    public BottleneckTest(Runs runs) {
        this.runs = runs;
    }

    /** The verdict on each line, over so many replications; with fewer than ten there is none, and no lever is run. */
    public List<Verdict> of(List<Line> lines, int replications) {
        List<Bench> benches =
                lines.stream().map(line -> new Bench(line, replications)).toList();
        int first = Math.min(Screening.REPLICATIONS, replications);
        runs.responses(benches.stream().flatMap(Bench::lines).toList(), first);
        benches.forEach(bench -> bench.screen(first));
        runs.responses(benches.stream().flatMap(Bench::lines).toList(), replications);
        return benches.stream().map(Bench::verdict).toList();
    }

    /** One line on trial. */
    private final class Bench {
        private final Line line;
        private final int replications;
        private final boolean screened;
        private List<Lever> levers;
        private List<Trial> out = List.of();

        Bench(Line line, int replications) {
            this.line = line;
            this.replications = replications;
            screened = replications > Screening.REPLICATIONS;
            levers = replications < Verdict.FEWEST_REPLICATIONS
                    ? List.of()
                    : Stream.concat(Levers.of(line, runs.period(), this::stands).stream(), Levers.people(line).stream())
                            .toList();
        }

        /** Whether batches that wait for so many parts end up waiting for ever. */
        private boolean stands(Line lower) {
            return lower.stations().stream().anyMatch(Gathering::waits) && runs.standsStill(lower, replications);
        }

        /** What must be run for the levers that are left. */
        Stream<Line> lines() {
            return Stream.concat(
                    Stream.of(line),
                    levers.stream()
                            .flatMap(l -> Stream.of(l.ends().better(), l.ends().worse())));
        }

        void screen(int first) {
            if (!screened || levers.isEmpty()) {
                return;
            }
            List<Trial> trials = trials(first);
            List<Lever> left = Screening.contenders(trials, 1 - runs.confidence());
            out = trials.stream().filter(t -> !left.contains(t.lever())).toList();
            levers = left;
        }

        private List<Trial> trials(int n) {
            List<Trial> trials = new ArrayList<>();
            for (Lever lever : levers) {
                List<Line> asked =
                        List.of(line, lever.ends().better(), lever.ends().worse());
                List<List<Response>> responses = runs.responses(asked, n);
                trials.add(Trial.of(lever, responses.get(0), responses.get(1), responses.get(2)));
            }
            return trials;
        }

        Verdict verdict() {
            Screening screening = new Screening(trials(replications), out, screened);
            List<Response> own = runs.responses(List.of(line), replications).get(0);
            List<String> untested = Levers.untested(line, runs.by(), runs.period());
            return new Rule(own, screening, untested, runs.confidence()).verdict();
        }
    }
}

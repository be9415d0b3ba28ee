package io.throughline.verdict;

import io.throughline.stats.Paired;
import io.throughline.study.Response;
import io.throughline.verdict.Lever.Ends;
import io.throughline.verdict.Lever.Kind;
import java.util.List;
import java.util.function.IntToDoubleFunction;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;

/** Trials made by hand: each figure has a mean, and swings around it by the same amount up and down. */
final class Trials {
    static final int N = 16;

    private Trials() {}

    static Verdict verdict(Trial... trials) {
        return rule(steady(), new Screening(List.of(trials), List.of(), false)).verdict();
    }

    static Rule rule(List<Response> line, Screening screening) {
        return new Rule(line, screening, List.of("switching"), 0.95);
    }

    static List<Response> steady() {
        return responses(N, i -> 10, i -> 25);
    }

    static List<Response> responses(int n, IntToDoubleFunction throughput, IntUnaryOperator quarter) {
        return IntStream.range(0, n)
                .mapToObj(i -> {
                    double rate = throughput.applyAsDouble(i);
                    long part = quarter.applyAsInt(i);
                    return new Response(rate, rate, 5, new long[] {part, part + 1, part, part}, null);
                })
                .toList();
    }

    /** What a tenth better delivers, the same in all replications. */
    static Paired upper(double gain) {
        return around(gain, 0, 1);
    }

    static Trial demand(double mean, double swing) {
        return new Trial(lever("demand", Kind.DEMAND), around(mean, swing, 8), around(2, 0, 1), upper(0), 1);
    }

    /** Swings around its mean: up for so many replications, down for as many. A negative phase begins down. */
    static Trial trial(String name, double mean, double swing, int phase) {
        return new Trial(
                lever(name, Kind.SERVERS), around(mean, swing, phase), around(-mean, swing, phase), upper(0), 1);
    }

    static Trial flow(String name, double throughput, double flowTime) {
        return new Trial(lever(name, Kind.SERVERS), around(throughput, 0, 1), around(flowTime, 0, 1), upper(0), 1);
    }

    static Trial staff(String name, double mean, String... pools) {
        Lever lever = new Lever(name, Kind.STAFF, List.of(pools), new Ends(null, null, 1.21, false), null);
        return new Trial(lever, around(mean, 0.01, 1), around(-mean, 0, 1), upper(0), 1);
    }

    static Trial pool(String name, double mean, double swing, int phase) {
        Ends ends = new Ends(null, null, 1.21, false);
        Lever lever = new Lever("people." + name + ".speed", Kind.POOL, List.of(name), ends, null);
        return new Trial(lever, around(mean, swing, phase), around(-mean, 0, 1), upper(0), 1);
    }

    static Paired around(double mean, double swing, int phase) {
        int run = Math.abs(phase);
        return Paired.mean(IntStream.range(0, N)
                .mapToDouble(i -> mean + (i / run % 2 == 0 ? swing : -swing) * Integer.signum(phase))
                .toArray());
    }

    static Lever lever(String name, Kind kind) {
        List<String> people = kind == Kind.SERVERS ? List.of(name) : List.of();
        return new Lever(name, kind, people, new Ends(null, null, 1.21, false), null);
    }
}

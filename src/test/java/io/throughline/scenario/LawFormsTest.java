package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Distribution.Constant;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Hyperexponential.Branch;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Normal;
import io.throughline.model.law.Pareto;
import io.throughline.model.law.Pert;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.law.Weibull;
import io.throughline.scenario.law.LawForms;
import io.throughline.scenario.problem.ScenarioException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Every law by all its forms, as a service time (in milliseconds) and as a size. */
final class LawFormsTest {
    private static final double H = 3_600_000;

    static Stream<Arguments> times() {
        return Stream.of(
                law("2h", new Constant(2 * H)),
                law("0s", new Constant(0)),
                law("1.5h", new Constant(1.5 * H)),
                law("1d 4h", new Constant(12 * H)),
                law("{exponential: {mean: 2h}}", new Exponential(2 * H)),
                law("{exponential: {p50: 2h}}", Exponential.ofMedian(2 * H)),
                law("{erlang: {mean: 2h, shape: 3}}", Gamma.erlang(2 * H, 3)),
                law("{gamma: {mean: 2h, cv: 0.7}}", Gamma.ofMoments(2 * H, 0.7)),
                law("{gamma: {p50: 1h, p90: 3h}}", new Gamma.Percentiles(H, 3 * H)),
                law("{gamma: {shape: 2, scale: 1h}}", new Gamma(2, H)),
                law("{lognormal: {mean: 2h, cv: 1.1}}", Lognormal.ofMoments(2 * H, 1.1)),
                law("{lognormal: {cv: 1.1, mean: 2h}}", Lognormal.ofMoments(2 * H, 1.1)),
                law("{lognormal: {p50: 8h, p90: 26h}}", Lognormal.ofPercentiles(8 * H, 26 * H)),
                law("{weibull: {mean: 2h, cv: 0.5}}", new Weibull.Moments(2 * H, 0.5)),
                law("{weibull: {p50: 1h, p90: 3h}}", Weibull.ofPercentiles(H, 3 * H)),
                law("{weibull: {shape: 2, scale: 1h}}", new Weibull(2, H)),
                law("{uniform: {min: 1h, max: 3h}}", new Uniform(H, 3 * H)),
                law("{triangular: {min: 0h, mode: 1h, max: 3h}}", new Triangular(0, H, 3 * H)),
                law("{pert: {min: 1h, mode: 2h, max: 6h}}", new Pert(H, 2 * H, 6 * H)),
                law("{pareto: {min: 1h, shape: 2.5}}", new Pareto(H, 2.5)),
                law("{pareto: {mean: 2h, shape: 2.5}}", Pareto.ofMean(2 * H, 2.5)),
                law("{hyperexponential: {mean: 2h, cv: 2}}", Hyperexponential.ofMoments(2 * H, 2)),
                law(
                        "{hyperexponential: {branches: [{share: 90%, mean: 1h}, {share: 10%, mean: 9h}]}}",
                        new Hyperexponential(List.of(new Branch(0.9, H), new Branch(0.1, 9 * H)))),
                law("[1h, 2h, 2h]", new Empirical(List.of(H, 2 * H, 2 * H), List.of(1.0, 1.0, 1.0))),
                law("{empirical: [1h, 2h]}", new Empirical(List.of(H, 2 * H), List.of(1.0, 1.0))),
                law(
                        "{empirical: {values: [1h, 2h], weights: [3, 1]}}",
                        new Empirical(List.of(H, 2 * H), List.of(3.0, 1.0))),
                law("{normal: {mean: 2h, cv: 0.2}}", Normal.ofMoments(2 * H, 0.2)),
                law("{normal: {mean: 2h, sd: 30m}}", new Normal(2 * H, H / 2)));
    }

    private static Arguments law(String text, Distribution law) {
        return Arguments.of(text, law);
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("times")
    void aServiceTimeIsGivenByEachForm(String text, Distribution law) {
        assertThat(time(text)).isEqualTo(law);
    }

    @Test
    void eachLawOfTheLanguageIsReadHere() {
        String all = times().map(form -> (String) form.get()[0]).collect(Collectors.joining(" "));

        assertThat(LawForms.names()).allSatisfy(name -> assertThat(all).contains("{" + name + ": "));
    }

    @Test
    void aSizeIsGivenInPlainNumbers() {
        String text = ScenarioTexts.TWO + "work: {size: {lognormal: {mean: 1, cv: 1}}}\n";

        assertThat(ScenarioTexts.baseline(text).size()).isEqualTo(Lognormal.ofMoments(1, 1));
    }

    @Test
    void aRateIsAPoissonStream() {
        var source = ScenarioTexts.baseline(ScenarioTexts.TWO + "work: {source: {rate: 20/w}}\n")
                .source();

        assertThat(source).isEqualTo(new io.throughline.model.line.Source.Arrivals(new Exponential(2 * H)));
    }

    @Test
    void timesBetweenArrivalsFollowAnyLaw() {
        var source = ScenarioTexts.baseline(
                        ScenarioTexts.TWO + "work: {source: {every: {uniform: {min: 1h, max: 3h}}}}\n")
                .source();

        assertThat(source).isEqualTo(new io.throughline.model.line.Source.Arrivals(new Uniform(H, 3 * H)));
    }

    @Test
    void observedTimesAreReadFromAColumnOfAFileBesideTheScenario(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("times.csv"), "team,hours\r\n\"a\",1.5\r\nb,2\r\n\r\n");
        Path file = folder.resolve("line.yaml");
        Files.writeString(file, station("{empirical: {file: times.csv, column: hours, unit: h}}"));

        assertThat(ScenarioReader.read(file, List.of())
                        .baseline()
                        .line()
                        .station("review")
                        .work()
                        .time())
                .isEqualTo(new Empirical(List.of(1.5 * H, 2 * H), List.of(1.0, 1.0)));
    }

    @Test
    void observedTimesThatAreNoNumbersAreNamedWithTheirLine(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("times.csv"), "hours\n1\n-2\n");
        Path file = folder.resolve("line.yaml");
        Files.writeString(file, station("{empirical: {file: times.csv, column: hours, unit: h}}"));

        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> ScenarioReader.read(file, List.of())))
                .isInstanceOf(ScenarioException.class)
                .hasMessageContaining("times.csv:3: '-2' is not a number");
    }

    @Test
    void aFactorScalesTheTimeAndNeverTheShape() {
        Distribution faster = ScenarioTexts.line(ScenarioTexts.withChange("stations.coding.time: x0.5"), "ai")
                .station("coding")
                .work()
                .time();

        assertThat(faster).isEqualTo(Lognormal.ofMoments(4 * H, 1).scaled(0.5));
        assertThat(faster.typical()).isCloseTo(2 * H, within(1e-6));
    }

    private static Distribution time(String text) {
        return ScenarioTexts.baseline(station(text)).station("review").work().time();
    }

    private static String station(String time) {
        return "clock: {horizon: 26w}\nstations:\n  coding: {servers: 1, time: 4h}\n  review: {servers: 1, time: "
                + time + "}\n";
    }
}

package io.throughline.scenario.refusal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.scenario.ScenarioReader;
import java.util.List;
import org.junit.jupiter.api.Test;

/** How often parts go to be mended, and how much comes back, of means that can be worked out by hand. */
final class EscapesTest {
    private static Line line(String injects, String catches, String work) {
        String text = """
                clock: {horizon: 26w}
                work: {%s, kinds: {feature: {share: 80%%, size: 2, parts: 3}, fix: {share: 20%%}}}
                stations:
                  coding: {servers: 2, time: {exponential: {mean: 4h}}, defects: {injects: %s}}
                  qa: {servers: 2, time: {exponential: {mean: 1h}}, %s}
                """.formatted(work, injects, catches);
        return ScenarioReader.read("line.yaml", text, List.of()).baseline().line();
    }

    private static Escapes escapes(Line line, int kind) {
        Kind one = line.kinds().get(kind);
        return new Escapes(line, one);
    }

    private static final String BACK = "after-delivery: {surfaces: 50%, returns-as: fix}";

    @Test
    void whereNobodyLooksAllOfItEscapes() {
        Escapes escapes = escapes(line("1.2, injects-size-exponent: 1", "rework-first: yes", BACK), 0);

        assertThat(escapes.mended).containsExactly(0, 0);
        assertThat(escapes.returns()).isEqualTo(1.2);
    }

    @Test
    void whereAllIsFoundAPartIsMendedOnceIfItHasAnyDefect() {
        Escapes escapes = escapes(line("2", "defects: {catches: 100%, fixed-at: coding, fix: 1h}", BACK), 0);

        assertThat(escapes.mended[1]).isEqualTo(1 - Math.exp(-2), within(1e-12));
        assertThat(escapes.returns()).isZero();
    }

    @Test
    void whereHalfIsFoundPartsAreMendedUntilALookFindsNothing() {
        Escapes escapes = escapes(line("1", "defects: {catches: 50%, fixed-at: coding, fix: 1h}", BACK), 0);

        double first = 1 - Math.exp(-1.0 / 2);
        double second = first * (1 - Math.exp(-1.0 / 4));
        double third = second * (1 - Math.exp(-1.0 / 8));
        assertThat(escapes.mended[1]).isEqualTo(first + second + third, within(0.005));
        double found = 0.5 + first * 0.25 + second * 0.125 + third * 0.0625;
        assertThat(escapes.returns()).isEqualTo((1 - found) / 2, within(0.001));
    }

    @Test
    void aShareOfThePartsThatComeByIsMendedLessOften() {
        String all = "defects: {catches: 50%, fixed-at: coding, fix: 1h}";
        double whole = escapes(line("1", all, BACK), 0).mended[1];
        double half = escapes(line("1", all + ", share: 50%", BACK), 0).mended[1];
        double none = escapes(line("1", all + ", only: {kinds: fix}", BACK), 0).mended[1];

        assertThat(half).isEqualTo(whole / 2);
        assertThat(none).isZero();
    }

    @Test
    void nothingComesBackWhereTheFileDoesNotSaySo() {
        assertThat(escapes(line("1.2", "rework-first: yes", "useful: 50%"), 0).returns())
                .isZero();
    }

    @Test
    void itemsThatComeBackBringBackAsTheirKindDoes() {
        Line line = line("1.2, injects-size-exponent: 1", "rework-first: yes", BACK);

        assertThat(Traffic.returns(line)).isEqualTo(0.6);
        assertThat(Refusals.returnsWithoutEnd(line)).isEmpty();
        assertThat(Refusals.returnsWithoutEnd(line("2.5", "rework-first: yes", BACK)))
                .extracting(warning -> warning.what())
                .containsExactly(
                        "each item that comes back brings back about 1.25 more, so that they take the line over");
    }
}

package io.throughline.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.scenario.grammar.KnownKeys;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** No key of the language is ignored, and none called unknown: what can't be simulated yet is refused as such. */
final class UnsupportedKeysTest {
    /** All keys that the description of the language shows, names replaced by stars. */
    private static final String SHOWN = """
            title about money people hours wip-limits clock experiment work stations changes plans sweeps sizing
            redesign uncertain
            clock.horizon clock.warm-up clock.day clock.week
            experiment.replications experiment.precision experiment.replications-at-most experiment.confidence
            experiment.seed
            work.source work.wip-limit work.release work.lead-from work.parts work.parts-from work.size work.kinds
            work.useful work.after-delivery work.source.rate work.source.every
            work.after-delivery.surfaces work.after-delivery.after work.after-delivery.returns-as
            work.kinds.*.share work.kinds.*.value work.kinds.*.wip-limit work.kinds.*.size work.kinds.*.priority
            work.kinds.*.filler work.kinds.*.expedite work.kinds.*.halves-every work.kinds.*.parts
            people.*.count people.*.prefer people.*.cost people.*.switching people.*.hours people.*.speed
            people.*.defects people.*.catches people.*.wip-limit people.*.interruptions
            stations.*.servers stations.*.staff stations.*.time stations.*.size-exponent stations.*.defects
            stations.*.own-work stations.*.approvals stations.*.open stations.*.pickup stations.*.overload
            stations.*.outcomes stations.*.queue stations.*.rework-first stations.*.wip-limit stations.*.when-full
            stations.*.share stations.*.only stations.*.cost stations.*.conflicts stations.*.outages stations.*.batch
            stations.*.beside stations.*.waits-for-others stations.*.gives-up-after
            stations.*.defects.injects stations.*.defects.injects-size-exponent stations.*.defects.catches
            stations.*.defects.catches-size-exponent stations.*.defects.fixed-at stations.*.defects.fix
            stations.*.defects.recheck stations.*.overload.above stations.*.overload.time stations.*.overload.catches
            stations.*.outcomes.*.chance stations.*.outcomes.*.to stations.*.outcomes.*.effort
            stations.*.outcomes.*.by stations.*.outcomes.*.at-most
            stations.*.only.kinds stations.*.only.size stations.*.only.touched-by
            stations.*.conflicts.per-open-part stations.*.conflicts.size-exponent stations.*.conflicts.resolve
            stations.*.conflicts.at
            stations.*.outages.every stations.*.outages.lasting stations.*.batch.every stations.*.batch.size
            stations.*.batch.wait-at-most stations.*.batch.at
            stations.*.waits-for-others.chance stations.*.waits-for-others.lasting
            wip-limits.*.stations wip-limits.*.at-most wip-limits.*.holds
            changes.*.title changes.*.share changes.*.effects changes.*.starts changes.*.ramps-over changes.*.cost
            changes.*.cost-per-item changes.*.cost-once
            sweeps.*.vary sweeps.*.over sweeps.*.with
            sizing.*.vary sizing.*.over sizing.*.so-that sizing.*.with
            redesign.maximise redesign.budget redesign.levers
            """;

    static Stream<String> shown() {
        return Arrays.stream(SHOWN.trim().split("\\s+"));
    }

    static Stream<String> known() {
        return KnownKeys.all().keySet().stream()
                .filter(key -> !key.endsWith("*"))
                .sorted();
    }

    @ParameterizedTest
    @MethodSource({"shown", "known"})
    void aKeyIsReadOrRefusedAsNotSupportedYet(String key) {
        String answer = ScenarioTexts.answer(file(key));

        assertThat(answer).doesNotContain("unknown key");
        assertThat(answer.contains("not supported yet")).isEqualTo(later(key));
    }

    @ParameterizedTest
    @MethodSource("shown")
    void anEffectOnAKeyThatIsNotSupportedYetIsRefusedInTheSameWords(String key) {
        String path = key.replace("*", "a");
        String text = ScenarioTexts.TWO + "changes: {c: {effects: {" + path + ": x2}}}\n";

        assertThat(ScenarioTexts.answer(text).contains(path + ": not supported yet"))
                .isEqualTo(later(key));
    }

    /** Whether a key, or one above it, stands behind the bar in the table of keys. */
    private static boolean later(String key) {
        return KnownKeys.all().entrySet().stream()
                .anyMatch(e -> !e.getValue() && (key + ".").startsWith(e.getKey() + "."));
    }

    private static String file(String key) {
        String[] keys = key.replace("*", "a").split("\\.");
        StringBuilder file = new StringBuilder();
        for (int i = 0; i < keys.length; i++) {
            file.append("  ".repeat(i)).append(keys[i]).append(i + 1 < keys.length ? ":\n" : ": 1\n");
        }
        return file.toString();
    }
}

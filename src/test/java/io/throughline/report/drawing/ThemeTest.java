package io.throughline.report.drawing;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ThemeTest {
    @Test
    void aNameThatIsTooLongKeepsItsEndWhereThereIsRoom() {
        assertThat(Theme.brief("payments-team-integration", 20)).isEqualTo("payments-team…ration");
        assertThat(Theme.brief("integration", 6)).isEqualTo("integ…");
        assertThat(Theme.brief("review", 6)).isEqualTo("review");
    }

    @Test
    void aLetterOfTwoCharactersIsNotCutInHalf() {
        assertThat(Theme.brief("go \uD83D\uDE80\uD83D\uDE80", 5)).isEqualTo("go \uD83D\uDE80\uD83D\uDE80");
        assertThat(Theme.brief("go \uD83D\uDE80\uD83D\uDE80", 4)).isEqualTo("go …");
    }
}

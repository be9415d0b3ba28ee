package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReportFolderTest {
    @TempDir
    private Path around;

    private Path place;
    private ReportFolder folder;

    @BeforeEach
    void folder() {
        place = around.resolve("report").resolve("ai");
        folder = new ReportFolder(place);
    }

    private static Map<String, byte[]> files(String... names) {
        Map<String, byte[]> files = new LinkedHashMap<>();
        for (String name : names) {
            files.put(name, name.getBytes(StandardCharsets.UTF_8));
        }
        return files;
    }

    private List<String> inside(Path folder) throws IOException {
        try (Stream<Path> walk = Files.walk(folder)) {
            return walk.filter(Files::isRegularFile)
                    .map(p -> folder.relativize(p).toString().replace('\\', '/'))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void aReportIsWrittenWithAMarkerAndNothingBeside() throws IOException {
        folder.write(files("report.html", "charts/gain.svg"));
        assertThat(inside(around))
                .containsExactly("report/ai/.throughline", "report/ai/charts/gain.svg", "report/ai/report.html");
    }

    @Test
    void anAnswerIsWrittenInAllItsForms() throws IOException {
        Answers answers = new Answers();
        answers.swept = true;
        answers.watched = false;
        folder.write(answers.answer(), "1.0.0", 2);
        assertThat(inside(place))
                .containsExactly(
                        ".throughline",
                        "charts/gain-ai.png",
                        "charts/gain-ai.svg",
                        "charts/levers-ai.png",
                        "charts/levers-ai.svg",
                        "charts/levers-baseline.png",
                        "charts/levers-baseline.svg",
                        "charts/servers-ai.png",
                        "charts/servers-ai.svg",
                        "charts/servers-baseline.png",
                        "charts/servers-baseline.svg",
                        "charts/sweep-coding-gain.png",
                        "charts/sweep-coding-gain.svg",
                        "report.html",
                        "results.csv",
                        "results.json");
    }

    @Test
    void noFileDependsOnTheNumberOfThreads() throws IOException {
        Answers answers = new Answers();
        answers.swept = true;
        ReportFolder other = new ReportFolder(around.resolve("other"));
        folder.write(answers.answer(), "1.0.0", 1);
        other.write(answers.answer(), "1.0.0", 4);
        assertThat(inside(place)).hasSizeGreaterThan(20).isEqualTo(inside(around.resolve("other")));
        for (String name : inside(place)) {
            assertThat(around.resolve("other").resolve(name)).hasSameBinaryContentAs(place.resolve(name));
        }
    }

    @Test
    void anotherReportReplacesAllOfTheOldOne() throws IOException {
        folder.write(files("report.html", "charts/old.svg"));
        Files.writeString(place.resolve(".DS_Store"), "litter");
        folder.write(files("report.html"));
        assertThat(inside(around)).containsExactly("report/ai/.throughline", "report/ai/report.html");
    }

    @Test
    void anEmptyFolderMayBeUsed() throws IOException {
        Files.createDirectories(place);
        folder.write(files("report.html"));
        assertThat(place.resolve("report.html")).exists();
    }

    @Test
    void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
        Files.createDirectories(place);
        Files.writeString(place.resolve("thesis.txt"), "mine");
        assertThatThrownBy(folder::claim)
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("holds thesis.txt, which is not of a report, so it is left alone");
        assertThatThrownBy(() -> folder.write(files("report.html"))).isInstanceOf(FileSystemException.class);
        assertThat(inside(around)).containsExactly("report/ai/thesis.txt");
    }

    @Test
    void aReportToWhichSomebodyAddedAFileIsLeftAlone() throws IOException {
        folder.write(files("report.html"));
        Files.writeString(place.resolve("notes.txt"), "mine");
        assertThatThrownBy(folder::claim).hasMessageContaining("holds notes.txt");
        assertThat(place.resolve("notes.txt")).exists();
    }

    @Test
    void aFileInThePlaceOfTheFolderIsLeftAlone() throws IOException {
        Files.createDirectories(place.getParent());
        Files.writeString(place, "mine");
        assertThatThrownBy(folder::claim).hasMessageContaining("not a folder, so it is left alone");
        assertThat(place).hasContent("mine");
    }

    @Test
    void aFailureKeepsTheOldReportAndLeavesNothingBeside() throws IOException {
        folder.write(files("report.html"));
        assertThatThrownBy(() -> folder.write(files("results.json", "results.json/impossible")))
                .isInstanceOf(IOException.class);
        assertThat(inside(around)).containsExactly("report/ai/.throughline", "report/ai/report.html");
        assertThat(place.getParent()).isDirectoryNotContaining("glob:**/.*");
    }

    @Test
    void whatADeadProcessLeftIsPutBackOrTakenAway() throws IOException {
        folder.write(files("report.html"));
        Files.move(place, place.resolveSibling(".ai.throughline-old"));
        Files.createDirectory(place.resolveSibling(".ai.throughline-new"));
        folder.claim();
        assertThat(inside(around)).containsExactly("report/ai/.throughline", "report/ai/report.html");
        assertThat(place.resolveSibling(".ai.throughline-new")).doesNotExist();
    }

    @Test
    void theRootIsNoPlaceForAReport() {
        assertThatThrownBy(() -> new ReportFolder(around.getRoot()).claim())
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("no place for a report");
    }

    @Test
    void aFailureNamesThePlaceThatWasAskedForNotTheFolderBeside() {
        Path wide = around.resolve("x".repeat(250));
        assertThatThrownBy(() -> new ReportFolder(wide).claim())
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(wide + ": ")
                .message()
                .doesNotContain("throughline-new");
        assertThatThrownBy(() -> folder.write(files("a.json", "a.json/impossible")))
                .hasMessageStartingWith(place.resolve("a.json").toString())
                .message()
                .doesNotContain("throughline-new");
    }

    @Test
    void aFullDiskIsToldWithTheNameOfTheFile() throws IOException {
        Path full = Path.of("/dev/full");
        assumeTrue(Files.exists(full));
        assertThatThrownBy(() -> OwnFolder.write(full, new byte[1]))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith("/dev/full: ");
        RecordFile file = RecordFile.create(around.resolve("replications.bin"));
        file.close();
        assertThatThrownBy(() -> file.append(new byte[1]))
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(around.resolve("replications.bin").toString());
    }
}

package io.throughline.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * The commands in README and docs print what stands below them. A console block holds lines {@code $ ./throughline …},
 * each with its answer; a line {@code [...]} stands for any number of lines. They may name scenarios that stand in a
 * page.
 */
class DocsTest {
    private static final String PROMPT = "$ ./throughline ";
    private static final String ANY = "[...]";
    private static final Pattern SCENARIO = Pattern.compile("(?s)\n```yaml\n# (\\S+\\.yaml)\n(.*?)```");
    private static final Pattern RUN = Pattern.compile("run scenarios/([a-z0-9-]+)\\.yaml");
    private static final Pattern WORD = Pattern.compile("\"[^\"]*\"|\\S+");

    @TempDir
    private Path folder;

    /** A command with what the page says that it answers. */
    private record Example(Path page, String command, List<String> answer) {}

    @TestFactory
    Stream<DynamicTest> commandsAnswerWhatThePageSays() throws IOException {
        writeScenarios();
        return examples().stream().map(e -> DynamicTest.dynamicTest(e.page + ": " + e.command, () -> check(e)));
    }

    @Test
    void theReadmeHasItsMainCommand() throws IOException {
        assertThat(examples()).anyMatch(e -> e.command.equals("run scenarios/ai-coding-gain.yaml"));
    }

    private void check(Example example) throws IOException {
        List<String> printed = printed(example.command);
        int from = 0;
        for (List<String> piece : pieces(example.answer)) {
            int at = find(printed, piece, from);
            assertThat(at)
                    .as("%s prints\n%s\nin\n%s", example.command, piece, printed)
                    .isNotNegative();
            from = at + piece.size();
        }
    }

    /** What a command prints; what {@link ScenariosTest} holds a plain run of a scenario to is not run again. */
    private List<String> printed(String command) throws IOException {
        Matcher run = RUN.matcher(command);
        if (run.matches()) {
            return Files.readAllLines(Path.of("src/test/resources/expected", run.group(1) + ".txt"));
        }
        List<String> words = new ArrayList<>(words(command));
        if (List.of("run", "sweep", "size").contains(words.get(0))) {
            words.addAll(List.of("--out", folder.resolve("report").toString()));
        }
        Shell shell = new Shell(folder);
        shell.type(words.toArray());
        return (shell.out + (shell.code == 0 ? "" : shell.err)).lines().toList();
    }

    /** The words of a command, those in quotes as one; what {@code new} writes goes to a folder of the test. */
    private List<String> words(String command) {
        List<String> written = WORD.matcher(command)
                .results()
                .map(word -> word.group().replace("\"", ""))
                .toList();
        return written.stream()
                .map(word ->
                        written.get(0).equals("new") && word.endsWith(".yaml") || Files.exists(folder.resolve(word))
                                ? folder.resolve(word).toString()
                                : word)
                .toList();
    }

    private static List<List<String>> pieces(List<String> answer) {
        List<List<String>> pieces = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : answer) {
            if (line.equals(ANY)) {
                pieces.add(new ArrayList<>());
            } else {
                pieces.get(pieces.size() - 1).add(line);
            }
        }
        return pieces;
    }

    private static int find(List<String> lines, List<String> piece, int from) {
        for (int at = from; at + piece.size() <= lines.size(); at++) {
            if (lines.subList(at, at + piece.size()).equals(piece)) {
                return at;
            }
        }
        return -1;
    }

    private static List<Path> pages() throws IOException {
        List<Path> pages = new ArrayList<>(List.of(Path.of("README.md")));
        try (Stream<Path> docs = Files.walk(Path.of("docs"))) {
            docs.filter(p -> p.toString().endsWith(".md")).sorted().forEach(pages::add);
        }
        return pages;
    }

    private static List<Example> examples() throws IOException {
        List<Example> examples = new ArrayList<>();
        for (Path page : pages()) {
            addExamples(page, examples);
        }
        return examples;
    }

    /** A scenario that stands in a page, its name in the first line, is a file for the commands. */
    private void writeScenarios() throws IOException {
        for (Path page : pages()) {
            Matcher block = SCENARIO.matcher(Files.readString(page));
            while (block.find()) {
                Files.writeString(folder.resolve(block.group(1)), block.group(2));
            }
        }
    }

    private static void addExamples(Path page, List<Example> examples) throws IOException {
        boolean inside = false;
        for (String line : Files.readAllLines(page)) {
            if (line.startsWith("```")) {
                inside = line.equals("```console");
            } else if (inside && line.startsWith(PROMPT)) {
                examples.add(new Example(page, line.substring(PROMPT.length()), new ArrayList<>()));
            } else if (inside && !line.startsWith("$ ")) {
                examples.get(examples.size() - 1).answer.add(line);
            }
        }
    }
}

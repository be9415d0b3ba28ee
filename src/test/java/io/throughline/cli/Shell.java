package io.throughline.cli;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;

/** Types commands and keeps what they answered. */
final class Shell {
    static final String LINE = """
            title: Two stations
            clock: {horizon: 4w, warm-up: 1w}
            experiment: {replications: 12}
            work: {wip-limit: 8}
            stations:
              coding: {servers: 3, time: {exponential: {mean: 8h}}}
              review: {servers: 1, time: {exponential: {mean: 1h}}}
            changes:
              ai: {title: AI assistants, effects: {stations.coding.time: 40% faster}}
            sweeps:
              gain: {vary: stations.coding.time, over: 0% faster to 40% faster in 2 steps}
            """;

    final Path folder;
    int code;
    String out;
    String err;

    Shell(Path folder) {
        this.folder = folder;
    }

    Path file(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    void type(Object... words) {
        ByteArrayOutputStream answered = new ByteArrayOutputStream();
        ByteArrayOutputStream said = new ByteArrayOutputStream();
        String[] args = Arrays.stream(words).map(Object::toString).toArray(String[]::new);
        code = Main.execute(args, answered, said);
        out = answered.toString(StandardCharsets.UTF_8);
        err = said.toString(StandardCharsets.UTF_8);
    }
}

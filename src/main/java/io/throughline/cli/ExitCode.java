package io.throughline.cli;

import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine;

/** What the process ends with. */
final class ExitCode {
    static final int DONE = 0;
    static final int FAILED = 1;
    static final int USAGE = 2;
    static final int INVALID = 3;
    static final int UNREACHABLE = 4;
    static final int FILES = 5;
    static final int INTERRUPTED = 130;

    private ExitCode() {}

    /** Adds the list of exit codes to a command's help. */
    static void describe(CommandLine command) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(Integer.toString(DONE), "done");
        codes.put(Integer.toString(FAILED), "unexpected failure");
        codes.put(Integer.toString(USAGE), "wrong usage");
        codes.put(Integer.toString(INVALID), "the scenario is invalid");
        codes.put(Integer.toString(UNREACHABLE), "a target can't be met");
        codes.put(Integer.toString(FILES), "a file can't be read or written");
        codes.put(Integer.toString(INTERRUPTED), "interrupted");
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
    }
}

package io.throughline.cli;

import io.throughline.plan.Answer;
import io.throughline.plan.OfSizing;
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

    /** Done, or a target can't be met: no count that was tried is shown to meet it. */
    static int of(Answer answer) {
        return answer.sizings().stream().allMatch(OfSizing::found) ? DONE : UNREACHABLE;
    }

    /** Adds the list of exit codes to a command's help. */
    static void describe(CommandLine command) {
        Map<String, String> codes = new LinkedHashMap<>();
        codes.put(Integer.toString(DONE), "done");
        codes.put(Integer.toString(FAILED), "unexpected failure");
        codes.put(Integer.toString(USAGE), "wrong usage");
        codes.put(Integer.toString(INVALID), "the scenario is invalid");
        codes.put(Integer.toString(UNREACHABLE), "a target can't be met, or is not shown to be");
        codes.put(Integer.toString(FILES), "a file can't be read or written");
        codes.put(Integer.toString(INTERRUPTED), "interrupted");
        command.getCommandSpec()
                .usageMessage()
                .exitCodeListHeading("%nExit codes:%n")
                .exitCodeList(codes);
    }
}

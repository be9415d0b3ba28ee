package io.throughline.scenario.problem;

import java.util.List;
import java.util.stream.Collectors;

/** A scenario that can't be used, with all that is wrong with it. */
public final class ScenarioException extends RuntimeException {
    private static final long serialVersionUID = 1;
    private static final int SHOWN = 20;

    private final transient List<Problem> problems;

    /** A scenario with these problems, in the order of the file. */
    public ScenarioException(List<Problem> problems) {
        super(text(problems, SHOWN));
        this.problems = List.copyOf(problems);
    }

    /** All problems, in the order of the file. */
    public List<Problem> problems() {
        return problems;
    }

    /**
     * The problems as compilers write them.
     *
     * @param all whether to write more than the first 20
     */
    public String text(boolean all) {
        return text(problems, all ? Integer.MAX_VALUE : SHOWN);
    }

    private static String text(List<Problem> problems, int most) {
        String first = problems.stream().limit(most).map(Problem::text).collect(Collectors.joining("\n"));
        return problems.size() <= most
                ? first
                : first + "\nand " + (problems.size() - most) + " more; --verbose shows all";
    }
}

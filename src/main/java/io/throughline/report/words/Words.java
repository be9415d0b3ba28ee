package io.throughline.report.words;

import io.throughline.study.State;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What levers, places and verdicts are called in a sentence. */
public final class Words {
    private static final Pattern LIMIT =
            Pattern.compile("(?:work\\.)?(?:kinds|stations|people|wip-limits)\\.([^.]+)\\.(?:wip-limit|at-most)");
    private static final Pattern PICKUP = Pattern.compile("stations\\.([^.]+)\\.pickup");
    private static final Pattern SPEED = Pattern.compile("people\\.([^.]+)\\.speed");

    private Words() {}

    /** A lever by its name in a sentence: "review", "demand", "the WIP limit", "the pickup of review". */
    public static String lever(String name) {
        if (name.equals("work.wip-limit")) {
            return "the WIP limit";
        }
        Matcher limit = LIMIT.matcher(name);
        Matcher pickup = PICKUP.matcher(name);
        Matcher speed = SPEED.matcher(name);
        if (limit.matches()) {
            return "the WIP limit of " + limit.group(1);
        }
        return pickup.matches() ? "the pickup of " + pickup.group(1) : speed.matches() ? "the " + speed.group(1) : name;
    }

    /** The lever made a tenth better, as the subject of a sentence. */
    public static String tenthMore(String lever) {
        Matcher pickup = PICKUP.matcher(lever);
        if (pickup.matches()) {
            return "10% quicker pickup of " + pickup.group(1);
        }
        return lever.endsWith("wip-limit") || lever.endsWith(".at-most")
                ? "Raising " + lever(lever) + " by a tenth (rounded up)"
                : "10% more " + lever(lever);
    }

    /** Several names: "a", "a and b", "a, b and c". */
    public static String list(List<String> names, String last) {
        int before = names.size() - 1;
        return before < 1
                ? String.join("", names)
                : String.join(", ", names.subList(0, before)) + " " + last + " " + names.get(before);
    }

    /** Several levers as the parts of a sentence. */
    public static String levers(List<String> names, String last) {
        return list(names.stream().map(Words::lever).toList(), last);
    }

    /** With a capital letter first. */
    public static String capital(String sentence) {
        return sentence.substring(0, 1).toUpperCase(Locale.ROOT) + sentence.substring(1);
    }

    /** A verdict in a cell of a table. */
    public static String cell(Verdict verdict) {
        return switch (verdict.answer()) {
            case SINGLE, DEMAND -> levers(verdict.at(), "and");
            case SHARED -> levers(verdict.at(), "and") + " (shared)";
            case UNDECIDED -> "undecided: " + levers(verdict.candidates(), "or");
            case ELSEWHERE -> "elsewhere";
            case UNSTABLE -> "two states";
            case NONE -> "no verdict";
        };
    }

    /** A number of servers. */
    public static String servers(int count) {
        return count + (count == 1 ? " server" : " servers");
    }

    /** A number of people. */
    public static String people(int count) {
        return count + (count == 1 ? " person" : " people");
    }

    /** How fast and where work piles up: "work piles up by 1.8 items a week at coding". */
    public static String growth(State state) {
        String where = state.where().equals("outside") ? "outside the line" : "at " + state.where();
        return "work piles up by " + rate(state) + " items a week " + where;
    }

    /** Where a part of the gain is lost. */
    public static String place(GainAccount.Loss loss) {
        if (loss.own()) {
            return "at " + loss.at() + (loss.at().contains(", ") ? " themselves" : " itself");
        }
        return switch (loss.at()) {
            case GainAccount.TOGETHER -> "at the rest of the line together";
            case "demand" -> "for want of demand";
            default -> "at " + lever(loss.at());
        };
    }

    /** By how many items a week it grew. */
    public static String rate(State state) {
        return Format.plain(state.perWeek(), state.perWeek() < 9.95 ? 1 : 0);
    }
}

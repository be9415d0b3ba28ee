package io.throughline.report.words;

import io.throughline.study.State;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What levers, places and verdicts are called in a sentence. */
public final class Words {
    private static final Pattern LIMIT =
            Pattern.compile("(?:work\\.)?(?:kinds|stations|people|wip-limits)\\.([^.]+)\\.(?:wip-limit|at-most)");
    private static final Pattern OF_STATION = Pattern.compile("stations\\.([^.]+)\\.(.+)");
    private static final Pattern SPEED = Pattern.compile("people\\.([^.]+)\\.speed");

    /** Levers that are times at a station, with what they are called. */
    private static final Map<String, String> TIMES = Map.of(
            "pickup", "pickup",
            "batch.every", "interval",
            "batch.wait-at-most", "wait for a batch",
            "outages.lasting", "length of outages",
            "waits-for-others.lasting", "wait for others");

    private Words() {}

    /** A lever by its name in a sentence: "review", "demand", "the WIP limit", "the pickup of review". */
    public static String lever(String name) {
        if (name.equals("work.wip-limit")) {
            return "the WIP limit";
        }
        Matcher limit = LIMIT.matcher(name);
        if (limit.matches()) {
            return "the WIP limit of " + limit.group(1);
        }
        Matcher speed = SPEED.matcher(name);
        String time = time(name);
        return !time.isEmpty() ? "the " + time : speed.matches() ? "the " + speed.group(1) : name;
    }

    /** "pickup of review", "interval of release"; empty for what is no time at a station. */
    private static String time(String lever) {
        Matcher station = OF_STATION.matcher(lever);
        return station.matches() && TIMES.containsKey(station.group(2))
                ? TIMES.get(station.group(2)) + " of " + station.group(1)
                : "";
    }

    /** The lever made a tenth better, as the subject of a sentence. */
    public static String tenthMore(String lever) {
        String time = time(lever);
        if (!time.isEmpty()) {
            return (lever.endsWith("pickup") ? "10% quicker " : "A 10% shorter ") + time;
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

    /** What is no lever, as a clause: "switching was not tested", "switching and opening hours were not tested". */
    public static String notTested(List<String> names) {
        boolean one = names.size() == 1 && !names.get(0).endsWith("s");
        return list(names, "and") + (one ? " was" : " were") + " not tested";
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
        return "work piles up by " + rate(state) + " items a week, most of all " + where;
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

package io.throughline.report.words;

import io.throughline.model.Target;
import io.throughline.plan.OfSizing;
import io.throughline.plan.OfSizing.Floor;
import io.throughline.plan.OfSizing.OfCount;
import io.throughline.plan.OfSizing.Standing;
import io.throughline.stats.Estimate;
import io.throughline.study.State;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What a sizing found, in words, never surer than its tests. */
public final class Sizes {
    private static final Pattern SERVERS = Pattern.compile("stations\\.([^.]+)\\.servers");
    private static final Pattern PEOPLE = Pattern.compile("people\\.([^.]+)\\.count");
    private static final Pattern MEASURE = Pattern.compile("(?:(stations|kinds|people)\\.([^.]+)\\.)?(.+)");
    private static final Map<String, String> WAITS = Map.of(
            "first-wait", "the first wait for ",
            "wait", "the wait for ",
            "wait-per-part", "all waits of a part for ");
    private static final Map<String, String> STATISTICS = Map.of(
            "mean", "the mean of ",
            "p50", "the median of ",
            "p85", "the 85th percentile of ",
            "p95", "the 95th percentile of ");

    /** More replications than that nobody waits for. */
    private static final double MOST = 1e6;

    private final OfSizing sizing;
    private final Format format;

    private Sizes(OfSizing sizing, Format format) {
        this.sizing = sizing;
        this.format = format;
    }

    /** The answer as a paragraph. */
    public static String paragraph(OfSizing sizing, Format format) {
        Sizes words = new Sizes(sizing, format);
        return sizing.found() ? words.found() : words.none();
    }

    private String found() {
        OfCount at = sizing.nearest();
        boolean fewest = sizing.fewer() == null;
        String text = subject(at) + (fewest ? ", the fewest tried, " : " ") + keep(at) + " " + targets();
        return fewest ? text + "." : text + "; " + fewer(sizing.fewer()) + ".";
    }

    private String fewer(OfCount fewer) {
        String value = fewer.point().value();
        if (fewer.standing() == Standing.FAILS) {
            return value + are(fewer) + " shown not to";
        }
        return undecided(fewer);
    }

    private String undecided(OfCount count) {
        double more = count.targets().stream()
                .filter(target -> target.standing() == Standing.UNDECIDED)
                .mapToDouble(OfSizing.OfTarget::more)
                .max()
                .orElse(Double.NaN);
        String text = "whether " + count.point().value() + (single(count) ? " does" : " do") + " is not decided by "
                + count.replications() + " replications";
        boolean told = count.settled() && more > count.replications() && more < MOST;
        return told ? text + " (about " + (long) Math.ceil(more) + " would tell)" : text;
    }

    private String none() {
        List<OfCount> counts = sizing.counts();
        String first = counts.get(0).point().value();
        String last = counts.get(counts.size() - 1).point().value();
        OfCount nearest = sizing.nearest();
        String value = nearest.point().value();
        StringBuilder text = new StringBuilder("No " + noun()
                + (counts.size() == 1 ? " (only " + first + " was tried)" : " from " + first + " to " + last));
        text.append(" is shown to keep ").append(targets()).append(": ");
        text.append(nearest.standing() == Standing.FAILS ? value + are(nearest) + " shown not to" : undecided(nearest));
        text.append('.');
        sizing.floors().forEach(floor -> text.append(' ').append(floor(floor)));
        return text.toString();
    }

    /** What the target comes to at the largest count, and of what. */
    private String floor(Floor floor) {
        Target target = floor.reached().target();
        String of = "With " + floor.value() + ", " + measure(target.measure());
        if (Double.isNaN(floor.reached().measured().mean())) {
            return of + " could not be measured.";
        }
        if (Figures.marked(state(floor.value()), target.measure())) {
            return of + " only says how long the run was, as work piles up.";
        }
        boolean hours = floor.reached().unit().equals("h");
        String reached = of + " is " + (hours ? format.duration(floor.reached().measured(), target) : figure(floor));
        Estimate work = floor.work();
        if (Double.isNaN(work.mean())) {
            return reached + ".";
        }
        String alone = reached + "; that of the work alone, without any wait, is " + format.duration(work, target);
        return target.atMost() && work.lower() > target.limit()
                ? alone + ", so no " + noun() + " would do."
                : alone + ".";
    }

    private State state(String value) {
        return sizing.counts().stream()
                .filter(count -> count.point().value().equals(value))
                .map(OfCount::state)
                .findFirst()
                .orElseThrow();
    }

    private static String figure(Floor floor) {
        if (floor.reached().unit().endsWith("/week")) {
            return Format.counted(floor.reached().measured(), "a week");
        }
        return floor.reached().unit().equals("share")
                ? Format.percent(floor.reached().measured())
                : Format.number(floor.reached().measured());
    }

    private String noun() {
        Matcher servers = SERVERS.matcher(sizing.sizing().vary());
        if (servers.matches()) {
            return "number of servers at " + servers.group(1);
        }
        Matcher people = PEOPLE.matcher(sizing.sizing().vary());
        return people.matches()
                ? "number of " + (people.group(1).endsWith("s") ? "" : "people in ") + people.group(1)
                : "value of " + sizing.sizing().vary();
    }

    private String subject(OfCount count) {
        String value = count.point().value();
        Matcher servers = SERVERS.matcher(sizing.sizing().vary());
        if (servers.matches()) {
            return value + (one(value) ? " server" : " servers") + " at " + servers.group(1);
        }
        Matcher people = PEOPLE.matcher(sizing.sizing().vary());
        if (people.matches()) {
            return value + people(people.group(1), one(value));
        }
        String lever = Words.lever(sizing.sizing().vary());
        return value.contains(" ") ? Words.capital(lever) + ", " + value + "," : Words.capital(lever) + " of " + value;
    }

    /** "reviewers" where there are several of a pool that is called so. */
    private static String people(String pool, boolean one) {
        return !one && pool.endsWith("s") ? " " + pool : (one ? " person" : " people") + " in " + pool;
    }

    private boolean single(OfCount count) {
        boolean counted = SERVERS.matcher(sizing.sizing().vary()).matches()
                || PEOPLE.matcher(sizing.sizing().vary()).matches();
        return !counted || one(count.point().value());
    }

    private static boolean one(String value) {
        return value.matches("1|1 more|1 fewer");
    }

    private String keep(OfCount count) {
        return single(count) ? "keeps" : "keep";
    }

    private String are(OfCount count) {
        return single(count) ? " is" : " are";
    }

    private String targets() {
        List<String> clauses = new ArrayList<>();
        sizing.sizing().targets().forEach(target -> clauses.add(target(target)));
        return Words.list(clauses, "and");
    }

    private static String target(Target target) {
        return measure(target.measure()) + " at " + limit(target) + (target.atMost() ? " or less" : " or more");
    }

    /** The limit as it was written. */
    public static String limit(Target target) {
        return target.words().replaceFirst(".*[<>]=\\s*", "");
    }

    /** A measure in a sentence: "the 85th percentile of the first wait for review". */
    public static String measure(String name) {
        int dot = name.lastIndexOf('.');
        String statistic = STATISTICS.get(name.substring(dot + 1));
        Matcher parts = MEASURE.matcher(statistic == null ? name : name.substring(0, dot));
        if (!parts.matches()) {
            return name;
        }
        String what = parts.group(3).replace('-', ' ').replace('.', ' ');
        String wait = WAITS.get(parts.group(3));
        String place = parts.group(2);
        String text = place == null ? what : wait == null ? what + " of " + place : wait + place;
        return (statistic == null ? "" : statistic) + text;
    }
}

package io.throughline.report;

import io.throughline.model.Clock;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.law.Distribution;
import io.throughline.model.law.Empirical;
import io.throughline.model.law.Exponential;
import io.throughline.model.law.Gamma;
import io.throughline.model.law.Hyperexponential;
import io.throughline.model.law.Lognormal;
import io.throughline.model.law.Normal;
import io.throughline.model.law.Pareto;
import io.throughline.model.law.Pert;
import io.throughline.model.law.Triangular;
import io.throughline.model.law.Uniform;
import io.throughline.model.law.Weibull;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import io.throughline.report.words.Format;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.DoubleFunction;

/** A scenario in plain words, with the defaults that it leaves to the tool: what is assumed of the line. */
public final class Outline {
    private static final Map<Class<? extends Distribution>, String> NAMES = Map.ofEntries(
            Map.entry(Empirical.class, "one of the observed values"),
            Map.entry(Exponential.class, "exponential"),
            Map.entry(Gamma.class, "gamma"),
            Map.entry(Gamma.Percentiles.class, "gamma"),
            Map.entry(Hyperexponential.class, "hyperexponential"),
            Map.entry(Lognormal.class, "lognormal"),
            Map.entry(Normal.class, "normal, redrawn below 0"),
            Map.entry(Pareto.class, "pareto"),
            Map.entry(Pert.class, "pert"),
            Map.entry(Triangular.class, "triangular"),
            Map.entry(Uniform.class, "uniform"),
            Map.entry(Weibull.class, "weibull"),
            Map.entry(Weibull.Moments.class, "weibull"));

    private final Scenario scenario;
    private final Format format;
    private final TeamOutline team;
    private final List<String> sentences = new ArrayList<>();

    private Outline(Scenario scenario) {
        this.scenario = scenario;
        this.format = new Format(scenario.run().clock());
        this.team = new TeamOutline(this::time, format);
    }

    /** One sentence for each thing that is assumed: time, work, stations in order, changes. */
    public static List<String> of(Scenario scenario) {
        Outline outline = new Outline(scenario);
        Line line = scenario.baseline().line();
        outline.clock(scenario.run().clock());
        outline.source(line);
        outline.kinds(line.kinds());
        line.people().forEach(pool -> outline.sentences.add(outline.team.pool(pool)));
        line.stations().forEach(outline::station);
        line.groupLimits().forEach(group -> outline.sentences.add(TeamOutline.group(group)));
        scenario.variants().stream().skip(1).forEach(outline::variant);
        return List.copyOf(outline.sentences);
    }

    private void clock(Clock clock) {
        double day = Format.hours(clock.day());
        String warmUp = clock.warmUpGiven() ? "" : " (not in the file: a quarter of the horizon)";
        sentences.add("Time is working time: a day (d) has " + Format.plain(day) + " h of work on items, a week (w) "
                + Format.plain(Format.hours(clock.week()) / day) + " such days.");
        sentences.add("Measured are " + ticks(clock.horizon()) + " after a warm-up of " + ticks(clock.warmUp()) + warmUp
                + ", in " + scenario.run().replications() + " replications"
                + (scenario.run().replicationsGiven() ? "" : ", more if the verdict asks for them")
                + ", with seed " + scenario.run().seed() + ".");
    }

    private String ticks(double ticks) {
        return format.duration(Format.hours(ticks));
    }

    private void source(Line line) {
        Station first = line.stations().get(0);
        if (line.source() instanceof Source.Arrivals arrivals) {
            sentences.add("New items arrive from outside; the time between two is " + time(arrivals.every()) + ".");
        } else if (line.source() instanceof Source.Backlog backlog && backlog.release() == Source.Release.AT_ONCE) {
            sentences.add("There is always a next item, and the line is kept filled to its WIP limit.");
        } else {
            sentences.add("There is always a next item; it begins when a " + (first.staffed() ? "person" : "server")
                    + " of " + first.name() + " is free.");
        }
        sentences.add(
                line.wipLimit() == Line.NO_LIMIT
                        ? "Nothing limits how many items are in the line."
                        : "At most " + line.wipLimit() + " items are in the line.");
        if (line.inflow().parts() != 1 || line.kinds().stream().anyMatch(kind -> kind.parts() != 1)) {
            sentences.add("An item has " + Format.plain(line.inflow().parts()) + " parts on average; from "
                    + line.inflow().partsFrom() + " on each goes by itself.");
        }
        sentences.add("The size of a part is " + law(line.size(), Format::plain) + ".");
    }

    private void kinds(List<Kind> kinds) {
        double sum =
                kinds.stream().filter(k -> !k.filler()).mapToDouble(Kind::share).sum();
        for (Kind kind : kinds) {
            String share = kind.filler() ? "begun only when nothing else can be" : Format.percent(kind.share() / sum);
            String limit = kind.wipLimit() == Line.NO_LIMIT ? "" : ", at most " + kind.wipLimit() + " in the line";
            sentences.add("Items of kind " + kind.name() + ": " + share + ", size x" + Format.plain(kind.size())
                    + (kind.parts() == 1 ? "" : ", parts x" + Format.plain(kind.parts())) + ", priority "
                    + kind.priority() + ", value " + Format.plain(kind.value()) + limit + ".");
        }
    }

    private void station(Station station) {
        String work = ", service time "
                + time(station.work().time().scaled(station.work().factor()));
        String size = station.work().sizeExponent() == 0
                ? ", whatever the size"
                : ", times size^" + Format.plain(station.work().sizeExponent());
        sentences.add("Station " + station.name() + ": " + TeamOutline.who(station) + work + size
                + queue(station.queue()) + visit(station.visit()) + team.manner(station) + ".");
        station.outcomes().forEach(o -> sentences.add("After " + station.name() + ", " + outcome(o) + "."));
    }

    private static String queue(Station.Queue queue) {
        String discipline =
                switch (queue.discipline()) {
                    case FIFO -> "first come, first served";
                    case LIFO -> "last come, first served";
                    case SHORTEST -> "smallest first";
                };
        return "; " + discipline + (queue.reworkFirst() ? ", rework before new work" : "");
    }

    private static String visit(Station.Visit visit) {
        String share = visit.share() == 1 ? "" : "; " + Format.percent(visit.share()) + " of the parts come by";
        return visit.only().equals(Station.Only.ANY) ? share : share + "; only parts of certain traits";
    }

    private static String outcome(Outcome outcome) {
        String chance = Format.percent(outcome.chance()) + " (" + outcome.name() + ") ";
        String limit = outcome.atMost() == Line.NO_LIMIT ? "" : ", " + outcome.atMost() + " times at most";
        return switch (outcome.to()) {
            case Outcome.DROPPED -> chance + "are dropped" + limit;
            case Outcome.DELIVERED -> chance + "are delivered at once" + limit;
            default ->
                chance + "go to " + outcome.to() + ", work there x" + Format.plain(outcome.effort())
                        + (outcome.byAuthor() ? ", by who last worked on it there" : "") + limit;
        };
    }

    private void variant(Variant variant) {
        List<String> effects = new ArrayList<>();
        for (Variant.Effect effect : variant.effects()) {
            String factor = Double.isNaN(effect.factor()) ? "" : " (x" + Format.rounded(effect.factor()) + ")";
            String share = effect.share() < 1 ? " for " + Format.percent(effect.share()) + " of the items" : "";
            effects.add(effect.path() + " " + effect.words() + factor + share);
        }
        sentences.add("With " + variant.title() + ": " + String.join("; ", effects) + ".");
    }

    private String time(Distribution law) {
        return law(law, this::ticks);
    }

    /** A law by its name and its mean, or its median where the mean has no closed form. */
    static String law(Distribution law, DoubleFunction<String> unit) {
        Distribution shape = shape(law);
        String value = unit.apply(law.typical());
        if (shape instanceof Distribution.Constant) {
            return "always " + value;
        }
        boolean median = shape instanceof Gamma.Percentiles || shape instanceof Weibull;
        return name(shape) + (median ? ", median " : ", mean ") + value;
    }

    private static Distribution shape(Distribution law) {
        if (law instanceof Distribution.Scaled scaled) {
            return shape(scaled.law());
        }
        return law instanceof Distribution.Inverted inverted ? shape(inverted.law()) : law;
    }

    private static String name(Distribution law) {
        return NAMES.entrySet().stream()
                .filter(e -> e.getKey().isInstance(law))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("no name for " + law));
    }
}

package io.throughline.scenario.line;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Source;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.binding.LawReader;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Reads the block {@code work}: the source, its limits, sizes and kinds. */
final class WorkReader {
    private static final Map<String, Source.Release> RELEASES =
            Names.ordered("when-free", Source.Release.WHEN_FREE, "at-once", Source.Release.AT_ONCE);

    private final Fields work;
    private final Observations observations;

    WorkReader(Fields work, Observations observations) {
        this.work = work;
        this.observations = observations;
    }

    /**
     * The inflow of a line.
     *
     * @param stations the names of its stations
     */
    Inflow read(List<String> stations) {
        Source source = source();
        int limit = Names.limit(work, "wip-limit");
        Distribution size = law(work, Quantity.FACTOR).read("size", new Distribution.Constant(1));
        String coding = stations.contains("coding") ? "coding" : stations.get(0);
        double parts = work.number("parts", Quantity.PARTS, 1);
        String partsFrom = Names.one(work, "parts-from", stations, coding);
        String leadFrom = Names.one(work, "lead-from", stations, coding);
        List<Kind> kinds = kinds(work.named("kinds"));
        double useful = work.number("useful", Quantity.SHARE, 1);
        return new Inflow(source, limit, size, parts, partsFrom, leadFrom, kinds, useful, afterDelivery(kinds));
    }

    private Inflow.AfterDelivery afterDelivery(List<Kind> kinds) {
        Found found = work.findWhole("after-delivery");
        if (found.absent()) {
            return null;
        }
        Fields after = work.inside(found).known("work.after-delivery");
        double surfaces = after.number("surfaces", Quantity.SHARE, 1);
        Distribution delay = law(after, Quantity.DURATION).read("after", new Distribution.Constant(0));
        List<String> names = kinds.stream().map(Kind::name).toList();
        String returnsAs = Names.required(after, "returns-as", names, "write returns-as: a kind of work");
        if (kinds.stream().anyMatch(kind -> kind.filler() && kind.name().equals(returnsAs))) {
            String path = after.pathOf("returns-as");
            String what = returnsAs + " is a filler, which is begun only when nothing else can be";
            work.problems().add(work.binding().place(path), path, what, "name a kind that comes from the source");
        }
        return new Inflow.AfterDelivery(surfaces, delay, returnsAs);
    }

    private LawReader law(Fields fields, Quantity quantity) {
        return new LawReader(fields, quantity, observations);
    }

    private Source source() {
        Found found = work.findWhole("source");
        Source.Release release = work.choice("release", RELEASES, Source.Release.WHEN_FREE);
        if (found.absent() || found.node().words().equals("backlog")) {
            return new Source.Backlog(release);
        }
        if (!(found.node() instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            String what = found.empty() ? "has no value" : found.node().words() + " is not a source";
            work.problems().add(found.place(), found.path(), what, "write backlog, {rate: 12/w} or {every: 2h}");
            return new Source.Backlog(release);
        }
        Fields source = work.inside(found);
        if (release == Source.Release.AT_ONCE) {
            work.problems()
                    .add(
                            work.binding().place("work.release"),
                            "work.release",
                            "at-once needs a backlog",
                            "the line can" + " be kept filled only if there is always a next item: source: backlog");
        }
        return new Source.Arrivals(source.has("every") ? every(source) : rate(source));
    }

    private Distribution every(Fields source) {
        Distribution every = law(source, Quantity.DURATION).read("every", null);
        if (!(every.typical() > 0)) {
            String path = source.pathOf("every");
            work.problems()
                    .add(work.binding().place(path), path, "items would arrive without end", "write a time above 0");
        }
        return every;
    }

    private Distribution rate(Fields source) {
        source.known("work.source");
        double perWeek = source.number("rate", Quantity.RATE, Fields.REQUIRED);
        return work.binding()
                .shaped(
                        source.pathOf("every"),
                        new Exponential(work.binding().units().unit("w") / perWeek));
    }

    private List<Kind> kinds(Fields named) {
        if (named.names().isEmpty()) {
            return List.of(Kind.only());
        }
        List<Fields> blocks = named.names().stream()
                .map(name -> named.block(name, "work.kinds.*"))
                .toList();
        List<Boolean> fillers =
                blocks.stream().map(kind -> kind.yes("filler", false)).toList();
        boolean alone = fillers.stream().filter(filler -> !filler).count() == 1;
        List<Kind> kinds = new ArrayList<>();
        for (int i = 0; i < blocks.size(); i++) {
            kinds.add(kind(named.names().get(i), blocks.get(i), fillers.get(i), alone ? 1 : Fields.REQUIRED));
        }
        return kinds;
    }

    private static Kind kind(String name, Fields kind, boolean filler, double share) {
        if (filler && kind.has("share")) {
            kind.problem(
                    "share", "a filler has no share", "it is begun only when nothing else can be: delete the share");
        }
        double weight = filler ? 0 : kind.number("share", Quantity.WEIGHT, share);
        double size = kind.number("size", Quantity.FACTOR, 1);
        double parts = kind.number("parts", Quantity.PARTS, 1);
        int priority = (int) kind.number("priority", Quantity.RANK, 0);
        double value = kind.number("value", Quantity.NUMBER, 1);
        boolean expedite = kind.yes("expedite", false);
        Kind.Worth worth = new Kind.Worth(value, kind.number("halves-every", Quantity.PERIOD, Fields.NONE));
        return new Kind(name, weight, size, parts, priority, worth, Names.limit(kind, "wip-limit"), filler, expedite);
    }
}

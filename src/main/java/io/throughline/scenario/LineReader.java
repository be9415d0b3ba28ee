package io.throughline.scenario;

import io.throughline.model.law.Distribution;
import io.throughline.model.law.Exponential;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Source;
import io.throughline.model.line.Station;
import io.throughline.scenario.Fields.Found;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the blocks {@code work} and {@code stations} into a line; defaults are applied here. */
final class LineReader {
    private static final Map<String, Source.Release> RELEASES =
            ordered("when-free", Source.Release.WHEN_FREE, "at-once", Source.Release.AT_ONCE);
    private static final List<String> RESERVED = List.of(Outcome.DROPPED, Outcome.DELIVERED, "demand");

    private final Binding binding;
    private final Collection<String> changes;
    private final Observations observations;
    private final Fields file;

    /**
     * Reads a line once.
     *
     * @param changes names of the changes in the file
     */
    LineReader(Binding binding, Node.Mapping root, Collection<String> changes, Observations observations) {
        this.binding = binding;
        this.changes = changes;
        this.observations = observations;
        this.file = Fields.of(binding, root);
    }

    private static <T> Map<String, T> ordered(String first, T one, String second, T two) {
        Map<String, T> words = new LinkedHashMap<>();
        words.put(first, one);
        words.put(second, two);
        return words;
    }

    /** The line; to be used only if no problem was found. */
    Line read() {
        Fields work = file.block("work", "work");
        Source source = source(work);
        int limit = count(work, "wip-limit");
        Distribution size = law(work, Quantity.FACTOR).read("size", new Distribution.Constant(1));
        List<Kind> kinds = kinds(work.named("kinds"));
        List<String> kindNames = kinds.stream().map(Kind::name).toList();
        List<Station> stations = stations(file.named("stations"), kindNames);
        String coding = stations.stream()
                .map(Station::name)
                .filter("coding"::equals)
                .findFirst()
                .orElse(stations.get(0).name());
        Inflow inflow = new Inflow(source, limit, size, 1, coding, coding, kinds);
        return new Line(inflow, List.of(), stations, List.of(), List.of(), List.of());
    }

    private LawReader law(Fields fields, Quantity quantity) {
        return new LawReader(fields, quantity, observations);
    }

    private static int count(Fields fields, String key) {
        double limit = fields.number(key, Quantity.COUNT, Fields.NONE);
        return limit == Fields.NONE ? Line.NO_LIMIT : (int) limit;
    }

    private Source source(Fields work) {
        Found found = work.findWhole("source");
        Source.Release release = work.choice("release", RELEASES, Source.Release.WHEN_FREE);
        if (found.absent() || found.node().words().equals("backlog")) {
            return new Source.Backlog(release);
        }
        if (!(found.node() instanceof Node.Mapping mapping) || mapping.entries().size() != 1) {
            String what = found.empty() ? "has no value" : found.node().words() + " is not a source";
            binding.problems().add(found.place(), found.path(), what, "write backlog, {rate: 12/w} or {every: 2h}");
            return new Source.Backlog(release);
        }
        Fields source = work.inside(found);
        if (release == Source.Release.AT_ONCE) {
            binding.problems()
                    .add(
                            binding.place("work.release"),
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
            binding.problems().add(binding.place(path), path, "items would arrive without end", "write a time above 0");
        }
        return every;
    }

    private Distribution rate(Fields source) {
        source.known("work.source");
        double perWeek = source.number("rate", Quantity.RATE, Fields.REQUIRED);
        return binding.shaped(
                source.pathOf("every"), new Exponential(binding.units().unit("w") / perWeek));
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
        int priority = (int) kind.number("priority", Quantity.RANK, 0);
        double value = kind.number("value", Quantity.NUMBER, 1);
        return new Kind(name, weight, size, 1, priority, value, count(kind, "wip-limit"), filler);
    }

    private List<Station> stations(Fields named, List<String> kinds) {
        if (named.names().isEmpty()) {
            binding.problems()
                    .add(
                            file.placeOf("stations"),
                            "stations",
                            "a line needs at least one station",
                            "write stations: {coding: {servers: 3, time: 4h}}");
            return List.of(new Station(
                    "none",
                    Station.Capacity.of(1),
                    new Station.Work(new Distribution.Constant(1), 0, 1),
                    new Station.Queue(Station.Discipline.FIFO, true),
                    Station.Visit.ALL,
                    Station.Room.ENDLESS,
                    List.of()));
        }
        named.names().stream()
                .filter(RESERVED::contains)
                .forEach(name -> named.problem(name, "the name is taken", "it has a meaning of its own"));
        return named.names().stream()
                .map(name -> station(name, named.block(name, "stations.*"), named.names(), kinds))
                .toList();
    }

    private Station station(String name, Fields station, List<String> names, List<String> kinds) {
        int servers = servers(station);
        Distribution time = law(station, Quantity.DURATION).read("time", null);
        double exponent = station.number("size-exponent", Quantity.EXPONENT, 0);
        Station.Work work = new Station.Work(time, exponent, workFactor(station));
        Station.Queue queue = new Station.Queue(
                station.choice("queue", disciplines(), Station.Discipline.FIFO), station.yes("rework-first", true));
        Station.Visit visit = new Station.Visit(station.number("share", Quantity.SHARE, 1), only(station, kinds));
        return new Station(
                name,
                Station.Capacity.of(servers),
                work,
                queue,
                visit,
                Station.Room.ENDLESS,
                outcomes(station.named("outcomes"), names));
    }

    private static Map<String, Station.Discipline> disciplines() {
        Map<String, Station.Discipline> words = new LinkedHashMap<>();
        words.put("fifo", Station.Discipline.FIFO);
        words.put("lifo", Station.Discipline.LIFO);
        words.put("shortest", Station.Discipline.SHORTEST);
        return words;
    }

    private int servers(Fields station) {
        Found found = station.find("servers");
        if (!found.absent() && found.node().words().equals("unlimited")) {
            station.replacedOnly(found);
            return Station.UNLIMITED;
        }
        double required = station.has("staff") ? 1 : Fields.REQUIRED;
        return (int) station.number("servers", Quantity.COUNT, required);
    }

    private static double workFactor(Fields station) {
        Found found = station.find("work");
        double factor = 1;
        for (Effect effect : station.amounts(found)) {
            factor *= effect.text().multiplies() ? effect.text().amount() : 0;
        }
        boolean replaced = !found.absent() && !station.has("work");
        if (replaced || !(factor > 0 && factor < 1e9)) {
            List<Effect> effects = station.amounts(found);
            var place =
                    replaced ? found.place() : effects.get(effects.size() - 1).place();
            station.problems().add(place, found.path(), "takes factors above 0 only", "write 20% less, or x0.8");
            return 1;
        }
        return factor;
    }

    private Station.Only only(Fields station, List<String> kinds) {
        Found found = station.findWhole("only");
        if (found.absent()) {
            return Station.Only.ANY;
        }
        Fields only = station.inside(found).known("stations.*.only");
        List<String> kindNames = existing(only, "kinds", kinds);
        List<String> touchedBy = existing(only, "touched-by", changes);
        double over = Double.NEGATIVE_INFINITY;
        double under = Double.POSITIVE_INFINITY;
        String size = only.text("size", "");
        if (size.matches("over \\d+(\\.\\d+)?")) {
            over = Double.parseDouble(size.substring(5));
        } else if (size.matches("under \\d+(\\.\\d+)?")) {
            under = Double.parseDouble(size.substring(6));
        } else if (!size.isEmpty()) {
            only.problem("size", size + " is not a limit of size", "write over 2 or under 2");
        }
        return new Station.Only(kindNames, over, under, touchedBy);
    }

    private static List<String> existing(Fields fields, String key, Collection<String> names) {
        List<String> words = new ArrayList<>();
        for (Node.Scalar word : fields.words(key)) {
            if (!names.contains(word.text())) {
                String nearest = NearestWord.of(word.text(), names);
                fields.problems()
                        .add(
                                word.place(),
                                fields.pathOf(key),
                                "there is no " + word.text(),
                                nearest.isEmpty()
                                        ? "known: " + String.join(", ", names)
                                        : "did you mean " + nearest + "?");
            }
            words.add(word.text());
        }
        return words;
    }

    private List<Outcome> outcomes(Fields named, List<String> stations) {
        return named.names().stream()
                .map(name -> outcome(name, named.block(name, "stations.*.outcomes.*"), stations))
                .toList();
    }

    private Outcome outcome(String name, Fields outcome, List<String> stations) {
        double chance = outcome.number("chance", Quantity.SHARE, Fields.REQUIRED);
        String to = outcome.text("to", "");
        List<String> targets = new ArrayList<>(stations);
        targets.add(Outcome.DROPPED);
        targets.add(Outcome.DELIVERED);
        if (to.isEmpty()) {
            outcome.problems()
                    .add(
                            outcome.place(),
                            outcome.pathOf("to"),
                            "is missing",
                            "write to: a station, dropped or" + " delivered");
        } else if (!targets.contains(to)) {
            String nearest = NearestWord.of(to, targets);
            binding.problems()
                    .add(
                            binding.place(outcome.pathOf("to")),
                            outcome.pathOf("to"),
                            "there is no station " + to,
                            nearest.isEmpty()
                                    ? "write a station, dropped or delivered"
                                    : "did you mean " + nearest + "?");
        }
        double effort = outcome.number("effort", Quantity.EFFORT, 1);
        return new Outcome(name, chance, to, effort, false, count(outcome, "at-most"));
    }
}

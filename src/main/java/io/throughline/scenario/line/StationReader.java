package io.throughline.scenario.line;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.Outcome;
import io.throughline.model.line.Quality;
import io.throughline.model.line.Station;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.binding.LawReader;
import io.throughline.scenario.grammar.NearestWord;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the block {@code stations}. */
final class StationReader {
    private static final List<String> RESERVED =
            List.of(Outcome.DROPPED, Outcome.DELIVERED, QualityReader.HERE, "demand", "none");

    private static final String HOLD = "hold";
    private static final Map<String, Boolean> FULL = Names.ordered("release", true, HOLD, false);
    private static final Map<String, Boolean> BY = Names.ordered("author", true, "anyone", false);

    private static final Station NONE = new Station(
            "none",
            Station.Capacity.of(1),
            new Station.Work(new Distribution.Constant(1), 0, 1),
            new Station.Queue(Station.Discipline.FIFO, true),
            Station.Visit.ALL,
            Station.Room.ENDLESS,
            Quality.NONE,
            List.of());

    private final Fields file;
    private final Fields named;
    private final Collection<String> changes;
    private final Collection<String> pools;
    private final Observations observations;

    /**
     * Reads the stations once.
     *
     * @param changes names of the changes in the file
     */
    StationReader(Fields file, Collection<String> changes, Observations observations) {
        this.file = file;
        this.named = file.named("stations");
        this.changes = changes;
        this.pools = file.named("people").names();
        this.observations = observations;
    }

    /** The names of the stations in file order; never empty. */
    List<String> names() {
        return named.names().isEmpty() ? List.of(NONE.name()) : named.names();
    }

    /**
     * The stations in file order.
     *
     * @param kinds names of the kinds of work
     */
    List<Station> read(List<String> kinds) {
        named.names().stream()
                .filter(RESERVED::contains)
                .forEach(name -> named.problem(name, "the name is taken", "it has a meaning of its own"));
        if (named.names().isEmpty()) {
            checkAny();
            return List.of(NONE);
        }
        List<Station> stations = named.names().stream()
                .map(name -> station(name, named.block(name, "stations.*"), kinds))
                .toList();
        for (int i = 0; i < stations.size(); i++) {
            checkHold(i, stations);
        }
        return stations;
    }

    private void checkAny() {
        if (!file.noBlock("stations")) {
            String hint = "write stations: {coding: {servers: 3, time: 4h}}";
            file.problem("stations", "a line needs at least one station", hint);
        }
    }

    /** People do not wait for room, and stations side by side hold nobody. */
    private void checkHold(int index, List<Station> stations) {
        Fields station = named.block(stations.get(index).name(), "stations.*");
        boolean before = station.choice("when-full", FULL, true);
        int first = names().indexOf(stations.get(index).visit().beside());
        for (int i = (first < 0 ? index : first) - 1; i >= 0 && !before; i--) {
            Station other = stations.get(i);
            boolean beside = !other.visit().beside().isEmpty();
            if (other.staffed()) {
                holds(station, other.name() + " before it is of staff", "people never wait for room");
            } else if (beside) {
                holds(station, other.name() + " before it stands beside another one", "none of them waits for room");
            }
            before = other.staffed() || beside || other.visit().equals(Station.Visit.ALL);
        }
    }

    private static void holds(Fields station, String before, String hint) {
        String path = station.pathOf("when-full");
        String what = HOLD + ", and " + before;
        station.problems().add(station.binding().place(path), path, what, hint + ": write release, or leave it out");
    }

    private LawReader durations(Fields station) {
        return new LawReader(station, Quantity.DURATION, observations);
    }

    private Station station(String name, Fields station, List<String> kinds) {
        return new Station(
                name,
                new CapacityReader(station, pools, observations).read(),
                work(station),
                queue(station),
                visit(station, kinds),
                room(station),
                new QualityReader(name, station, names(), observations).read(),
                outcomes(station.named("outcomes")));
    }

    private Station.Visit visit(Fields station, List<String> kinds) {
        double share = station.number("share", Quantity.SHARE, 1);
        return new Station.Visit(share, only(station, kinds), Names.one(station, "beside", names(), ""));
    }

    private Station.Work work(Fields station) {
        Distribution time = durations(station).read("time", null);
        double exponent = station.number("size-exponent", Quantity.EXPONENT, 0);
        return new Station.Work(
                time,
                exponent,
                workFactor(station),
                overload(station),
                flow(station).others());
    }

    private static Station.Overload overload(Fields station) {
        Found found = station.findWhole("overload");
        if (found.absent()) {
            return Station.Overload.NEVER;
        }
        Fields overload = station.inside(found).known("stations.*.overload");
        int above = (int) overload.number("above", Quantity.WHOLE, Fields.REQUIRED);
        double time = overload.number("time", Quantity.MULTIPLE, 1);
        return new Station.Overload(above, time, overload.number("catches", Quantity.RATIO, 1));
    }

    private Station.Queue queue(Fields station) {
        Station.Discipline discipline = station.choice("queue", disciplines(), Station.Discipline.FIFO);
        boolean reworkFirst = station.yes("rework-first", true);
        Distribution pickup = durations(station).read("pickup", new Distribution.Constant(0));
        FlowReader flow = flow(station);
        return new Station.Queue(discipline, reworkFirst, pickup, flow.givesUpAfter(), flow.batch());
    }

    private FlowReader flow(Fields station) {
        return new FlowReader(station, observations);
    }

    private static Station.Room room(Fields station) {
        boolean releases = station.choice("when-full", FULL, false);
        return new Station.Room(Names.limit(station, "wip-limit"), releases);
    }

    private static Map<String, Station.Discipline> disciplines() {
        Map<String, Station.Discipline> words = new LinkedHashMap<>();
        words.put("fifo", Station.Discipline.FIFO);
        words.put("lifo", Station.Discipline.LIFO);
        words.put("shortest", Station.Discipline.SHORTEST);
        return words;
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
        List<String> kindNames = Names.known(only, "kinds", kinds);
        List<String> touchedBy = Names.known(only, "touched-by", changes);
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

    private List<Outcome> outcomes(Fields block) {
        return block.names().stream()
                .map(name -> outcome(name, block.block(name, "stations.*.outcomes.*")))
                .toList();
    }

    private Outcome outcome(String name, Fields outcome) {
        double chance = outcome.number("chance", Quantity.SHARE, Fields.REQUIRED);
        String to = target(outcome);
        double effort = outcome.number("effort", Quantity.EFFORT, 1);
        boolean byAuthor = outcome.choice("by", BY, false);
        return new Outcome(name, chance, to, effort, byAuthor, Names.limit(outcome, "at-most"));
    }

    private String target(Fields outcome) {
        String to = outcome.text("to", "");
        List<String> targets = new ArrayList<>(named.names());
        targets.add(Outcome.DROPPED);
        targets.add(Outcome.DELIVERED);
        String path = outcome.pathOf("to");
        if (to.isEmpty()) {
            outcome.problems().add(outcome.place(), path, "is missing", "write to: a station, dropped or delivered");
        } else if (!targets.contains(to)) {
            String nearest = NearestWord.of(to, targets);
            String hint = nearest.isEmpty() ? "write a station, dropped or delivered" : "did you mean " + nearest + "?";
            outcome.problems().add(outcome.binding().place(path), path, "there is no station " + to, hint);
        }
        return to;
    }
}

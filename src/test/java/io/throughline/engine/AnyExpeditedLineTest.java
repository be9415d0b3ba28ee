package io.throughline.engine;

import static io.throughline.Lines.clock;
import static io.throughline.Lines.hours;
import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.RandomLines;
import io.throughline.Teams;
import io.throughline.engine.journal.Journal.Event;
import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.engine.result.StationResult.State;
import io.throughline.model.Clock;
import io.throughline.model.law.Lognormal;
import io.throughline.model.line.Inflow;
import io.throughline.model.line.Kind;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import io.throughline.scenario.refusal.Refusals;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** What holds for any line with expedited kinds, besides what holds for any line. */
class AnyExpeditedLineTest {
    private static final Clock CLOCK = clock(0, 400);

    @Provide
    Arbitrary<Line> lines() {
        return RandomLines.any().filter(AnyExpeditedLineTest::mixes);
    }

    @Provide
    Arbitrary<Line> teams() {
        return RandomLines.teams().filter(AnyExpeditedLineTest::mixes).filter(line -> Refusals.of(line, CLOCK)
                .isEmpty());
    }

    @Provide
    Arbitrary<Line> sideBySide() {
        return RandomLines.sideBySide()
                .filter(AnyExpeditedLineTest::mixes)
                .filter(line -> Refusals.of(line, CLOCK).isEmpty() && !AnyFlawedLineTest.mayStandStill(line));
    }

    private static boolean mixes(Line line) {
        return line.kinds().stream().anyMatch(Kind::expedite)
                && !line.kinds().stream().allMatch(Kind::expedite);
    }

    private static List<Event> told(Line line) {
        List<Event> events = new ArrayList<>();
        new Simulation(line, CLOCK, 7, Recording.SUMS, events::add).run(1);
        return events;
    }

    /** A service: the how-many-th one of a part at a station. */
    private record Service(String kind, long item, int part, String station, int number) {}

    /** How long each service was worked on in all, of those that have ended. */
    private static Map<Service, Long> worked(Line line) {
        Map<Service, Long> worked = new HashMap<>();
        Map<Service, Integer> numbers = new HashMap<>();
        Map<Service, Long> soFar = new HashMap<>();
        for (Event event : told(line)) {
            Service at = new Service(event.kind(), event.number(), event.part(), event.station(), 0);
            switch (event.verb()) {
                case STARTS, RESUMES -> soFar.merge(at, -event.time(), Long::sum);
                case STOPS -> soFar.merge(at, event.time(), Long::sum);
                case ENDS -> {
                    int number = numbers.merge(at, 1, Integer::sum);
                    Service service = new Service(at.kind, at.item, at.part, at.station, number);
                    worked.put(service, soFar.remove(at) + event.time());
                }
                default -> {}
            }
        }
        return worked;
    }

    /** The same line without batches, whose one service depends on who is in them, and with nothing expedited. */
    private static Line patient(Line line) {
        Inflow it = line.inflow();
        List<Kind> kinds = it.kinds().stream()
                .map(k -> new Kind(
                        k.name(),
                        k.share(),
                        k.size(),
                        k.parts(),
                        k.priority(),
                        k.worth(),
                        k.wipLimit(),
                        k.filler(),
                        false))
                .toList();
        return line.with(new Inflow(
                it.source(), it.wipLimit(), it.size(), it.parts(), it.partsFrom(), it.leadFrom(), kinds, 1, null));
    }

    @Property(tries = 200, seed = "20260101")
    void aServiceNeedsTheSameWorkHoweverOftenItIsPreEmpted(@ForAll("lines") Line line) {
        Map<Service, Long> worked = worked(line);
        worked(patient(line)).forEach((service, ticks) -> {
            boolean batch = line.station(service.station).queue().batch() != null;
            if (!batch && worked.containsKey(service)) {
                assertThat(worked.get(service)).as(service.toString()).isEqualTo(ticks);
            }
        });
    }

    /** One server or person, who never has a choice between working and not. */
    private static Lines alone(int seed, boolean expedite, boolean staffed, double sizeOfFeatures) {
        Post post = Post.of("only", Lognormal.ofMoments(Clock.HOUR, 1.5)).sizeExponent(1);
        Station station = (staffed ? post.staff("crew") : post).station();
        Lines lines = Lines.arrivals(Lognormal.ofMoments((1.1 + seed % 7 * .1) * Clock.HOUR, 1))
                .kind(new Kind("feature", .7, sizeOfFeatures, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, false))
                .kind(new Kind("fix", .3, .5, 1, 0, Kind.worth(1), Line.NO_LIMIT, false, expedite))
                .station(seed % 2 == 0 ? station : Policies.outages(station, hours(13), hours(2)));
        return staffed ? lines.people(Teams.pool("crew", 1)) : lines;
    }

    private static Replication run(Lines lines, int seed) {
        return new Simulation(lines.line(), CLOCK, seed, Recording.ALL).run(0);
    }

    @Property(tries = 100, seed = "20260101")
    void oneServerIsAsBusyWhateverGoesFirst(@ForAll @IntRange(max = 10_000) int seed, @ForAll boolean staffed) {
        Replication patient = run(alone(seed, false, staffed, 1), seed);
        Replication expedited = run(alone(seed, true, staffed, 1), seed);

        assertThat(expedited.stations().get(0).states()[State.BUSY.ordinal()])
                .isEqualTo(patient.stations().get(0).states()[State.BUSY.ordinal()]);
    }

    @Property(tries = 100, seed = "20260101")
    void whatIsExpeditedNoticesNothingElse(@ForAll @IntRange(max = 10_000) int seed, @ForAll boolean staffed) {
        Replication some = run(alone(seed, true, staffed, .2), seed);
        Replication much = run(alone(seed, true, staffed, 5), seed);

        assertThat(some.kinds().get(1).flowTime().values())
                .isEqualTo(much.kinds().get(1).flowTime().values());
    }

    @Property(tries = 200, seed = "20260101")
    void nothingExpeditedWaitsWhileServersDoOtherWork(@ForAll("lines") Line line) {
        Waiting waiting = new Waiting(line);
        told(line).forEach(waiting::note);
        waiting.check();
    }

    @Property(tries = 400, seed = "20260101")
    void nothingExpeditedWaitsWhilePeopleDoOtherWork(@ForAll("teams") Line line) {
        Waiting waiting = new Waiting(line);
        told(line).forEach(waiting::note);
        waiting.check();
    }

    @Property(tries = 200, seed = "20260101")
    void nothingExpeditedWaitsBesideWhileOtherWorkGoesOn(@ForAll("sideBySide") Line line) {
        Waiting waiting = new Waiting(line);
        told(line).forEach(waiting::note);
        waiting.check();
    }

    /** Where expedited parts wait that anybody may start, and where other work goes on that may be pre-empted. */
    private static final class Waiting {
        private final Line line;
        private final Map<String, Set<String>> waiting = new HashMap<>();
        private final Map<String, Set<String>> going = new HashMap<>();
        private long now;

        Waiting(Line line) {
            this.line = line;
            line.stations().stream().filter(this::isForAnybody).forEach(s -> waiting.put(s.name(), new HashSet<>()));
            line.stations().forEach(s -> going.put(s.name(), new HashSet<>()));
            line.people().forEach(pool -> going.put(pool.name(), new HashSet<>()));
        }

        void note(Event event) {
            if (event.time() > now) {
                check();
                now = event.time();
            }
            if (event.station().isEmpty()) {
                return;
            }
            Station station = line.station(event.station());
            String part = event.kind() + "-" + event.number() + "." + event.part() + " at " + event.station();
            boolean expedited = line.kinds().stream().anyMatch(k -> k.name().equals(event.kind()) && k.expedite());
            if (!expedited && station.queue().batch() == null) {
                goes(part + event.person(), event.person(), station, event.verb());
            } else if (expedited && waiting.containsKey(station.name())) {
                waits(part, waiting.get(station.name()), event.verb());
            }
        }

        private static void waits(String part, Set<String> here, Verb verb) {
            switch (verb) {
                case JOINS -> here.add(part);
                case STARTS, RENEGES -> here.remove(part);
                default -> {}
            }
        }

        private void goes(String service, String person, Station station, Verb verb) {
            String by = person.isEmpty() ? station.name() : person.substring(0, person.lastIndexOf('-'));
            switch (verb) {
                case STARTS, RESUMES -> going.get(by).add(service);
                case STOPS, ENDS -> going.get(by).remove(service);
                default -> {}
            }
        }

        /** Whether whoever works there may start anything that waits there, at any time. */
        private boolean isForAnybody(Station it) {
            boolean held = line.groupLimits().stream().anyMatch(g -> g.holds().contains(it.name()));
            boolean authors = line.stations().stream()
                    .flatMap(s -> s.outcomes().stream())
                    .anyMatch(o -> o.byAuthor() && o.to().equals(it.name()));
            return it.queue().batch() == null
                    && it.queue().pickup().typical() == 0
                    && it.capacity().open() == 0
                    && it.capacity().outages() == null
                    && it.capacity().approvals() == 1
                    && it.capacity().ownWork()
                    && !held
                    && !authors
                    && line.people().stream().allMatch(p -> p.wipLimit() == Line.NO_LIMIT);
        }

        void check() {
            waiting.forEach((name, here) -> {
                Station station = line.station(name);
                List<String> by = station.staffed() ? station.capacity().staff() : List.of(name);
                for (String who : here.isEmpty() ? List.<String>of() : by) {
                    assertThat(going.get(who))
                            .as("what goes on while %s wait", here)
                            .isEmpty();
                }
            });
        }
    }
}

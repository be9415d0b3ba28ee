package io.throughline.report.log;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.throughline.Lines;
import io.throughline.Policies;
import io.throughline.Post;
import io.throughline.Teams;
import io.throughline.engine.Simulation;
import io.throughline.engine.record.Recording;
import io.throughline.engine.result.Replication;
import io.throughline.model.Clock;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.model.line.Station;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Logs of lines without any luck in them, worked out by hand, and of files that are there already. */
class EventLogTest {
    @TempDir
    private Path folder;

    private static Scenario scenario(Clock clock, Line... lines) {
        List<Variant> variants = new ArrayList<>();
        for (Line line : lines) {
            String name = variants.isEmpty() ? "baseline" : "change-" + variants.size();
            variants.add(new Variant(name, name, line, List.of(), List.of(), List.of()));
        }
        RunPlan run = new RunPlan(clock, 2, true, 0.95, 7);
        Scenario.About about = Scenario.About.titled("R&D <\"quoted\">\u0001");
        return new Scenario("line.yaml", "", about, run, variants, List.of(), List.of(), List.of());
    }

    private String log(String name, Scenario scenario) throws IOException {
        Path file = folder.resolve(name);
        new EventLog(file).write(scenario);
        return Files.readString(file);
    }

    /** One crew codes and reviews; the review sends each item back once. */
    private static Line team(double codingHours) {
        return Lines.backlog()
                .wipLimit(1)
                .station(Post.of("coding", Lines.hours(codingHours)).staff("crew"))
                .station(Post.of("review", Lines.hours(0.25)).outcomes(Post.back("coding", 1, false, 1)))
                .people(Teams.pool("crew", 1))
                .line();
    }

    @Test
    void aTableHasARowForEachEventOfEachVariant() throws IOException {
        assertThat(log("log.csv", scenario(Lines.clock(1, 1), team(1), team(2))))
                .isEqualTo("""
                variant,item,kind,part,event,station,person,hours,timestamp,period
                baseline,item-1,item,1,enters,,,0,2024-01-01T00:00:00.000+00:00,warm-up
                baseline,item-1,item,1,starts,coding,crew-1,0,2024-01-01T00:00:00.000+00:00,warm-up
                baseline,item-1,item,1,ends,coding,crew-1,1,2024-01-01T01:00:00.000+00:00,warm-up
                baseline,item-1,item,1,joins,review,,1,2024-01-01T01:00:00.000+00:00,warm-up
                baseline,item-1,item,1,starts,review,,1,2024-01-01T01:00:00.000+00:00,warm-up
                baseline,item-1,item,1,ends,review,,1.25,2024-01-01T01:15:00.000+00:00,measured
                baseline,item-1,item,1,sent-back,review,,1.25,2024-01-01T01:15:00.000+00:00,measured
                baseline,item-1,item,1,joins,coding,,1.25,2024-01-01T01:15:00.000+00:00,measured
                baseline,item-1,item,1,starts,coding,crew-1,1.25,2024-01-01T01:15:00.000+00:00,measured
                change-1,item-1,item,1,enters,,,0,2024-01-01T00:00:00.000+00:00,warm-up
                change-1,item-1,item,1,starts,coding,crew-1,0,2024-01-01T00:00:00.000+00:00,warm-up
                change-1,item-1,item,1,ends,coding,crew-1,2,2024-01-01T02:00:00.000+00:00,measured
                change-1,item-1,item,1,joins,review,,2,2024-01-01T02:00:00.000+00:00,measured
                change-1,item-1,item,1,starts,review,,2,2024-01-01T02:00:00.000+00:00,measured
                """);
    }

    @Test
    void aStoryReadsAsOneAndSaysWhenThePeriodBegins() throws IOException {
        assertThat(log("log.txt", scenario(Lines.clock(1.1, 1.9), team(1)))).isEqualTo("""
                Throughline: the events of replication 1, one a line

                R&D <"quoted">\u0001
                Seed 7; hours of work since the start of the run, 40 a week.

                baseline
                             0  item-1 comes into the line
                             0  item-1 is started at coding by crew-1
                             1  item-1 is done at coding by crew-1
                             1  item-1 joins the queue of review
                             1  item-1 is started at review
                           1.1  -- the measured period begins --
                          1.25  item-1 is done at review
                          1.25  item-1 is sent back from review
                          1.25  item-1 joins the queue of coding
                          1.25  item-1 is started at coding by crew-1
                          2.25  item-1 is done at coding by crew-1
                          2.25  item-1 joins the queue of review
                          2.25  item-1 is started at review
                           2.5  item-1 is done at review
                           2.5  item-1 is delivered
                           2.5  item-2 comes into the line
                           2.5  item-2 is started at coding by crew-1
                             3  -- the measured period ends --
                """);
    }

    /** Each visit is an instance of its own, so that a start finds its end. */
    @Test
    void aLogForMiningHasATraceForEachItem() throws IOException {
        String log = log("log.xes", scenario(Lines.clock(0, 2.5), team(1)));

        assertThat(log)
                .contains("value=\"R&amp;D &lt;&quot;quoted&quot;&gt;\ufffd\"")
                .endsWith("""
                \t\t<event>
                \t\t\t<string key="concept:name" value="coding"/>
                \t\t\t<string key="lifecycle:transition" value="start"/>
                \t\t\t<date key="time:timestamp" value="2024-01-01T02:30:00.000+00:00"/>
                \t\t\t<string key="concept:instance" value="1.1"/>
                \t\t\t<int key="part" value="1"/>
                \t\t\t<string key="org:resource" value="crew-1"/>
                \t\t\t<string key="org:group" value="crew"/>
                \t\t</event>
                \t</trace>
                </log>
                """);
        assertThat(MinedLog.of(folder.resolve("log.xes")).told("baseline item-1"))
                .isEqualTo("""
                00:00 item enters complete
                00:00 coding 1.1 start crew-1
                01:00 coding 1.1 complete crew-1
                01:00 review 1.1 schedule
                01:00 review 1.1 start
                01:15 review 1.1 complete
                01:15 sent back from review 1.1 complete
                01:15 coding 1.2 schedule
                01:15 coding 1.2 start crew-1
                02:15 coding 1.2 complete crew-1
                02:15 review 1.2 schedule
                02:15 review 1.2 start
                02:30 review 1.2 complete
                02:30 item delivered complete
                """);
    }

    /** The office closes after an hour of each day; what was begun is put back, and the rest is done the next day. */
    @Test
    void whatIsPutBackIsSuspendedAndResumed() throws IOException {
        Line line = Lines.backlog()
                .wipLimit(1)
                .station(Post.of("coding", Lines.hours(1.5)).staff("crew").open(1))
                .people(Teams.pool("crew", 1))
                .line();
        log("log.xes", scenario(Lines.clock(0, 8.75), line));
        assertThat(MinedLog.of(folder.resolve("log.xes")).told("baseline item-1"))
                .isEqualTo("""
                00:00 item enters complete
                00:00 coding 1.1 start crew-1
                01:00 coding 1.1 suspend crew-1
                08:00 coding 1.1 resume crew-1
                08:30 coding 1.1 complete crew-1
                08:30 item delivered complete
                """);
    }

    /** The train of 4:00 is stopped for the night at 4:15; of those on board only the first is told to stop. */
    @Test
    void whatIsServedTogetherStartsAndEndsOnce() throws IOException {
        Station deploy =
                Post.of("deploy", Lines.hours(0.5)).staff("crew").open(4.25).station();
        Line line = Lines.arrivals(Lines.hours(1))
                .station(Policies.train(deploy, 4))
                .people(Teams.pool("crew", 1))
                .line();
        log("log.xes", scenario(Lines.clock(0, 9), line));
        MinedLog log = MinedLog.of(folder.resolve("log.xes"));
        assertThat(log.told("baseline item-1")).isEqualTo("""
                01:00 item arrives complete
                01:00 item enters complete
                01:00 deploy 1.1 schedule
                04:00 deploy 1.1 start crew-1
                04:15 deploy 1.1 suspend crew-1
                08:00 deploy 1.1 resume crew-1
                08:15 deploy 1.1 complete crew-1
                08:15 item delivered complete
                """);
        assertThat(log.told("baseline item-2")).isEqualTo("""
                02:00 item arrives complete
                02:00 item enters complete
                02:00 deploy 1.1 schedule
                04:00 deploy 1.1 start
                08:15 deploy 1.1 complete
                08:15 item delivered complete
                """);
    }

    @Test
    void theLogIsThatOfTheFirstReplication() throws IOException {
        Line line = Lines.poisson(2)
                .station("coding", 2, Lines.exponential(0.7))
                .station("review", 1, Lines.exponential(0.4))
                .line();
        Clock clock = Lines.clock(40, 400);
        String log = log("log.csv", scenario(clock, line));

        Replication first = new Simulation(line, clock, 7, Recording.SUMS).run(0);
        assertThat(first.items().delivered()).isGreaterThan(700);
        assertThat(log.lines().filter(row -> row.contains(",delivered,") && row.endsWith(",measured")))
                .hasSize((int) first.items().delivered());
        assertThat(log("again.csv", scenario(clock, line))).isEqualTo(log);
    }

    @Test
    void anOlderLogIsReplacedAndNothingElse() throws IOException {
        Scenario scenario = scenario(Lines.clock(0, 1), team(1));
        Path file = folder.resolve("mine.csv");
        log("mine.csv", scenario);
        log("mine.csv", scenario);

        Files.writeString(file, "variant,item,price\n");
        assertThatThrownBy(() -> new EventLog(file).claim())
                .isInstanceOf(FileSystemException.class)
                .hasMessageContaining("not an event log of this tool, so it is left alone; choose another --log");
        assertThatThrownBy(() -> new EventLog(file).write(scenario)).isInstanceOf(FileSystemException.class);
        assertThat(file).hasContent("variant,item,price\n");
        assertThat(folder).isDirectoryNotContaining("glob:**/.mine*");
    }

    @Test
    void aFolderIsNoLogAndAnEmptyFileIsNobodys() throws IOException {
        Files.createDirectory(folder.resolve("folder.xes"));
        assertThatThrownBy(() -> new EventLog(folder.resolve("folder.xes")).claim())
                .isInstanceOf(FileSystemException.class);

        Files.createFile(folder.resolve("empty.TXT"));
        assertThat(log("empty.TXT", scenario(Lines.clock(0, 1), team(1)))).startsWith("Throughline: the events");
    }

    @Test
    void aFailureNamesTheLogNotTheFileBeside() {
        Path wide = folder.resolve("x".repeat(250) + ".csv");
        assertThatThrownBy(() -> new EventLog(wide).claim())
                .isInstanceOf(FileSystemException.class)
                .hasMessageStartingWith(wide + ": ")
                .message()
                .doesNotContain("throughline-new");
    }

    @Test
    void theEndingSaysTheForm() {
        assertThat(EventLog.endings()).containsExactly(".csv", ".xes", ".txt");
        assertThat(EventLog.fits(Path.of("a.XES"))).isTrue();
        assertThat(EventLog.fits(Path.of("xes"))).isFalse();
        assertThatThrownBy(() -> new EventLog(Path.of("log.xml"))).isInstanceOf(IllegalArgumentException.class);
    }
}

package io.throughline.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.throughline.Lines;
import io.throughline.Teams;
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
import io.throughline.model.line.GroupLimit;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.Station;
import io.throughline.report.words.Format;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class OutlineTest {
    private static final List<Distribution> LAWS = List.of(
            new Distribution.Constant(2),
            new Distribution.Inverted(new Exponential(2)),
            new Distribution.Scaled(new Exponential(2), 3),
            new Empirical(List.of(1.0), List.of(1.0)),
            new Exponential(2),
            new Gamma(2, 1),
            new Gamma.Percentiles(1, 2),
            Hyperexponential.ofMoments(2, 2),
            Lognormal.ofMoments(2, 1),
            new Normal(2, 1),
            new Pareto(1, 2),
            new Pert(1, 2, 3),
            new Triangular(1, 2, 3),
            new Uniform(1, 3),
            new Weibull(1, 2),
            new Weibull.Moments(2, 1));

    @Test
    void everyLawHasWords() {
        Set<Class<?>> all = Set.of(Distribution.class.getPermittedSubclasses());
        assertThat(LAWS.stream().map(Object::getClass).collect(Collectors.toSet()))
                .isEqualTo(all);
        assertThat(LAWS)
                .allSatisfy(law -> assertThat(Outline.law(law, Format::plain)).matches(".*[0-9]"));
    }

    @Test
    void aScaledLawIsItsLawWithAnotherMean() {
        assertThat(Outline.law(new Distribution.Scaled(new Exponential(2), 3), Format::plain))
                .isEqualTo("exponential, mean 6");
    }

    @Test
    void peopleAndLimitsAreToldInPlainWords() {
        assertThat(Outline.of(new TeamAnswers().answer().scenario()))
                .contains(
                        "There is always a next item; it begins when a person of coding is free.",
                        "An item has 2 parts on average; from coding on each goes by itself.",
                        "Pool seniors: 2 people; they look for work at the last station of the line first.",
                        "Station review: people of seniors, service time exponential, mean 3 h, whatever the size; first "
                                + "come, first served; room for 8 parts, and while it is full a server that finished "
                                + "something for it is blocked, people never are.");
    }

    @Test
    void habitsOfPeopleAreToldWhereTheyHaveAny() {
        TeamOutline outline = new TeamOutline(law -> "so long", new Format(Lines.clock(1, 1)));
        StaffPool.Prefer listed = new StaffPool.Prefer(StaffPool.Order.LISTED, List.of("review", "coding"));
        StaffPool.Interruptions calls = new StaffPool.Interruptions(Lines.hours(6), Lines.hours(1));
        assertThat(outline.pool(new StaffPool("seniors", 1, listed, Lines.ticks(2), 0.8, 3, calls, 0)))
                .isEqualTo(
                        "Pool seniors: 1 person; they look for work at review, then at coding; 2 h to switch to another "
                                + "station; speed x0.8; nobody starts a new part while 3 that they started are in the line; "
                                + "interrupted for so long; from one interruption to the next so long.");
        Station coding = Teams.staffed("coding", Lines.hours(1), "seniors", "juniors");
        Station review = new Station(
                "review",
                new Station.Capacity(0, List.of("seniors", "juniors"), false, 2, Lines.ticks(3)),
                new Station.Work(Lines.hours(1), 0, 1, new Station.Overload(12, 0.6)),
                new Station.Queue(Station.Discipline.FIFO, true, Lines.hours(2)),
                coding.visit(),
                new Station.Room(5, true),
                List.of());
        assertThat(TeamOutline.who(review)).isEqualTo("people of seniors, else of juniors");
        assertThat(outline.manner(coding)).isEmpty();
        assertThat(outline.manner(review))
                .isEqualTo(
                        "; nobody works on what they worked on just before; 2 different people each do the work; open for "
                                + "the first 3 h of each day; a new part is noticed after a time, so long; work that starts while "
                                + "more than 12 others wait takes x0.6 the time; room for 5 parts, and while it is full who "
                                + "finished something for it goes on to other work");
        assertThat(TeamOutline.group(new GroupLimit("open", List.of("review", "qa"), 9, List.of("coding"))))
                .isEqualTo("While 9 parts or more are at review and qa, coding starts nothing new (open).");
    }

    @Test
    void aScenarioIsToldInPlainWords() {
        assertThat(Outline.of(new Answers().answer().scenario()))
                .containsExactly(
                        "Time is working time: a day (d) has 8 h of work on items, a week (w) 5 such days.",
                        "Measured are 26 w after a warm-up of 8 w (not in the file: a quarter of the horizon), "
                                + "in 64 replications, more if the verdict asks for them, with seed 1.",
                        "There is always a next item; it begins when a server of coding is free.",
                        "At most 40 items are in the line.",
                        "The size of a part is always 1.",
                        "Items of kind item: 100%, size x1, priority 0, value 1.",
                        "Station coding: 6 servers, service time exponential, mean 1.5 d, whatever the size; "
                                + "first come, first served.",
                        "Station review: 2 servers, service time exponential, mean 3 h, whatever the size; "
                                + "first come, first served.",
                        "With AI assistants: stations.coding.time 40% faster (x0.714).");
    }
}

package io.throughline.theory;

import io.throughline.Lines;
import io.throughline.model.line.Outcome;
import io.throughline.theory.ClosedNetwork.Center;
import java.util.ArrayList;
import java.util.List;

/** Networks with known answers, each as theory sees it and as a line; times in hours. */
final class Networks {
    private Networks() {}

    /** A closed network, its number of items, and the line that should behave like it. */
    record Closed(ClosedNetwork network, int items, Lines lines) {}

    /** An open network and the line that should behave like it. */
    record Open(OpenNetwork network, Lines lines) {}

    private static Outcome to(String station, double chance) {
        return Lines.outcome("to-" + station, chance, station);
    }

    /** Bolch et al. 2006, example 7.4; stations 1 to 4 of the book, of which the line puts the fourth first. */
    static Open bolchOpen() {
        double[][] routing = {{0, .5, .5, 0}, {1, 0, 0, 0}, {.6, 0, 0, 0}, {1, 0, 0, 0}};
        OpenNetwork network = new OpenNetwork(
                new double[] {0, 0, 0, 4}, routing, new double[] {.04, .03, .06, .05}, new int[] {1, 1, 1, 1});
        Lines lines = Lines.poisson(4)
                .station("four", 1, Lines.exponential(.05))
                .station("one", 1, Lines.exponential(.04), to("three", .5))
                .station("two", 1, Lines.exponential(.03), to("one", 1))
                .station("three", 1, Lines.exponential(.06), to("one", .6));
        return new Open(network, lines);
    }

    /** Lazowska et al. 1984, page 113. */
    static Open lazowska() {
        double[][] routing = {{0, 70 / 121.0, 50 / 121.0}, {1, 0, 0}, {1, 0, 0}};
        OpenNetwork network =
                new OpenNetwork(new double[] {.3, 0, 0}, routing, new double[] {.005, .03, .027}, new int[] {1, 1, 1});
        Lines lines = Lines.poisson(.3)
                .station("cpu", 1, Lines.exponential(.005), to("delivered", 1 / 121.0), to("two", 50 / 121.0))
                .station("one", 1, Lines.exponential(.03), to("cpu", 1))
                .station("two", 1, Lines.exponential(.027), to("cpu", 1));
        return new Open(network, lines);
    }

    /** The delivery line with rework: coding, review, CI, QA, deploy; three items a day of, here, one hour. */
    static Open delivery() {
        double[][] routing = {
            {0, 1, 0, 0, 0}, {.25, 0, .75, 0, 0}, {.15, 0, 0, .85, 0}, {.1, 0, 0, 0, .9}, {0, 0, 0, 0, 0}
        };
        OpenNetwork network = new OpenNetwork(
                new double[] {3, 0, 0, 0, 0}, routing, new double[] {1, .4, .1, .5, .1}, new int[] {6, 3, 1, 3, 1});
        return new Open(network, deliveryStations(Lines.poisson(3), 1, .4));
    }

    /** The delivery line closed at 15 items, with other means of coding and review. */
    static Closed deliveryClosed(double coding, double review) {
        double visits = 3 / (.75 * .85 * .9) / 3;
        ClosedNetwork network = new ClosedNetwork(List.of(
                new Center(visits, coding, 6),
                new Center(visits, review, 3),
                new Center(.75 * visits, .1, 1),
                new Center(.75 * .85 * visits, .5, 3),
                new Center(1, .1, 1)));
        return new Closed(network, 15, deliveryStations(Lines.atOnce(15), coding, review));
    }

    private static Lines deliveryStations(Lines lines, double coding, double review) {
        return lines.station("coding", 6, Lines.exponential(coding))
                .station("review", 3, Lines.exponential(review), to("coding", .25))
                .station("ci", 1, Lines.exponential(.1), to("coding", .15))
                .station("qa", 3, Lines.exponential(.5), to("coding", .1))
                .station("deploy", 1, Lines.exponential(.1));
    }

    /** Bolch et al. 2006, example 8.4: two servers first, a delay last. */
    static Closed bolch84() {
        ClosedNetwork network = new ClosedNetwork(List.of(
                new Center(1, .5, 2),
                new Center(.5, .6, 1),
                new Center(.5, .8, 1),
                new Center(1, 1, ClosedNetwork.DELAY)));
        Lines lines = Lines.atOnce(3)
                .station("one", 2, Lines.exponential(.5), to("three", .5))
                .station("two", 1, Lines.exponential(.6), to("four", 1))
                .station("three", 1, Lines.exponential(.8), to("four", 1))
                .station("four", ClosedNetwork.DELAY, Lines.exponential(1));
        return new Closed(network, 3, lines);
    }

    /** Bolch et al. 2006, example 8.3: a time round is a visit to the first station. */
    static Closed bolch83() {
        ClosedNetwork network = new ClosedNetwork(
                List.of(new Center(1, .02, 1), new Center(.4, .2, 1), new Center(.2, .4, 1), new Center(.1, .6, 1)));
        Lines lines = Lines.atOnce(6)
                .station("one", 1, Lines.exponential(.02), to("delivered", .3), to("three", .2), to("four", .1))
                .station("two", 1, Lines.exponential(.2), to("delivered", 1))
                .station("three", 1, Lines.exponential(.4), to("delivered", 1))
                .station("four", 1, Lines.exponential(.6));
        return new Closed(network, 6, lines);
    }

    /** Jain 1991, table 35.5. */
    static Closed jain3() {
        return inARow(3, new double[] {.78, 2.34, 1.56, 4.68}, new int[] {1, 1, 1, ClosedNetwork.DELAY});
    }

    /** Jain 1991: a processor with 16 visits, two disks with 10 and 5, and 20 users who think for 4. */
    static Closed jain20() {
        ClosedNetwork network = new ClosedNetwork(List.of(
                new Center(16, .125, 1),
                new Center(10, .3, 1),
                new Center(5, .2, 1),
                new Center(1, 4, ClosedNetwork.DELAY)));
        Lines lines = Lines.atOnce(20)
                .station("cpu", 1, Lines.exponential(.125), to("two", 5 / 16.0), to("think", 1 / 16.0))
                .station("one", 1, Lines.exponential(.3), to("cpu", 1))
                .station("two", 1, Lines.exponential(.2), to("cpu", 1))
                .station("think", ClosedNetwork.DELAY, Lines.exponential(4));
        return new Closed(network, 20, lines);
    }

    /** Penny Fab One (Hopp and Spearman 2008). */
    static Closed pennyFabOne(int items) {
        return inARow(items, new double[] {2, 2, 2, 2}, new int[] {1, 1, 1, 1});
    }

    /** Penny Fab Two (Hopp and Spearman 2008). */
    static Closed pennyFabTwo(int items) {
        return inARow(items, new double[] {2, 5, 10, 3}, new int[] {1, 2, 6, 2});
    }

    /** Three single servers that are nearly alike. */
    static Closed three() {
        return inARow(5, new double[] {1, 1.2, .9}, new int[] {1, 1, 1});
    }

    /** Exponential stations that each item passes once. */
    private static Closed inARow(int items, double[] service, int[] servers) {
        List<Center> centers = new ArrayList<>();
        Lines lines = Lines.atOnce(items);
        for (int i = 0; i < service.length; i++) {
            centers.add(new Center(1, service[i], servers[i]));
            lines.station("s" + i, servers[i], Lines.exponential(service[i]));
        }
        return new Closed(new ClosedNetwork(centers), items, lines);
    }
}

package io.throughline.drawn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;

/** What the blocks of a random file must agree about, so that most files can be simulated. */
final class Layout {
    private static final List<String> NAMES =
            List.of("refinement", "coding", "review", "qa", "integration", "deploy", "watch");

    final Dice dice;
    final Laws laws;
    final Paths paths;
    /** Where items come from: backlog, at-once, rate or every. */
    final String source;

    final List<String> stations;
    final Map<String, Integer> pools = new LinkedHashMap<>();
    final Map<String, List<String>> staff = new LinkedHashMap<>();
    final Set<String> batches = new HashSet<>();
    /** Stations that stand beside another one, with that one. */
    final Map<String, String> beside = new LinkedHashMap<>();

    final Set<String> unlimited = new HashSet<>();
    final Map<String, Integer> approvals = new LinkedHashMap<>();
    final Set<String> othersOnly = new HashSet<>();
    final List<String> kinds = new ArrayList<>();
    final List<String> changes;
    /** One of the kinds is a filler. */
    final boolean filler;
    /** Few files go by no rule, to be refused. */
    private final boolean careless;

    Layout(long number) {
        dice = new Dice(number);
        laws = new Laws(dice);
        paths = new Paths(dice);
        careless = dice.oneIn(20);
        source = dice.of("backlog", "at-once", "rate", "every");
        stations = stationsInOrder();
        filler = dice.oneIn(5);
        IntStream.range(0, dice.of(List.of(0, 1, 2, 2, 3))).forEach(k -> kinds.add("kind-" + k));
        changes = List.of("ai", "more", "other").subList(0, dice.of(List.of(0, 0, 1, 1, 2, 3)));
        if (dice.oneIn(2)) {
            IntStream.rangeClosed(1, dice.between(1, 3)).forEach(p -> pools.put("pool-" + p, dice.between(1, 4)));
        }
        stations.forEach(this::addStation);
        if (dice.oneIn(3)) {
            addBeside(dice.of(stations));
        }
        pools.keySet().retainAll(staff.values().stream().flatMap(List::stream).toList());
    }

    private List<String> stationsInOrder() {
        int from = dice.between(0, 2);
        int count = dice.of(List.of(1, 2, 3, 3, 4, 4, 5));
        return NAMES.subList(from, Math.min(NAMES.size(), from + count));
    }

    private void addStation(String name) {
        if (dice.oneIn(7) && keeps(!isFirst(name) || !backlog())) {
            batches.add(name);
        }
        if (!pools.isEmpty() && !dice.oneIn(4)) {
            addStaff(name);
        } else if (dice.oneIn(12) && keeps(!isFirst(name))) {
            unlimited.add(name);
        }
    }

    /** One or two stations beside another one; not where parts begin unless said otherwise. */
    private void addBeside(String first) {
        int from = stations.indexOf(first) + 1;
        int to = Math.min(stations.size(), from + dice.between(1, 2));
        for (String name : stations.subList(from, to)) {
            boolean gathers = batches.contains(first) || batches.contains(name);
            if (keeps(!gathers && !name.equals("coding") && beside.size() == stations.indexOf(name) - from)) {
                beside.put(name, first);
            }
        }
    }

    private void addStaff(String name) {
        List<String> those = dice.some(List.copyOf(pools.keySet()));
        int people = those.stream().mapToInt(pools::get).sum();
        staff.put(name, those);
        if (people > 1 && dice.oneIn(3) && keeps(!batches.contains(name))) {
            othersOnly.add(name);
        }
        int most = othersOnly.contains(name) ? people - 1 : people;
        if (most > 1 && dice.oneIn(4) && keeps(!batches.contains(name))) {
            approvals.put(name, dice.between(2, Math.min(3, most)));
        }
    }

    /** Whether something may be written: where the rules allow it, and in careless files. */
    boolean keeps(boolean rule) {
        return rule || careless;
    }

    boolean backlog() {
        return source.equals("backlog") || source.equals("at-once");
    }

    boolean isFirst(String station) {
        return station.equals(stations.get(0));
    }

    /** Whether parts are at two stations at the same time. */
    boolean sideBySide(String one, String other) {
        return beside.getOrDefault(one, one).equals(beside.getOrDefault(other, other));
    }

    /** Whether parts are at another station at the same time. */
    boolean sideBySide(String station) {
        return beside.containsKey(station) || beside.containsValue(station);
    }

    /** Whether something may be sent to a station. */
    boolean reached(String station) {
        return keeps(!batches.contains(station) && !beside.containsKey(station));
    }

    /** Stations up to and with this one that something can be sent back to. */
    List<String> behind(String station) {
        return stations.subList(0, stations.indexOf(station) + 1).stream()
                .filter(this::reached)
                .toList();
    }
}

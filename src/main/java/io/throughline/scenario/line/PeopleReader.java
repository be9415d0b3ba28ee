package io.throughline.scenario.line;

import io.throughline.model.law.Distribution;
import io.throughline.model.line.StaffPool;
import io.throughline.model.line.StaffPool.Order;
import io.throughline.model.line.StaffPool.Prefer;
import io.throughline.model.line.Station;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.binding.LawReader;
import io.throughline.scenario.grammar.Quantity;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.yaml.Node;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads the block {@code people}. */
final class PeopleReader {
    private static final Map<String, Order> ORDERS = new LinkedHashMap<>();

    static {
        ORDERS.put("oldest-first", Order.OLDEST_FIRST);
        ORDERS.put("longest-queue", Order.LONGEST_QUEUE);
        ORDERS.put("closest-to-done", Order.CLOSEST_TO_DONE);
    }

    private final Fields named;
    private final Observations observations;
    private final List<Station> stations;

    /**
     * Reads the pools once.
     *
     * @param stations of the line
     */
    PeopleReader(Fields named, Observations observations, List<Station> stations) {
        this.named = named;
        this.observations = observations;
        this.stations = stations;
    }

    List<StaffPool> read() {
        return named.names().stream()
                .map(name -> pool(name, named.block(name, "people.*")))
                .toList();
    }

    private StaffPool pool(String name, Fields pool) {
        return new StaffPool(
                name,
                (int) pool.number("count", Quantity.COUNT, Fields.REQUIRED),
                prefer(pool, staffed(name)),
                (long) pool.number("switching", Quantity.DURATION, 0),
                skill(pool),
                Names.limit(pool, "wip-limit"),
                interruptions(pool),
                pool.number("cost", Quantity.COST, 0));
    }

    private static StaffPool.Skill skill(Fields pool) {
        double speed = pool.number("speed", Quantity.SPEED, 1);
        double injects = pool.number("defects", Quantity.RATIO, 1);
        return new StaffPool.Skill(speed, injects, pool.number("catches", Quantity.RATIO, 1));
    }

    private List<String> staffed(String pool) {
        return stations.stream()
                .filter(station -> station.capacity().staff().contains(pool))
                .map(Station::name)
                .toList();
    }

    private Prefer prefer(Fields pool, List<String> staffed) {
        Found found = pool.findWhole("prefer");
        if (found.node() instanceof Node.Scalar word && ORDERS.containsKey(word.text())) {
            return new Prefer(ORDERS.get(word.text()), List.of());
        }
        int before = pool.problems().count();
        List<String> known =
                new ArrayList<>(stations.stream().map(Station::name).toList());
        if (found.node() instanceof Node.Scalar) {
            known.addAll(ORDERS.keySet());
        }
        List<String> listed = Names.distinct(pool, "prefer", known, List.of());
        if (listed.isEmpty() || pool.problems().count() > before) {
            return Prefer.CLOSEST_TO_DONE;
        }
        checkList(pool, found, listed, staffed);
        return new Prefer(Order.LISTED, listed);
    }

    private static void checkList(Fields pool, Found found, List<String> listed, List<String> staffed) {
        String hint = staffed.isEmpty() ? "" : "name all of their stations, and no other: " + staffed;
        listed.stream()
                .filter(station -> !staffed.contains(station))
                .forEach(station -> pool.problem(found, "they do not work at " + station, hint));
        staffed.stream()
                .filter(station -> !listed.contains(station))
                .forEach(station -> pool.problem(found, "leaves out " + station + ", where they work too", hint));
    }

    private StaffPool.Interruptions interruptions(Fields pool) {
        Found found = pool.findWhole("interruptions");
        if (found.absent()) {
            return null;
        }
        Fields block = pool.inside(found).known("people.*.interruptions");
        LawReader laws = new LawReader(block, Quantity.DURATION, observations);
        Distribution every = laws.read("every", null);
        if (!(every.typical() > 0)) {
            String path = block.pathOf("every");
            block.problems()
                    .add(block.binding().place(path), path, "people would never be at work", "write a time above 0");
        }
        return new StaffPool.Interruptions(every, laws.read("lasting", null));
    }
}

package io.throughline.drawn;

import io.throughline.drawn.Paths.Sort;
import java.util.List;

/**
 * Random scenario files over the whole language, each with a number that stands for it: small enough to be simulated by
 * the thousand. Most can be; a few break a rule and are refused.
 *
 * <p>A new key of the language is drawn in {@link StationText} or {@link WorkText}, with a row in {@link Paths} where
 * changes can act on it.
 */
final class ScenarioText {
    private final Layout layout;
    private final Dice dice;

    private ScenarioText(long number) {
        layout = new Layout(number);
        dice = layout.dice;
    }

    /** The file that a number stands for. */
    static String of(long number) {
        return new ScenarioText(number).file(number);
    }

    private String file(long number) {
        WorkText work = new WorkText(layout);
        Block file = new Block().put("title", "Scenario " + number);
        if (dice.oneIn(3)) {
            file.put("money", "EUR");
        }
        file.put("clock", clock()).put("experiment", experiment()).put("work", work.work());
        file.put("people", work.people());
        Block stations = new Block();
        layout.stations.forEach(name -> stations.put(name, new StationText(layout, name).text()));
        file.put("stations", stations).put("wip-limits", groupLimits()).put("changes", changes());
        file.put("plans", plans()).put("sweeps", sweeps()).put("sizing", sizings());
        return file.lines();
    }

    private Block clock() {
        Block clock = new Block().put("horizon", dice.of("2d", "3d", "1w", "40h"));
        if (!dice.oneIn(40)) {
            clock.put("warm-up", dice.of("1h", "1d", "10h", "0h"));
        }
        if (dice.oneIn(3)) {
            clock.put("day", dice.of("5h", "6h 30m", "24h")).put("week", dice.of("5d", "7d"));
        }
        return clock;
    }

    private Block experiment() {
        Block experiment = new Block();
        if (dice.oneIn(150)) {
            experiment.put("precision", Block.of("throughput", "40%")).put("replications-at-most", 16);
        } else {
            experiment.put("replications", dice.oneIn(80) ? 10 : dice.between(1, 3));
        }
        if (dice.oneIn(3)) {
            experiment.put("confidence", "90%");
        }
        return dice.oneIn(2) ? experiment : experiment.put("seed", dice.between(0, 1_000_000));
    }

    private Block groupLimits() {
        Block limits = new Block();
        int stations = layout.stations.size();
        if (stations > 1 && dice.oneIn(4)) {
            int held = dice.between(0, stations - 2);
            List<String> counted = layout.stations.subList(held + 1, stations);
            Block limit = new Block().put("stations", counted).put("at-most", dice.between(1, 6));
            if (layout.keeps(!layout.sideBySide(layout.stations.get(held), counted.get(0)))) {
                limits.put("open", limit.put("holds", layout.stations.get(held)));
                layout.paths.add("wip-limits.open.at-most", Sort.COUNT);
            }
        }
        return limits;
    }

    private Block changes() {
        Block changes = new Block();
        layout.changes.forEach(name -> changes.put(name, change()));
        return changes;
    }

    private Block change() {
        boolean partial = dice.oneIn(2);
        List<String> paths = partial ? layout.paths.ofItems() : layout.paths.all();
        Block effects = new Block();
        dice.shuffled(paths).stream()
                .limit(dice.between(1, 3))
                .forEach(path -> effects.put(path, layout.paths.effect(path)));
        Block change = partial ? Block.of("share", dice.of("85%", "0.3")) : new Block();
        if (dice.oneIn(3)) {
            change.put("cost", "1000/w").put("cost-per-item", 3).put("cost-once", 25000);
        }
        return change.put("effects", effects);
    }

    private Block plans() {
        return layout.changes.size() > 1 && dice.oneIn(2) ? Block.of("all", layout.changes) : new Block();
    }

    private Block sweeps() {
        Block sweeps = new Block();
        if (dice.oneIn(12)) {
            sweeps.put("along", dice.oneIn(3) ? List.of(axis(), axis()) : withChanges(axis()));
        }
        return sweeps;
    }

    private Block axis() {
        String path = dice.of(layout.paths.all());
        return new Block().put("vary", path).put("over", layout.paths.values(path));
    }

    private Block withChanges(Block block) {
        return layout.changes.isEmpty() || dice.oneIn(2) ? block : block.put("with", dice.some(layout.changes));
    }

    private Block sizings() {
        List<String> counts = layout.paths.of(Sort.COUNT);
        if (counts.isEmpty() || !dice.oneIn(20)) {
            return new Block();
        }
        String target = dice.of("throughput >= 20/w", "flow-time.p85 <= 8h", "wip <= 4");
        Block sizing =
                new Block().put("vary", dice.of(counts)).put("over", "1 to 3").put("so-that", List.of(target));
        return Block.of("fewest", withChanges(sizing));
    }
}

package io.throughline.drawn;

import io.throughline.drawn.Paths.Sort;
import java.util.ArrayList;
import java.util.List;

/** The block of one station in a random file. */
final class StationText {
    private final Layout layout;
    private final Dice dice;
    private final Laws laws;
    private final String name;
    private final String path;
    private final Block station = new Block();

    StationText(Layout layout, String name) {
        this.layout = layout;
        this.name = name;
        dice = layout.dice;
        laws = layout.laws;
        path = "stations." + name + ".";
    }

    Block text() {
        addCapacity();
        addTime();
        if (layout.batches.contains(name)) {
            addBatch();
        }
        addQueue();
        addVisit();
        addStops();
        addDefects();
        addConflicts();
        station.put("outcomes", outcomes());
        return station;
    }

    private boolean gathers() {
        return layout.batches.contains(name);
    }

    private void addCapacity() {
        if (layout.staff.containsKey(name)) {
            station.put("staff", Block.list(layout.staff.get(name)));
            if (layout.othersOnly.contains(name)) {
                station.put("own-work", "no");
            }
            if (layout.approvals.containsKey(name)) {
                station.put("approvals", layout.approvals.get(name));
            }
        } else if (layout.unlimited.contains(name)) {
            station.put("servers", "unlimited");
        } else {
            station.put("servers", dice.between(1, 3));
            layout.paths.add(path + "servers", Sort.COUNT);
            if (dice.oneIn(6)) {
                station.put("cost", "500/w");
            }
        }
    }

    private void addTime() {
        station.put("time", laws.time(dice.of(List.of(20, 60, 60, 150))));
        layout.paths.add(path + "time", Sort.TIME);
        layout.paths.add(path + "work", Sort.NUMBER);
        if (dice.oneIn(3) && layout.keeps(!gathers())) {
            station.put("size-exponent", dice.of("1", "0.7", "-0.5"));
        }
        if (dice.oneIn(8)) {
            station.put("open", dice.of("3h/d", "4h/d", "90m/d"));
        }
        if (dice.oneIn(8)) {
            Block overload = new Block().put("above", dice.between(0, 4)).put("time", dice.of("x0.6", "x1.5"));
            station.put("overload", dice.oneIn(2) ? overload : overload.put("catches", "x0.5"));
        }
    }

    private void addBatch() {
        Block batch = new Block();
        if (dice.oneIn(2)) {
            batch.put("every", laws.duration(dice.between(60, 600)));
            layout.paths.add(path + "batch.every", Sort.TIME);
            if (dice.oneIn(2)) {
                batch.put("size", dice.between(1, 6));
            }
        } else {
            batch.put("size", dice.between(1, 6));
            if (!dice.oneIn(5)) {
                batch.put("wait-at-most", laws.duration(dice.between(30, 600)));
                layout.paths.add(path + "batch.wait-at-most", Sort.TIME);
            }
        }
        station.put("batch", batch);
    }

    private void addQueue() {
        if (dice.oneIn(3)) {
            station.put("queue", dice.of("fifo", "lifo", "shortest"));
        }
        if (dice.oneIn(5)) {
            station.put("rework-first", dice.of("no", "yes", "false"));
        }
        if (dice.oneIn(6)) {
            station.put("pickup", laws.time(60));
            layout.paths.add(path + "pickup", Sort.TIME);
        }
        if (dice.oneIn(4) && layout.keeps(!layout.isFirst(name))) {
            station.put("wip-limit", dice.between(1, 6));
            layout.paths.add(path + "wip-limit", Sort.COUNT);
            String before = layout.stations.get(Math.max(0, layout.stations.indexOf(name) - 1));
            if (dice.oneIn(2)) {
                boolean held = !layout.staff.containsKey(before) && !layout.sideBySide(before);
                station.put("when-full", held ? dice.of("hold", "release") : "release");
            }
        }
    }

    private void addVisit() {
        if (layout.beside.containsKey(name)) {
            station.put("beside", layout.beside.get(name));
        }
        if (!layout.keeps(!layout.isFirst(name) || !layout.backlog())) {
            return;
        }
        if (dice.oneIn(7)) {
            station.put("share", dice.of("30%", "0.7", "0%"));
            layout.paths.add(path + "share", Sort.SHARE);
        }
        if (dice.oneIn(7)) {
            station.put("only", only());
        }
    }

    private Block only() {
        Block only = new Block();
        if (!layout.kinds.isEmpty() && dice.oneIn(2)) {
            only.put("kinds", Block.list(dice.some(layout.kinds)));
        }
        if (!layout.changes.isEmpty() && dice.oneIn(2)) {
            only.put("touched-by", Block.list(dice.some(layout.changes)));
        }
        return only.isEmpty() || dice.oneIn(2) ? only.put("size", dice.of("over 1", "under 2", "over 0.5")) : only;
    }

    private void addStops() {
        if (dice.oneIn(8)) {
            station.put("outages", new Block().put("every", laws.time(900)).put("lasting", laws.time(90)));
            layout.paths.add(path + "outages.lasting", Sort.TIME);
        }
        if (dice.oneIn(8)) {
            station.put("waits-for-others", new Block().put("chance", "30%").put("lasting", laws.time(300)));
            layout.paths.add(path + "waits-for-others.chance", Sort.SHARE);
        }
        if (dice.oneIn(10)) {
            station.put("gives-up-after", laws.duration(dice.between(60, 1500)));
        }
    }

    private void addDefects() {
        Block defects = new Block();
        if (dice.oneIn(3)) {
            defects.put("injects", dice.of("0.5", "1", "0.2"));
            layout.paths.add(path + "defects.injects", Sort.NUMBER);
            if (dice.oneIn(3)) {
                defects.put("injects-size-exponent", dice.of("1.1", "-0.5"));
            }
        }
        List<String> desks = layout.behind(name);
        if (dice.oneIn(4) && !desks.isEmpty()) {
            defects.put("catches", dice.of("60%", "100%", "30%")).put("fixed-at", dice.of(desks));
            defects.put("fix", laws.time(30));
            layout.paths.add(path + "defects.catches", Sort.SHARE);
            if (dice.oneIn(2)) {
                defects.put("recheck", dice.of("30%", "100%", "0.5"));
            }
            if (dice.oneIn(3)) {
                defects.put("catches-size-exponent", dice.of("-0.3", "1"));
            }
        }
        station.put("defects", defects);
    }

    private void addConflicts() {
        if (dice.oneIn(6) && layout.keeps(!layout.isFirst(name) && !gathers())) {
            Block conflicts = new Block().put("per-open-part", dice.of("2%", "20%"));
            if (dice.oneIn(2)) {
                conflicts.put("size-exponent", "1");
            }
            conflicts.put("resolve", laws.time(60));
            station.put("conflicts", dice.oneIn(2) ? conflicts : conflicts.put("at", desk()));
        }
    }

    private String desk() {
        List<String> desks = layout.behind(name).stream()
                .filter(desk -> layout.keeps(!desk.equals(name) && !layout.sideBySide(name)))
                .toList();
        return desks.isEmpty() ? "here" : dice.of(desks);
    }

    private Block outcomes() {
        Block outcomes = new Block();
        for (int i = dice.of(List.of(0, 0, 0, 1, 1, 2)); i > 0; i--) {
            outcomes.put("outcome-" + i, outcome());
            layout.paths.add(path + "outcomes.outcome-" + i + ".chance", Sort.SHARE);
        }
        return outcomes;
    }

    private Block outcome() {
        List<String> targets = new ArrayList<>(layout.stations);
        targets.removeIf(target -> !layout.reached(target));
        targets.addAll(List.of("dropped", "delivered"));
        String to = dice.of(targets);
        Block outcome = new Block().put("chance", dice.of("10%", "25%", "0.4")).put("to", to);
        if (dice.oneIn(2)) {
            outcome.put("effort", dice.of("20%", "50%", "1.5"));
        }
        if (dice.oneIn(3)) {
            outcome.put("at-most", dice.between(1, 4));
        }
        boolean authors = layout.staff.containsKey(to)
                && !layout.approvals.containsKey(to)
                && !layout.othersOnly.contains(to)
                && !layout.batches.contains(to);
        if (dice.oneIn(3)) {
            outcome.put("by", layout.keeps(authors) ? "author" : "anyone");
        }
        return outcome;
    }
}

package io.throughline.drawn;

import io.throughline.drawn.Paths.Sort;
import java.util.List;

/** The blocks {@code work} and {@code people} of a random file. */
final class WorkText {
    private final Layout layout;
    private final Dice dice;

    WorkText(Layout layout) {
        this.layout = layout;
        dice = layout.dice;
    }

    Block work() {
        Block work = new Block();
        addSource(work);
        if (layout.source.equals("at-once") || dice.oneIn(2)) {
            work.put("wip-limit", dice.between(1, 12));
            layout.paths.add("work.wip-limit", Sort.COUNT);
        }
        if (dice.oneIn(2)) {
            work.put("size", layout.laws.size());
            layout.paths.add("work.size", Sort.NUMBER);
        }
        addParts(work);
        if (dice.oneIn(6)) {
            work.put("lead-from", dice.of(layout.stations));
        }
        if (dice.oneIn(6)) {
            work.put("useful", "60%");
        }
        work.put("kinds", kinds(work));
        if (!layout.kinds.isEmpty() && dice.oneIn(3)) {
            work.put("after-delivery", afterDelivery());
        }
        return work;
    }

    private void addSource(Block work) {
        switch (layout.source) {
            case "at-once" -> work.put("release", "at-once");
            case "rate" -> {
                work.put("source", Block.of("rate", dice.of("40/w", "1/h", "6/d")));
                layout.paths.add("work.source.rate", Sort.NUMBER);
            }
            case "every" -> {
                work.put("source", Block.of("every", layout.laws.time(dice.between(40, 200))));
                layout.paths.add("work.source.every", Sort.TIME);
            }
            default -> work.put("source", "backlog");
        }
    }

    private void addParts(Block work) {
        if (dice.oneIn(3)) {
            work.put("parts", dice.of("2", "1.4", "3", "0.6"));
            layout.paths.add("work.parts", Sort.NUMBER);
        }
        if (dice.oneIn(4)) {
            String from = dice.of(layout.stations);
            work.put("parts-from", layout.keeps(false) ? from : layout.beside.getOrDefault(from, from));
        }
    }

    private Block kinds(Block work) {
        Block kinds = new Block();
        layout.kinds.forEach(name -> kinds.put(name, kind(name)));
        if (layout.filler && !layout.kinds.isEmpty()) {
            Block filler = new Block().put("filler", "yes").put("value", 0).put("size", "0.5");
            if (!work.has("wip-limit") || dice.oneIn(2)) {
                filler.put("wip-limit", dice.between(1, 3));
            }
            kinds.put("tooling", filler);
        }
        return kinds;
    }

    private Block kind(String name) {
        Block kind = new Block().put("share", dice.of("20%", "50%", "1", "3"));
        String path = "work.kinds." + name;
        layout.paths.add(path + ".share", Sort.SHARE);
        if (dice.oneIn(2)) {
            kind.put("size", dice.of("0.4", "2", "1.5"));
            layout.paths.add(path + ".size", Sort.NUMBER);
        }
        if (dice.oneIn(4)) {
            kind.put("parts", dice.of("0.5", "2"));
            layout.paths.add(path + ".parts", Sort.NUMBER);
        }
        if (dice.oneIn(6)) {
            kind.put("priority", 2).put("expedite", "yes");
        } else if (dice.oneIn(2)) {
            kind.put("priority", dice.between(-1, 2));
        }
        if (dice.oneIn(2)) {
            kind.put("value", dice.between(0, 10));
        }
        if (dice.oneIn(4)) {
            kind.put("halves-every", layout.laws.duration(2000));
        }
        if (dice.oneIn(4)) {
            kind.put("wip-limit", dice.between(1, 5));
            layout.paths.add(path + ".wip-limit", Sort.COUNT);
        }
        return kind;
    }

    private Block afterDelivery() {
        Block law = new Block().put("surfaces", dice.of("50%", "30%", "20%"));
        if (!dice.oneIn(3)) {
            law.put("after", layout.laws.time(400));
        }
        return law.put("returns-as", dice.of(layout.kinds));
    }

    Block people() {
        Block people = new Block();
        layout.pools.forEach((name, count) -> people.put(name, pool(name, count)));
        return people;
    }

    private Block pool(String name, int count) {
        Block pool = new Block().put("count", count);
        layout.paths.add("people." + name + ".count", Sort.COUNT);
        if (!dice.oneIn(3)) {
            pool.put("prefer", prefer(name));
        }
        if (dice.oneIn(3)) {
            pool.put("switching", layout.laws.duration(dice.between(1, 30)));
        }
        if (dice.oneIn(3)) {
            pool.put("speed", dice.of("80%", "1.2", "150%"));
            layout.paths.add("people." + name + ".speed", Sort.NUMBER);
        }
        if (dice.oneIn(4)) {
            pool.put("wip-limit", dice.between(1, 3));
            layout.paths.add("people." + name + ".wip-limit", Sort.COUNT);
        }
        if (dice.oneIn(4)) {
            Block interruptions = new Block().put("every", layout.laws.time(300));
            pool.put("interruptions", interruptions.put("lasting", layout.laws.time(40)));
        }
        if (dice.oneIn(4)) {
            pool.put("defects", dice.of("x1.4", "x0")).put("catches", dice.of("x0.6", "x1.3"));
        }
        if (dice.oneIn(5)) {
            pool.put("cost", dice.of("3000/w", "60/h"));
        }
        return pool;
    }

    private Object prefer(String pool) {
        List<String> mine = layout.stations.stream()
                .filter(station -> layout.staff.getOrDefault(station, List.of()).contains(pool))
                .toList();
        return dice.oneIn(3) ? dice.shuffled(mine) : dice.of("oldest-first", "longest-queue", "closest-to-done");
    }
}

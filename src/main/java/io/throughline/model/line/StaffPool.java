package io.throughline.model.line;

import io.throughline.model.law.Distribution;
import java.util.List;

/**
 * People shared by stations.
 *
 * @param count of people, 1 or more
 * @param switching ticks that a person needs before working at another station than the last one
 * @param skill how fast and how well they work
 * @param wipLimit parts in the line at most that one person has started, {@link Line#NO_LIMIT} for none
 * @param interruptions of each person; null for none
 * @param cost of one person a week, 0 or more
 */
public record StaffPool(
        String name,
        int count,
        Prefer prefer,
        long switching,
        Skill skill,
        int wipLimit,
        Interruptions interruptions,
        double cost) {
    /** Checks the ranges. */
    public StaffPool {
        if (count < 1 || switching < 0 || wipLimit < 1 || !(cost >= 0)) {
            throw new IllegalArgumentException("pool " + name + " is out of range");
        }
    }

    /** The orders in which a free person looks at stations. */
    public enum Order {
        /** As the stations are listed. */
        LISTED,
        /** The station whose next part belongs to the item begun first. */
        OLDEST_FIRST,
        /** The station where most parts wait. */
        LONGEST_QUEUE,
        /** The last station of the line first. */
        CLOSEST_TO_DONE
    }

    /** What a free person looks at first; {@code stations} is empty unless the order is {@link Order#LISTED}. */
    public record Prefer(Order order, List<String> stations) {
        /** The last station of the line first. */
        public static final Prefer CLOSEST_TO_DONE = new Prefer(Order.CLOSEST_TO_DONE, List.of());

        /** Checks that a list is there where one is needed, and copies it. */
        public Prefer {
            if ((order == Order.LISTED) == stations.isEmpty()) {
                throw new IllegalArgumentException("stations are listed, or in an order of their own");
            }
            stations = List.copyOf(stations);
        }
    }

    /**
     * What keeps a person from work on items: meetings, support.
     *
     * @param every law of the time from the end of one to the start of the next, in ticks, on the clock
     * @param lasting law of its length, in ticks
     */
    public record Interruptions(Distribution every, Distribution lasting) {}

    /**
     * How fast and how well people work.
     *
     * @param speed factor on the pace of the stations, above 0
     * @param injects factor on the defects that they inject, 0 or more
     * @param catches factor on the share of defects that they find, 0 or more
     */
    public record Skill(double speed, double injects, double catches) {
        /** As fast and as well as the stations say. */
        public static final Skill USUAL = new Skill(1, 1, 1);

        /** Checks the ranges. */
        public Skill {
            if (!(speed > 0) || !(injects >= 0) || !(catches >= 0)) {
                throw new IllegalArgumentException("skill is out of range");
            }
        }
    }

    /** The factor on the pace of the stations. */
    public double speed() {
        return skill.speed;
    }

    /** The same pool with other speed. */
    public StaffPool withSpeed(double other) {
        Skill changed = new Skill(other, skill.injects, skill.catches);
        return new StaffPool(name, count, prefer, switching, changed, wipLimit, interruptions, cost);
    }

    /** The same pool with another limit for each person. */
    public StaffPool withWipLimit(int limit) {
        return new StaffPool(name, count, prefer, switching, skill, limit, interruptions, cost);
    }
}

package io.throughline.engine.people;

import io.throughline.engine.part.Hands;
import io.throughline.engine.part.Part;
import io.throughline.engine.station.StationRun;

/** Who may do what: own work, approvals by different people, rework by its author, and limits per person. */
public final class Rights {
    private final StationRun[] stations;
    /** For each station, by the place of each person, whether that person's pool staffs it. */
    private final boolean[][] staff;

    private final int[] sizes;

    /** The rights of people at stations. */
    public Rights(StationRun[] stations, Person[] people) {
        this.stations = stations;
        staff = new boolean[stations.length][people.length];
        sizes = new int[stations.length];
        for (Person person : people) {
            for (int station : person.pool.stations) {
                staff[station][person.index] = true;
                sizes[station]++;
            }
        }
    }

    /** Whether people of a person's pool may have different rights to a part at a station. */
    public boolean differ(Person person, Part part, StationRun at) {
        return part.assignee != Part.NONE
                || !at.ownWork
                || at.approvals(part) > 1 && part.hands.begunHere()
                || person.limited() && isNew(part);
    }

    /** Whether a person may start a service on a part at a station; whether anybody may is not asked. */
    public boolean may(Person person, Part part, int station) {
        if (part.assignee != Part.NONE) {
            return part.assignee == person.index;
        }
        if (!person.mayStartNew() && isNew(part)) {
            return false;
        }
        StationRun at = stations[station];
        if (part.errand == Part.FIX) {
            return true;
        }
        return (at.approvals(part) == 1 || !part.hands.approvedBy(person.index))
                && (at.ownWork || !own(person.index, part, at));
    }

    /** Whether nobody has started the part, or one of its batch. */
    private static boolean isNew(Part part) {
        boolean any = false;
        for (Part each = part; each != null; each = each.behind) {
            any |= each.starter == Part.NONE;
        }
        return any;
    }

    /**
     * Whether a person may not work at a station because of earlier work on the part: at any earlier station, or, if
     * too few others are left, at the nearest one only. What stands beside it is not earlier.
     */
    private boolean own(int person, Part part, StationRun at) {
        Hands hands = part.hands;
        if (!workedBefore(person, hands, at.first)) {
            return false;
        }
        return sizes[at.index] - colleagues(hands, at) >= at.approvals(part) || person == nearest(hands, at);
    }

    private static boolean workedBefore(int person, Hands hands, int station) {
        for (int i = 0; i < station; i++) {
            if (hands.lastAt(i) == person) {
                return true;
            }
        }
        return false;
    }

    /** How many of the station's people last worked on the part at an earlier station. */
    private int colleagues(Hands hands, StationRun station) {
        int count = 0;
        for (int i = 0; i < station.first; i++) {
            int person = hands.lastAt(i);
            if (person != Part.NONE && staff[station.index][person] && !workedBefore(person, hands, i)) {
                count++;
            }
        }
        return count;
    }

    /** Who of the station's people last worked on the part at the nearest earlier station. */
    private int nearest(Hands hands, StationRun station) {
        for (int i = station.first - 1; i >= 0; i--) {
            int person = hands.lastAt(i);
            if (person != Part.NONE && staff[station.index][person]) {
                return person;
            }
        }
        return Part.NONE;
    }
}

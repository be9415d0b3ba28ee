package io.throughline.engine;

import io.throughline.engine.journal.Journal.Verb;
import io.throughline.engine.part.Part;
import io.throughline.engine.people.Person;
import io.throughline.engine.station.Conflicts;
import io.throughline.engine.station.ServiceTimes;
import io.throughline.engine.station.StationRun;

/**
 * What follows services: defects, outcomes, what is found, errands and conflicts. In this order: defects are injected,
 * one coin decides among the outcomes, and if the part passes, defects are looked for. Not thread-safe.
 */
final class Aftermath {
    private final Floor floor;

    Aftermath(Floor floor) {
        this.floor = floor;
    }

    /** A part's last service of a visit has ended; {@code person} is who ended it, null for a server. */
    void of(Part part, StationRun station, Person person, long now) {
        if (part.errand == Part.NONE) {
            ofWork(part, station, person, now);
            return;
        }
        if (part.errand == Part.FIX || part.errand == Part.RESOLVE) {
            comeBack(part, now);
        } else if (part.errand == Part.RECHECK) {
            part.errand = Part.NONE;
            look(part, station, person, now);
        } else {
            ofWork(part, station, person, now);
        }
    }

    private void ofWork(Part part, StationRun station, Person person, long now) {
        if (part.passesFirst(station.index)) {
            floor.passed(part.whole, station, now);
        }
        if (station.defects != null) {
            double factor = person == null ? 1 : person.pool.injects;
            station.defects.inject(part, factor, part.effort(station.index));
        }
        if (station.sideBySide) {
            floor.beside.done(part, station, now);
            return;
        }
        int outcome = station.outcome(part);
        if (outcome == StationRun.PASSES) {
            look(part, station, person, now);
        } else {
            floor.meet(part, station, outcome, now);
        }
    }

    /** Defects are looked for by who worked last on a part at a station. */
    void look(Part part, StationRun station, long now) {
        Staffing staffing = floor.servicing.staffing;
        look(part, station, station.staffed ? staffing.person(part.hands.lastAt(station.index)) : null, now);
    }

    /** Defects are looked for: if some are found the part goes to be mended, else it passes on. */
    private void look(Part part, StationRun station, Person person, long now) {
        double factor = person == null ? 1 : person.pool.catches;
        int found = station.defects == null ? 0 : station.defects.find(part, factor);
        if (found == 0) {
            goOn(part, station, now);
            return;
        }
        floor.chronicle.note(now, Verb.FOUND, station, part);
        part.comesBack = false;
        part.errand = Part.FIX;
        part.errandFor = station.index;
        part.errandWork = station.defects.fix(part, found);
        floor.doors.enterAgain(part, floor.stations[station.defects.fixedAt], now);
    }

    private void goOn(Part part, StationRun station, long now) {
        if (station.straight) {
            floor.pass(part, station.index, true, now);
        } else if (!floor.servicing.delays.ask(part, station, now)) {
            passOn(part, station, !station.sideBySide, now);
        }
    }

    /** A part has passed a station, and others have answered: another one beside it looks at it, or it passes on. */
    void passOn(Part part, StationRun station, boolean mayHold, long now) {
        if (!floor.beside.lookOn(part, now)) {
            floor.pass(part, station.last, mayHold, now);
        }
    }

    private void comeBack(Part part, long now) {
        boolean mended = part.errand == Part.FIX;
        if (!mended) {
            part.unvisit(part.errandFor);
        }
        part.errand = mended ? Part.RECHECK : Part.NONE;
        part.comesBack = true;
        floor.doors.enterAgain(part, floor.stations[part.errandFor], now);
    }

    /**
     * Sees whether a part that is about to be served for the first time has a conflict; one that is resolved here adds
     * to its work.
     *
     * @return whether the part has to go elsewhere first
     */
    static boolean meetsConflict(Part part, StationRun station) {
        Conflicts conflicts = station.conflicts;
        if (conflicts == null || part.visit > 0 || part.errand != Part.NONE || seen(part, conflicts)) {
            return false;
        }
        part.conflictsSeen |= conflicts.bit;
        if (!conflicts.befall(part)) {
            return false;
        }
        if (conflicts.at == Part.NONE) {
            part.resolving = conflicts.resolve(part) * station.times.factor(part);
            part.work += part.resolving;
            return false;
        }
        part.errand = Part.RESOLVE;
        part.errandFor = station.index;
        part.errandWork = conflicts.resolve(part);
        return true;
    }

    private static boolean seen(Part part, Conflicts conflicts) {
        return (part.conflictsSeen & conflicts.bit) != 0;
    }

    /** Notes how much of a service that starts, at a pace, resolves a conflict, unless all of it is rework. */
    static void noteResolving(Part part, StationRun station, double pace) {
        if (part.resolving > 0 && !part.reworks(station.index)) {
            double haste = station.times.haste(station.record.waiting());
            station.record.resolves(ServiceTimes.ticks(part.resolving * haste / pace));
        }
        part.resolving = 0;
    }

    /** A part that was taken from a queue goes to where its conflict is resolved. */
    void resolveElsewhere(Part part, StationRun station, long now) {
        floor.doors.enterAgain(part, floor.stations[station.conflicts.at], now);
    }
}

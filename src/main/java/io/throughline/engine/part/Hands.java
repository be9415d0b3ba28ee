package io.throughline.engine.part;

import java.util.Arrays;

/** What people did, and do, on one part. */
public final class Hands {
    private final int[] lastAt;
    private final int[] approvers;
    private final double[] rests;
    private int approving;
    private int resting;
    private int approved;

    Hands(int stations, int approvals) {
        lastAt = new int[stations];
        approvers = new int[approvals];
        rests = new double[approvals];
    }

    void begin() {
        Arrays.fill(lastAt, Part.NONE);
        join();
    }

    void goOnFrom(Hands before) {
        System.arraycopy(before.lastAt, 0, lastAt, 0, lastAt.length);
    }

    /** Takes over who last worked at a station. */
    void takeBack(Hands from, int station) {
        lastAt[station] = from.lastAt[station];
    }

    /** A visit of a station begins: nobody has approved yet. */
    public void join() {
        approving = 0;
        resting = 0;
        approved = 0;
    }

    /** Who last worked on the part at a station; {@link Part#NONE} if nobody did. */
    public int lastAt(int station) {
        return lastAt[station];
    }

    /** Whether a person has done one of the visit's services, or does one now. */
    public boolean approvedBy(int person) {
        for (int i = 0; i < approving; i++) {
            if (approvers[i] == person) {
                return true;
            }
        }
        return false;
    }

    /** How many of the visit's services were begun, those that were given up not counted. */
    public int begun() {
        return approving;
    }

    /** Whether any of the visit's services was begun. */
    public boolean begunHere() {
        return approving + resting > 0;
    }

    /** How many of the visit's services were done. */
    public int approved() {
        return approved;
    }

    /** A person begins one of the visit's services. */
    public void begins(int person) {
        approvers[approving++] = person;
    }

    /** A person has done one of the visit's services at a station. */
    public void ends(int person, int station) {
        lastAt[station] = person;
        approved++;
    }

    /** A person gives up a service, of which so much work is left. */
    public void givesUp(int person, double work) {
        int place = 0;
        while (approvers[place] != person) {
            place++;
        }
        approvers[place] = approvers[--approving];
        rests[resting++] = work;
    }

    /** Whether there is work left of a service that was given up. */
    public boolean rests() {
        return resting > 0;
    }

    /** Takes the work that is left of the service given up last. */
    public double takeRest() {
        return rests[--resting];
    }
}

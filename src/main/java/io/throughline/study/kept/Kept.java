package io.throughline.study.kept;

import java.util.Map;

/**
 * Where a run keeps what it has simulated, so that the same run can go on from there after an interruption. Called by
 * one thread.
 */
public interface Kept {
    /** Keeps nothing. */
    Kept NONE = new Kept() {
        @Override
        public byte[] find(String key, int from) {
            return null;
        }

        @Override
        public void keep(String key, int from, int count, byte[] replications) {
            // There is nowhere to keep it.
        }

        @Override
        public void finished(String variant, Map<String, double[]> values) {
            // There is nobody to be told.
        }
    };

    /**
     * What was kept of the replications from a number on; null for nothing.
     *
     * @param key of all that the replications depend on but their numbers: see {@link Keys}
     */
    byte[] find(String key, int from);

    /** Keeps some replications with consecutive numbers, together. */
    void keep(String key, int from, int count, byte[] replications);

    /**
     * Keeps a table for people of what is finished.
     *
     * @param variant what is finished, by the name that it has in results.csv
     * @param values by measure and replication
     */
    void finished(String variant, Map<String, double[]> values);
}

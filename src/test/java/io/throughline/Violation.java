package io.throughline;

/**
 * One place that breaks a rule of the house.
 *
 * @param path of the file, below the root that was read
 * @param line from 1
 * @param what is wrong, with its value and the limit
 */
record Violation(String path, long line, String what) {
    @Override
    public String toString() {
        return path + ":" + line + ": " + what;
    }
}

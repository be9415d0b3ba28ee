package io.throughline.cli.terminal;

import io.throughline.study.Progress;
import java.util.concurrent.TimeUnit;

/** Tells on standard error how far the replications are: a line that is written over where somebody looks. */
public final class ProgressLine implements Progress {
    private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE = TimeUnit.SECONDS.toNanos(30);
    private static final double SECOND = TimeUnit.SECONDS.toNanos(1);

    private final Terminal terminal;
    private final String name;
    private boolean quiet;
    private long last = System.nanoTime() - REDRAW;
    private int width;
    private String points = "";
    private boolean ran;
    private long began;
    private int before;

    /** The line of one file; quiet says nothing. */
    public ProgressLine(Terminal terminal, String name, boolean quiet) {
        this.terminal = terminal;
        this.name = name;
        this.quiet = quiet;
    }

    @Override
    public synchronized void advance(long done, long asked) {
        ran = true;
        show(
                points.isEmpty()
                        ? name + ": " + done + " of " + asked + " replications"
                        : name + ": " + points + ", " + done + " replications");
    }

    @Override
    public synchronized void points(int done, int all) {
        ran &= done > 0;
        if (!ran) {
            began = System.nanoTime();
            before = done;
        }
        points = done == all ? "" : done + " of " + all + " points" + left(done, all);
    }

    /**
     * The time that is left if the other points take as long as those so far; empty before there is one. Points for
     * which nothing had to be run, as they are kept from before, come first and tell nothing.
     */
    private String left(int done, int all) {
        if (done == before) {
            return "";
        }
        double seconds = (System.nanoTime() - began) / SECOND * (all - done) / (done - before);
        return ", about " + about(seconds) + " left";
    }

    /** A time as somebody who waits would say it: "40 s", "3 min", "2.5 h". */
    static String about(double seconds) {
        if (seconds < 90) {
            return Math.max(1, Math.round(seconds)) + " s";
        }
        return seconds < 90 * 60 ? Math.round(seconds / 60) + " min" : Math.round(seconds / 360) / 10.0 + " h";
    }

    private void show(String text) {
        long now = System.nanoTime();
        if (quiet || now - last < (terminal.live() ? REDRAW : LINE)) {
            return;
        }
        last = now;
        if (terminal.live()) {
            terminal.err().print("\r" + text + " ".repeat(Math.max(0, width - text.length())));
            terminal.err().flush();
            width = text.length();
        } else {
            terminal.say(text);
        }
    }

    /** Takes the line away. */
    public synchronized void clear() {
        if (width > 0) {
            terminal.err().print("\r" + " ".repeat(width) + "\r");
            terminal.err().flush();
            width = 0;
        }
    }

    /** Says nothing more: the answer is there. */
    public synchronized void end() {
        clear();
        quiet = true;
    }
}

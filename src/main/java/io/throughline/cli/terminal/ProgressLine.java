package io.throughline.cli.terminal;

import io.throughline.study.Progress;
import java.util.concurrent.TimeUnit;

/** Tells on standard error how far the replications are: a line that is written over where somebody looks. */
public final class ProgressLine implements Progress {
    private static final long REDRAW = TimeUnit.MILLISECONDS.toNanos(100);
    private static final long LINE = TimeUnit.SECONDS.toNanos(30);

    private final Terminal terminal;
    private final String name;
    private final boolean quiet;
    private long last = System.nanoTime() - REDRAW;
    private int width;

    /** The line of one file; quiet says nothing. */
    public ProgressLine(Terminal terminal, String name, boolean quiet) {
        this.terminal = terminal;
        this.name = name;
        this.quiet = quiet;
    }

    @Override
    public synchronized void advance(long done, long asked) {
        long now = System.nanoTime();
        if (quiet || now - last < (terminal.live() ? REDRAW : LINE)) {
            return;
        }
        last = now;
        String text = name + ": " + done + " of " + asked + " replications";
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
}

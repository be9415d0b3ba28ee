package io.throughline.cli.terminal;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import picocli.CommandLine.Help.Ansi;

/** Where the answer and the talk go: the answer to standard output, all else to standard error. */
public final class Terminal {
    private static final String GLYPHS = "±−–←×";
    private static final Path STANDARD_ERROR = Path.of("/proc/self/fd/2");

    private final Watched watched;
    private final PrintStream out;
    private final PrintStream err;
    private final Charset charset;
    private final boolean live;

    /**
     * Streams in one charset.
     *
     * @param live whether somebody looks at standard error as it is written
     */
    public Terminal(OutputStream out, OutputStream err, Charset charset, boolean live) {
        this.watched = new Watched(out);
        this.out = new PrintStream(watched, false, charset);
        this.err = new PrintStream(err, true, charset);
        this.charset = charset;
        this.live = live;
    }

    /** Those of this process. */
    public static Terminal ofProcess() {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        return new Terminal(out, err, charset(), seen());
    }

    /** JDKs from 19 on say what standard output takes; those before say it of the system. */
    private static Charset charset() {
        String system = System.getProperty("native.encoding", StandardCharsets.US_ASCII.name());
        return Charset.forName(System.getProperty("stdout.encoding", system));
    }

    /** Whether standard error is a terminal; where the system can't be asked, whether standard output is one. */
    private static boolean seen() {
        if ("dumb".equals(System.getenv("TERM"))) {
            return false;
        }
        try {
            return Files.isSymbolicLink(STANDARD_ERROR)
                    ? Files.readSymbolicLink(STANDARD_ERROR).toString().matches("/dev/(pts/|tty).*")
                    : Ansi.AUTO.enabled();
        } catch (IOException e) {
            return false;
        }
    }

    /** Whether it has more than ASCII. */
    public boolean unicode() {
        return charset.newEncoder().canEncode(GLYPHS);
    }

    /** Whether somebody looks at standard error as it is written. */
    public boolean live() {
        return live;
    }

    /** Prints the answer for people, in the charset of the terminal. */
    public void answer(String text) {
        out.print(text);
        out.flush();
    }

    /** Prints the answer for programs, in UTF-8 whatever the terminal has. */
    public void data(String text) {
        out.writeBytes(text.getBytes(StandardCharsets.UTF_8));
        out.flush();
    }

    /** Says a line on standard error. */
    public void say(String line) {
        err.println(line);
    }

    /** Standard error itself. */
    public PrintStream err() {
        return err;
    }

    /** Standard output for a library that writes texts. */
    public PrintWriter outWriter() {
        return new PrintWriter(new OutputStreamWriter(out, charset), true);
    }

    /** Standard error for a library that writes texts. */
    public PrintWriter errWriter() {
        return new PrintWriter(new OutputStreamWriter(err, charset), true);
    }

    /** Whether all that was answered could be written, once all is: nobody reading on is no failure, a full disk is. */
    public boolean close() {
        out.flush();
        IOException failure = watched.failure;
        if (failure == null || closedPipe(failure)) {
            return true;
        }
        say("throughline: standard output can't be written: " + failure.getMessage());
        return false;
    }

    private static boolean closedPipe(IOException failure) {
        return String.valueOf(failure.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
    }

    /** Remembers the first failure, which a print stream forgets. */
    private static final class Watched extends OutputStream {
        private final OutputStream out;
        private IOException failure;

        Watched(OutputStream out) {
            this.out = out;
        }

        @Override
        public void write(int b) throws IOException {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int from, int length) throws IOException {
            try {
                out.write(bytes, from, length);
            } catch (IOException e) {
                failure = failure == null ? e : failure;
                throw e;
            }
        }

        @Override
        public void flush() throws IOException {
            out.flush();
        }
    }
}

package io.throughline.scenario.grammar;

import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** What an effect can take away, a limit or a block, as if it were not written, and by which word. */
public final class Removal {
    /** What is nothing when it is left out. */
    private static final Pattern NOTHING = Pattern.compile(String.join(
            "|",
            "work\\.(wip-limit|after-delivery)",
            "work\\.kinds\\.[^.]+\\.(wip-limit|halves-every)",
            "people\\.[^.]+\\.(wip-limit|interruptions)",
            "stations\\.[^.]+\\.(wip-limit|pickup|overload|only|beside|batch|batch\\.wait-at-most|defects|conflicts|"
                    + "outages|waits-for-others|gives-up-after|outcomes\\.[^.]+\\.at-most)",
            "wip-limits\\.[^.]+\\.at-most"));

    /** Hours without which the station is always open: to be open for none would be never. */
    private static final Pattern HOURS = Pattern.compile("stations\\.[^.]+\\.open");

    /** Other words by which somebody may want to take something away. */
    private static final List<String> MEANT = List.of(
            "none", "no", "off", "nothing", "never", "nobody", "unlimited", "always", "null", "delete", "remove");

    private Removal() {}

    /** Whether this word takes away what a path leads to. */
    public static boolean is(String path, String text) {
        return !text.isEmpty() && text.equals(word(path));
    }

    /** Advice where another word was written for it; empty if nothing of the kind was meant. */
    public static String hint(String path, String text) {
        return word(path).isEmpty() || !MEANT.contains(text.toLowerCase(Locale.ROOT))
                ? ""
                : "write " + word(path) + " to take it away";
    }

    /** The word that takes away what a path leads to; empty if that can't be taken away. */
    private static String word(String path) {
        return NOTHING.matcher(path).matches() ? "none" : HOURS.matcher(path).matches() ? "always" : "";
    }
}

package io.throughline.scenario.yaml;

import java.util.List;

/** YAML's own messages in the words of someone who only wanted to write a list of stations. */
enum Puzzle {
    COLON(
            "mapping values are not allowed here",
            "a second colon in one line",
            "a text with a colon in it needs quotes; else a line before it is indented differently"),
    TAB("TAB", "a tab", "put spaces in its place"),
    STAR("unexpected character found", "a text can't begin with *, and no name begins so", "put the text in quotes"),
    BINARY("special characters are not allowed", "this is not text", "a scenario is a YAML text in UTF-8"),
    UNCLOSED("found '<stream end>'", "the text ends inside brackets", "close every { with } and every [ with ]"),
    FLOW("expected ',' or", "brackets are not closed before this", "close every { with } and every [ with ]"),
    QUOTE("found unexpected end of stream", "a quote is never closed", "end the text with the same quote"),
    KEY("could not find expected ':'", "a key without a colon", "write key: value, with a space after the colon"),
    NO_KEY("Expected a property name", "a key must be a single word", "write key: value"),
    ESCAPE(
            "found unknown escape character",
            "a backslash in double quotes",
            "put the text in single quotes, or write / in a path"),
    BEHIND_QUOTES(
            "but found '<scalar>'",
            "a text goes on behind its quotes",
            "put all of it in quotes of the sort that it does not contain"),
    INDENT("expected <block end>", "the indentation does not fit", "begin keys of one block in the same column"),
    START("that cannot start any token", "a text can't begin with this character", "put the text in quotes"),
    LARGE("exceeds the limit", "the text has more than 3 MB", "a scenario is a few pages"),
    DEEP("nesting depth", "values are nested too deep", "close brackets that are still open");

    private final String sign;
    private final String what;
    private final String hint;

    Puzzle(String sign, String what, String hint) {
        this.sign = sign;
        this.what = what;
        this.hint = hint;
    }

    static YamlFault explain(Place place, String message) {
        String said = message == null ? "" : message;
        return List.of(values()).stream()
                .filter(p -> said.contains(p.sign))
                .findFirst()
                .map(p -> p.at(place))
                .orElseGet(() -> new YamlFault(place, "not valid YAML: " + firstLine(said), ""));
    }

    YamlFault at(Place place) {
        return new YamlFault(place, "not valid YAML: " + what, hint);
    }

    private static String firstLine(String said) {
        return said.lines().findFirst().orElse("it can't be read");
    }
}

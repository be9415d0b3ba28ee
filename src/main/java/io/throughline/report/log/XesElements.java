package io.throughline.report.log;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;

/** Elements of XES as XML, each on a line of its own; failures are unchecked. */
final class XesElements {
    private static final int REPLACEMENT = 0xfffd;
    private static final int LAST = 0xffff;

    private final XMLStreamWriter xml;
    private int depth;

    /** A document that begins with a comment. */
    XesElements(OutputStream out, String comment) {
        try {
            xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(out, "UTF-8");
            xml.writeStartDocument("UTF-8", "1.0");
            xml.writeCharacters("\n");
            xml.writeComment(comment);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private static UncheckedIOException failed(XMLStreamException e) {
        return new UncheckedIOException(
                e.getNestedException() instanceof IOException cause ? cause : new IOException(e.getMessage(), e));
    }

    /** An element begins; its attributes are names, each with its value. */
    void begin(String name, String... attributes) {
        try {
            line();
            xml.writeStartElement(name);
            write(attributes);
            depth++;
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** The element that began last ends. */
    void end() {
        try {
            depth--;
            line();
            xml.writeEndElement();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** An element with attributes and nothing in it. */
    void empty(String name, String... attributes) {
        try {
            line();
            xml.writeEmptyElement(name);
            write(attributes);
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    /** A text, by its key. */
    void text(String key, String value) {
        empty("string", "key", key, "value", legal(value));
    }

    /** A whole number, by its key. */
    void number(String key, long value) {
        empty("int", "key", key, "value", Long.toString(value));
    }

    /** A moment of the run, by its key. */
    void date(String key, long tick) {
        empty("date", "key", key, "value", EventNames.date(tick));
    }

    /** The document ends. */
    void close() {
        try {
            end();
            xml.writeCharacters("\n");
            xml.writeEndDocument();
            xml.flush();
        } catch (XMLStreamException e) {
            throw failed(e);
        }
    }

    private void line() throws XMLStreamException {
        xml.writeCharacters("\n" + "\t".repeat(depth));
    }

    private void write(String... attributes) throws XMLStreamException {
        for (int i = 0; i < attributes.length; i += 2) {
            xml.writeAttribute(attributes[i], attributes[i + 1]);
        }
    }

    /** XML has no place for most control characters, and a line end inside a value would be lost on reading. */
    private static String legal(String text) {
        StringBuilder legal = new StringBuilder();
        text.codePoints().map(XesElements::legal).forEach(legal::appendCodePoint);
        return legal.toString();
    }

    private static int legal(int character) {
        boolean control = character < ' ' || Character.getType(character) == Character.SURROGATE;
        if (control || character == LAST || character == LAST - 1) {
            return Character.isWhitespace(character) ? ' ' : REPLACEMENT;
        }
        return character;
    }
}

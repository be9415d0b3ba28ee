package io.throughline.report.log;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.stream.StreamSource;
import javax.xml.validation.SchemaFactory;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.xml.sax.SAXException;

/** A log as a tool that mines processes reads it: against the schema, traces by name, attributes by key. */
record MinedLog(Map<String, List<Map<String, String>>> traces) {
    private static final Path SCHEMA = Path.of("src/test/resources/reference/xes.xsd");

    static MinedLog of(Path file) throws IOException {
        try {
            SchemaFactory.newInstance(XMLConstants.W3C_XML_SCHEMA_NS_URI)
                    .newSchema(SCHEMA.toFile())
                    .newValidator()
                    .validate(new StreamSource(file.toFile()));
            Element log = DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(file.toFile())
                    .getDocumentElement();
            Map<String, List<Map<String, String>>> traces = new LinkedHashMap<>();
            for (Element trace : children(log, "trace")) {
                List<Map<String, String>> events = children(trace, "event").stream()
                        .map(MinedLog::attributes)
                        .toList();
                if (traces.put(attributes(trace).get("concept:name"), events) != null) {
                    throw new AssertionError("two traces are called " + attributes(trace));
                }
            }
            return new MinedLog(traces);
        } catch (SAXException | ParserConfigurationException e) {
            throw new AssertionError(e);
        }
    }

    private static List<Element> children(Element parent, String name) {
        List<Element> found = new ArrayList<>();
        for (Node child = parent.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element element
                    && (name.isEmpty() || element.getTagName().equals(name))) {
                found.add(element);
            }
        }
        return found;
    }

    private static Map<String, String> attributes(Element of) {
        Map<String, String> attributes = new LinkedHashMap<>();
        children(of, "").stream()
                .filter(child -> child.hasAttribute("key"))
                .forEach(child -> attributes.put(child.getAttribute("key"), child.getAttribute("value")));
        return attributes;
    }

    /** A trace, an event a line, with the time of the day. */
    String told(String trace) {
        StringBuilder told = new StringBuilder();
        for (Map<String, String> event : traces.get(trace)) {
            List<String> words =
                    new ArrayList<>(List.of(event.get("time:timestamp").substring(11, 16)));
            for (String key : List.of("concept:name", "concept:instance", "lifecycle:transition", "org:resource")) {
                words.add(event.getOrDefault(key, ""));
            }
            words.removeIf(String::isEmpty);
            told.append(String.join(" ", words)).append('\n');
        }
        return told.toString();
    }
}

package io.throughline.report.drawing;

import io.throughline.report.chart.Chart;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.batik.svggen.DefaultStyleHandler;
import org.apache.batik.svggen.SVGGeneratorContext;
import org.apache.batik.svggen.SVGGraphics2D;
import org.apache.batik.svggen.SVGIDGenerator;
import org.jfree.chart.JFreeChart;
import org.jfree.chart.text.TextUtils;
import org.w3c.dom.Document;
import org.w3c.dom.Element;

/** What a chart is drawn on, in pixels of a screen. */
record Canvas(int width, int height) {
    private static final int SCALE = 2;
    private static final String SVG = "http://www.w3.org/2000/svg";
    private static final String CHAIN = "'" + Fonts.FAMILY + "', 'Segoe UI', 'Helvetica Neue', Arial, sans-serif";

    byte[] png(JFreeChart chart) {
        BufferedImage image = new BufferedImage(SCALE * width, SCALE * height, BufferedImage.TYPE_INT_RGB);
        Graphics2D graphics = image.createGraphics();
        graphics.scale(SCALE, SCALE);
        chart.setElementHinting(false);
        draw(chart, graphics);
        graphics.dispose();
        return Png.of(image);
    }

    private void draw(JFreeChart chart, Graphics2D graphics) {
        graphics.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_TEXT_ANTIALIASING, RenderingHints.VALUE_TEXT_ANTIALIAS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_FRACTIONALMETRICS, RenderingHints.VALUE_FRACTIONALMETRICS_ON);
        graphics.setRenderingHint(RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE);
        TextUtils.setUseDrawRotatedStringWorkaround(false);
        TextUtils.setUseFontMetricsGetStringBounds(true);
        chart.draw(graphics, new Rectangle2D.Double(0, 0, width, height));
    }

    String svg(JFreeChart chart, Chart data) {
        Document document = document();
        SVGGeneratorContext context = SVGGeneratorContext.createDefault(document);
        context.setIDGenerator(new Ids(data.name()));
        context.setStyleHandler(new Chain());
        context.setComment(null);
        context.setPrecision(2);
        SVGGraphics2D graphics = new SVGGraphics2D(context, false);
        draw(chart, graphics);
        Element root = graphics.getRoot();
        TextWidths.set(root, 12, Font.PLAIN);
        label(root, document, data);
        StringWriter text = new StringWriter();
        try {
            graphics.stream(root, text, false, false);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return tidy(text.toString());
    }

    private static Document document() {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .getDOMImplementation()
                    .createDocument(SVG, "svg", null);
        } catch (ParserConfigurationException e) {
            throw new IllegalStateException("this JDK has no XML parser", e);
        }
    }

    private void label(Element root, Document document, Chart data) {
        root.setAttribute("viewBox", "0 0 " + width + " " + height);
        root.setAttribute("role", "img");
        Element title = document.createElementNS(SVG, "title");
        title.setTextContent(data.labels().title());
        Element shared = (Element) root.getElementsByTagName("defs").item(0);
        shared.setAttribute("id", data.name() + "-" + shared.getAttribute("id"));
        root.insertBefore(title, root.getFirstChild());
    }

    /** The element alone, with the same line ends on any system. */
    private static String tidy(String text) {
        return text.substring(text.indexOf("<svg")).replace("\r\n", "\n").strip() + "\n";
    }

    /** Ids of a chart, apart from those of other charts on a page. */
    private static final class Ids extends SVGIDGenerator {
        private final String chart;

        Ids(String chart) {
            this.chart = chart;
        }

        @Override
        public String generateID(String what) {
            return chart + "-" + super.generateID(what);
        }
    }

    /** Names our font with those that may replace it. */
    private static final class Chain extends DefaultStyleHandler {
        private static final String OURS = "'" + Fonts.FAMILY + "'";

        @Override
        @SuppressWarnings("rawtypes") // as the library declares it
        public void setStyle(Element element, Map style, SVGGeneratorContext context) {
            super.setStyle(element, style, context);
            if (element.getAttribute("font-family").equals(OURS)) {
                element.setAttribute("font-family", CHAIN);
            }
        }
    }
}

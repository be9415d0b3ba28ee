package io.throughline.report.drawing;

import java.awt.Font;
import java.awt.font.FontRenderContext;
import java.util.Locale;
import org.w3c.dom.Element;
import org.w3c.dom.Node;

/** Tells a reader of an SVG how long each text is, so that it fits in whatever font the reader has. */
final class TextWidths {
    private static final FontRenderContext CONTEXT = new FontRenderContext(null, true, true);

    private TextWidths() {}

    /** Sets the length of the texts in an element; size and weight are those of the elements around it. */
    static void set(Element element, float size, int style) {
        float itsSize = element.hasAttribute("font-size") ? pixels(element.getAttribute("font-size")) : size;
        int itsStyle = element.hasAttribute("font-weight") ? style(element.getAttribute("font-weight")) : style;
        if (element.getTagName().equals("text")) {
            Font font = new Font(Fonts.FAMILY, itsStyle, 1).deriveFont(itsSize);
            double width = of(element.getTextContent(), font);
            element.setAttribute("textLength", String.format(Locale.ROOT, "%.1f", width));
            element.setAttribute("lengthAdjust", "spacingAndGlyphs");
        }
        for (Node child = element.getFirstChild(); child != null; child = child.getNextSibling()) {
            if (child instanceof Element inner) {
                set(inner, itsSize, itsStyle);
            }
        }
    }

    /** How long a text is, in pixels. */
    static double of(String text, Font font) {
        return font.getStringBounds(text, CONTEXT).getWidth();
    }

    private static float pixels(String length) {
        return Float.parseFloat(length.replace("px", ""));
    }

    private static int style(String weight) {
        return weight.equals("bold") ? Font.BOLD : Font.PLAIN;
    }
}

package io.throughline.report.drawing;

import java.awt.Graphics2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.jfree.chart.axis.AxisState;
import org.jfree.chart.axis.NumberAxis;
import org.jfree.chart.axis.NumberTick;
import org.jfree.chart.ui.RectangleEdge;

/** An axis with room for names beyond its last number. */
final class EndingAxis extends NumberAxis {
    private static final long serialVersionUID = 1;

    private final double limit;

    EndingAxis(String label, double limit) {
        super(label);
        this.limit = limit;
    }

    @Override
    public List<?> refreshTicks(Graphics2D graphics, AxisState state, Rectangle2D area, RectangleEdge edge) {
        List<?> ticks = super.refreshTicks(graphics, state, area, edge);
        ticks.removeIf(tick -> tick instanceof NumberTick number && number.getValue() > limit);
        return ticks;
    }

    @Override
    public boolean equals(Object other) {
        return super.equals(other) && other instanceof EndingAxis axis && axis.limit == limit;
    }

    @Override
    public int hashCode() {
        return super.hashCode();
    }
}

package io.throughline.scenario;

import io.throughline.model.Scenario.Point;
import io.throughline.model.Scenario.Sizing;
import io.throughline.model.Scenario.Value;
import io.throughline.model.Target;
import io.throughline.model.line.Line;
import io.throughline.scenario.AxisReader.Varied;
import io.throughline.scenario.VariantReader.Change;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Effect.Origin;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.binding.Fields.Found;
import io.throughline.scenario.grammar.EffectText.Form;
import io.throughline.scenario.grammar.Quantity;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Reads the block {@code sizing} and builds the line of every count. */
final class SizingReader {
    private final Fields file;
    private final VariantReader variants;
    private final Assembly assembly;
    private final List<String> measures;

    SizingReader(Fields file, VariantReader variants, Assembly assembly, Line baseline) {
        this.file = file;
        this.variants = variants;
        this.assembly = assembly;
        measures = MeasureNames.of(baseline);
    }

    List<Sizing> read() {
        Fields sizings = file.named("sizing");
        List<Sizing> read = new ArrayList<>();
        for (String name : sizings.names()) {
            file.problems().variant("");
            read(name, sizings.block(name, "sizing.*"), read);
        }
        return read;
    }

    /** A sizing with something missing is not read, but all its problems are found. */
    private void read(String name, Fields block, List<Sizing> read) {
        List<Change> with = variants.changes(block, "with");
        List<Target> targets = new TargetReader(block, file.binding().units(), measures).read();
        if (!isCount(name, block)) {
            return;
        }
        Varied varied = new AxisReader(block, file.binding().units()).read();
        varied.checkNamed(block, with);
        List<Point> points = counts(block, varied.effects()).stream()
                .map(count -> point(name, with, count))
                .toList();
        if (!targets.isEmpty() && !points.isEmpty()) {
            List<String> names = with.stream().map(Change::name).toList();
            read.add(new Sizing(name, varied.axis().vary(), names, targets, points));
        }
    }

    /** Whether counts of something that exists are to be tried; if not there is a problem. */
    private boolean isCount(String name, Fields block) {
        Found vary = block.find("vary");
        boolean whole = written(block, vary, "stations.NAME.servers") & written(block, block.find("over"), "1 to 12");
        String path = block.text("vary", "");
        if (!whole || path.isEmpty() || file.binding().isCount(path)) {
            return whole && !path.isEmpty();
        }
        if (file.binding().isKnown(path)) {
            block.problem(vary, path + " is no count", "vary a count, such as stations.NAME.servers");
        } else {
            Effect unknown = Effect.of(Origin.SWEEP, path, vary.place(), vary.node());
            assembly.line("in the sizing " + name, List.of(), List.of(unknown));
        }
        return false;
    }

    private static boolean written(Fields block, Found found, String example) {
        if (found.absent()) {
            block.problems().add(block.place(), found.path(), "is missing", "write " + found.key() + ": " + example);
        }
        return !found.absent();
    }

    /** The fewest first. */
    private static List<Effect> counts(Fields block, List<Effect> effects) {
        boolean values = effects.stream().allMatch(e -> e.replaces() && Quantity.isNumeral(e.words()));
        if (!values && !effects.stream().allMatch(e -> e.text().form() == Form.COUNT)) {
            block.problem(
                    block.find("over"),
                    "these are not counts of one sort",
                    "write 1 to 12, 0 more to 4 more, or a list such as [1, 2, 4]");
            return List.of();
        }
        return effects.stream()
                .sorted(Comparator.comparingDouble(SizingReader::number))
                .toList();
    }

    private static double number(Effect count) {
        return count.replaces()
                ? Double.parseDouble(count.words())
                : count.text().amount();
    }

    private Point point(String name, List<Change> with, Effect count) {
        Value value = new Value(count.words(), number(count), Double.NaN);
        String label = "at " + name + "=" + count.words();
        return new Point(List.of(value), assembly.line(label, with, List.of(count)));
    }
}

package io.throughline.report.json;

import io.throughline.model.Precision;
import io.throughline.model.Scenario;
import io.throughline.model.Target;
import io.throughline.model.Warning;
import io.throughline.model.Yield;
import io.throughline.plan.Answer;
import io.throughline.plan.OfSizing;
import io.throughline.plan.Reached;
import io.throughline.report.words.Figures;
import io.throughline.report.words.Format;
import io.throughline.stats.Estimate;
import io.throughline.study.Comparison;
import io.throughline.study.Measure;
import io.throughline.study.VariantResult;
import io.throughline.verdict.Elasticity;
import io.throughline.verdict.GainAccount;
import io.throughline.verdict.Move;
import io.throughline.verdict.Verdict;
import java.util.List;
import java.util.Locale;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.core.util.Separators;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The answer as results.json, for any script: times in hours of the clock, shares as fractions, rates per week, six
 * significant digits, null where there is no figure. The order of its keys is fixed, and nothing in it depends on the
 * time or the machine. Immutable.
 */
public final class JsonReport {
    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private final String version;

    /** A report that names the version of the tool that made it. */
    public JsonReport(String version) {
        this.version = version;
    }

    /** The whole document, ending in a line feed. */
    public String of(Answer answer) {
        return MAPPER.writer().with(printer()).writeValueAsString(document(answer)) + "\n";
    }

    private static DefaultPrettyPrinter printer() {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        Separators separators = Separators.createDefaultInstance()
                .withObjectNameValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(indenter).withArrayIndenter(indenter);
    }

    private ObjectNode document(Answer answer) {
        Scenario scenario = answer.scenario();
        ObjectNode root = MAPPER.createObjectNode()
                .put("format", 1)
                .put("throughline", version)
                .put("title", scenario.title())
                .put("scenario", scenario.file())
                .put("seed", scenario.run().seed())
                .put("replications", answer.replications())
                .put(
                        "warm-up",
                        Format.sixDigits(Format.hours(scenario.run().clock().warmUp())))
                .put("confidence", Format.sixDigits(scenario.run().confidence()));
        asked(answer, root);
        ObjectNode variants = root.putObject("variants");
        answer.variants()
                .forEach(v -> JsonMoney.add(answer, v, add(answer.variants().get(0), v, variants)));
        JsonRanking.of(answer, root.putObject("ranking"));
        ObjectNode sweeps = root.putObject("sweeps");
        List<Measure> measures = answer.variants().get(0).result().measures();
        answer.sweeps().forEach(s -> add(s, measures, sweeps));
        ObjectNode sizings = root.putObject("sizing");
        answer.sizings().forEach(s -> add(s, measures, sizings));
        ArrayNode warnings = root.putArray("warnings");
        answer.warnings().forEach(w -> add(w, warnings));
        return root;
    }

    private static void asked(Answer answer, ObjectNode root) {
        if (answer.scenario().run().by() == Yield.VALUE) {
            root.put("by", Yield.VALUE.measure());
        }
        Precision asked = answer.scenario().run().precision();
        if (asked.asked()) {
            ObjectNode all = root.putObject("precision");
            List<VariantResult> results =
                    answer.variants().stream().map(Answer.OfVariant::result).toList();
            Reached.of(asked, results).forEach(r -> all.putObject(r.measure())
                    .put("asked", Format.sixDigits(r.share()))
                    .put("reached", Format.sixDigits(r.reached()))
                    .put("in", r.variant())
                    .put("enough", r.enough()));
        }
    }

    private static ObjectNode add(Answer.OfVariant baseline, Answer.OfVariant variant, ObjectNode parent) {
        ObjectNode node = parent.putObject(variant.result().variant().name());
        node.put("title", variant.result().variant().title());
        JsonState.of(variant, node);
        ObjectNode measures = node.putObject("measures");
        for (Measure measure : variant.result().measures()) {
            add(measure, Figures.of(variant.result(), measure.name()), measures);
        }
        bottleneck(variant.verdict(), node.putObject("bottleneck"));
        if (variant != baseline) {
            comparison(baseline, variant, node);
        }
        return node;
    }

    private static void add(Measure measure, Estimate estimate, ObjectNode measures) {
        estimate(estimate, measures.putObject(measure.name()))
                .put("n", estimate.n())
                .put("unit", measure.unit());
    }

    static ObjectNode estimate(Estimate estimate, ObjectNode node) {
        return node.put("mean", Format.sixDigits(estimate.mean()))
                .put("half-width", Format.sixDigits(estimate.halfWidth()));
    }

    private static void comparison(Answer.OfVariant baseline, Answer.OfVariant variant, ObjectNode node) {
        ObjectNode against = node.putObject("against-baseline");
        for (String measure : variant.againstBaseline().keySet()) {
            Comparison comparison = Figures.against(baseline, variant, measure);
            if (comparison != null) {
                add(comparison, against.putObject(measure));
            }
        }
        node.put("shown", variant.shown());
        move(variant.moved(), node);
        gain(variant.gain(), node);
    }

    private static void add(Comparison comparison, ObjectNode node) {
        node.put("mean", Format.sixDigits(comparison.mean()))
                .put("half-width", Format.sixDigits(comparison.halfWidth()))
                .put("relative", Format.sixDigits(comparison.relative()))
                .put("relative-half-width", Format.sixDigits(comparison.relativeHalfWidth()))
                .put("variance-ratio", Format.sixDigits(comparison.varianceRatio()));
    }

    private static void move(Move move, ObjectNode node) {
        if (move == null) {
            node.putNull("moved");
            return;
        }
        node.putObject("moved").put("from", move.from()).put("to", move.to()).put("shown", move.shown());
    }

    private static void gain(GainAccount gain, ObjectNode node) {
        if (gain == null) {
            node.putNull("gain");
            return;
        }
        ArrayNode lost = node.putObject("gain")
                .put("felt", Format.sixDigits(gain.felt().mean()))
                .put("possible", Format.sixDigits(gain.possible().mean()))
                .put("delivered", Format.sixDigits(gain.delivered().mean()))
                .putArray("lost");
        for (GainAccount.Loss loss : gain.lost()) {
            ObjectNode step = lost.addObject().put("at", loss.at());
            estimate(loss.share(), loss.own() ? step.put("kind", "own") : step);
        }
    }

    private static void bottleneck(Verdict verdict, ObjectNode node) {
        node.put("verdict", verdict.answer().name().toLowerCase(Locale.ROOT));
        names(verdict.at(), node.putArray("at"));
        names(verdict.candidates(), node.putArray("candidates"));
        boolean undecided = verdict.answer() == Verdict.Answer.UNDECIDED;
        node.put("replications-needed", undecided ? Long.valueOf(verdict.replicationsNeeded()) : null);
        names(verdict.faster(), node.putArray("faster"));
        names(verdict.who().values().stream().flatMap(List::stream).distinct().toList(), node.putArray("who"));
        node.put("remainder", Format.sixDigits(verdict.tables().remainder().mean()));
        names(verdict.tables().untested(), node.putArray("untested"));
        elasticities(verdict.tables().where(), node.putObject("elasticity"));
        elasticities(verdict.tables().who(), node.putObject("who-elasticity"));
    }

    private static void elasticities(List<Elasticity> levers, ObjectNode node) {
        for (Elasticity lever : levers) {
            ObjectNode one = estimate(lever.delivered(), node.putObject(lever.lever()))
                    .put("upper", Format.sixDigits(lever.upper().mean()))
                    .put("upper-half-width", Format.sixDigits(lever.upper().halfWidth()));
            estimate(lever.flowTime(), one.putObject("flow-time"));
            one.put("variance-ratio", Format.sixDigits(lever.varianceRatio()));
            one.put("one-sided", lever.oneSided());
        }
    }

    static void names(List<String> names, ArrayNode node) {
        names.forEach(node::add);
    }

    private static void add(Answer.OfSweep sweep, List<Measure> measures, ObjectNode parent) {
        ObjectNode node = parent.putObject(sweep.sweep().name());
        List<String> vary =
                sweep.sweep().axes().stream().map(Scenario.Axis::vary).toList();
        if (sweep.sweep().map()) {
            names(vary, node.putArray("vary"));
        } else {
            node.put("vary", vary.get(0));
        }
        names(sweep.sweep().with(), node.putArray("with"));
        ArrayNode points = node.putArray("points");
        sweep.points().forEach(p -> add(p, measures, points.addObject()));
        ArrayNode moves = node.putArray("moves");
        sweep.moves().forEach(m -> moves.addObject()
                .put("from", m.from())
                .put("to", m.to())
                .put("after", m.after())
                .put("before", m.before())
                .put("best", Format.sixDigits(m.best())));
    }

    private static void add(Answer.OfPoint point, List<Measure> measures, ObjectNode node) {
        List<Scenario.Value> values = point.point().values();
        if (values.size() == 1) {
            node.put("value", values.get(0).words())
                    .put("factor", Format.sixDigits(values.get(0).factor()));
        } else {
            names(values.stream().map(Scenario.Value::words).toList(), node.putArray("value"));
            ArrayNode factors = node.putArray("factor");
            values.forEach(value -> factors.add(Format.sixDigits(value.factor())));
        }
        JsonState.of(point.state(), node);
        ObjectNode figures = node.putObject("measures");
        measures.stream()
                .filter(m -> point.estimates().containsKey(m.name()))
                .forEach(m -> add(m, Figures.of(point.state(), point.estimates(), m.name()), figures));
        bottleneck(point.verdict(), node.putObject("bottleneck"));
    }

    private static void add(OfSizing sizing, List<Measure> measures, ObjectNode parent) {
        ObjectNode node = parent.putObject(sizing.sizing().name())
                .put("vary", sizing.sizing().vary());
        names(sizing.sizing().with(), node.putArray("with"));
        names(sizing.sizing().targets().stream().map(Target::words).toList(), node.putArray("so-that"));
        node.put("answer", sizing.found() ? sizing.nearest().point().value() : null);
        boolean fewer = sizing.found() && sizing.fewer() != null;
        node.put("one-fewer", fewer ? shown(sizing.fewer().standing()) : null);
        node.put("error-per-test", Format.sixDigits(sizing.error()));
        ArrayNode counts = node.putArray("counts");
        sizing.counts().forEach(c -> add(c, measures, counts.addObject()));
        ArrayNode worse = node.putArray("worse-with-more");
        sizing.worse().forEach(w -> worse.addObject()
                .put("so-that", w.target().words())
                .put("fewer", w.fewer())
                .put("more", w.more()));
        ArrayNode floors = node.putArray("floor");
        sizing.floors().forEach(floor -> {
            ObjectNode one = floors.addObject()
                    .put("so-that", floor.reached().target().words())
                    .put("at", floor.value());
            estimate(floor.reached().measured(), one.putObject("reached"));
            estimate(floor.work(), one.putObject("work"));
        });
    }

    private static String shown(OfSizing.Standing standing) {
        return standing.name().toLowerCase(Locale.ROOT);
    }

    private static void add(OfSizing.OfCount count, List<Measure> measures, ObjectNode node) {
        node.put("value", count.point().value()).put("shown", shown(count.standing()));
        node.put("replications", count.replications());
        JsonState.of(count.state(), node);
        ArrayNode targets = node.putArray("targets");
        for (OfSizing.OfTarget target : count.targets()) {
            ObjectNode one =
                    targets.addObject().put("so-that", target.target().words()).put("shown", shown(target.standing()));
            boolean marked = Figures.marked(count.state(), target.target().measure());
            Estimate tested = marked ? Figures.bare(target.share()) : target.share();
            estimate(tested, one.putObject("tested")).put("n", tested.n());
            one.put("needed", Format.sixDigits(target.needed()));
        }
        ObjectNode figures = node.putObject("measures");
        measures.forEach(m -> add(m, Figures.of(count.state(), count.estimates(), m.name()), figures));
    }

    private static void add(Warning warning, ArrayNode warnings) {
        warnings.addObject().put("what", warning.what()).put("advice", warning.advice());
    }
}

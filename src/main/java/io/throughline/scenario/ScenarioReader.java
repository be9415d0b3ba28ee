package io.throughline.scenario;

import io.throughline.model.Money;
import io.throughline.model.RunPlan;
import io.throughline.model.Scenario;
import io.throughline.model.Variant;
import io.throughline.model.line.Line;
import io.throughline.scenario.VariantReader.Group;
import io.throughline.scenario.binding.Binding;
import io.throughline.scenario.binding.Effect;
import io.throughline.scenario.binding.Effect.Origin;
import io.throughline.scenario.binding.Fields;
import io.throughline.scenario.grammar.DurationText;
import io.throughline.scenario.law.Observations;
import io.throughline.scenario.line.MoneyReader;
import io.throughline.scenario.problem.Problem;
import io.throughline.scenario.problem.Problems;
import io.throughline.scenario.problem.ScenarioException;
import io.throughline.scenario.yaml.Edited;
import io.throughline.scenario.yaml.FlagText;
import io.throughline.scenario.yaml.Node;
import io.throughline.scenario.yaml.Place;
import io.throughline.scenario.yaml.SizingText;
import io.throughline.scenario.yaml.SweepText;
import io.throughline.scenario.yaml.YamlFault;
import io.throughline.scenario.yaml.YamlTree;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;

/** Reads scenario files. */
public final class ScenarioReader {
    private static final int MAX_BYTES = 3_000_000;

    private final Problems problems = new Problems();
    private final String shown;
    private final String file;
    private final String text;
    private final Observations observations;

    private ScenarioReader(String file, String text, Observations observations) {
        this.shown = file;
        this.file = Objects.toString(Path.of(file).getFileName(), file);
        this.text = text.startsWith("\uFEFF") ? text.substring(1) : text;
        this.observations = observations;
    }

    /**
     * Reads a file.
     *
     * @param sets {@code PATH=EFFECT}, each of which edits the file before it is read
     * @throws ScenarioException if anything in the file or the sets is wrong
     * @throws UncheckedIOException if the file can't be read
     */
    public static Scenario read(Path file, List<String> sets) {
        return read(file, sets, Edited::not);
    }

    /**
     * Reads a file with one more change, {@code try}.
     *
     * @param sets {@code PATH=EFFECT}, each of which edits the file before it is read
     * @param tries {@code PATH=EFFECT}, the effects of that change; none for no such change
     * @throws ScenarioException if anything in the file, the sets or the tries is wrong
     * @throws UncheckedIOException if the file can't be read
     */
    public static Scenario read(Path file, List<String> sets, List<String> tries) {
        return read(file, sets, root -> FlagText.of("--try", tries).into(root));
    }

    /**
     * Reads a file with another sweep in place of its own.
     *
     * @param sets {@code PATH=EFFECT}, each of which edits the file before it is read
     * @param vary the path; for a map two
     * @param over for each path "0% faster to 100% faster in 11 steps", or values with commas between
     * @param with names of the changes applied at every point
     * @throws ScenarioException if anything in the file, the sets or the sweep is wrong
     * @throws UncheckedIOException if the file can't be read
     */
    public static Scenario read(Path file, List<String> sets, List<String> vary, List<String> over, List<String> with) {
        return read(file, sets, new SweepText(vary, over, with)::into);
    }

    /**
     * Reads a file with another sizing in place of its own.
     *
     * @param sets {@code PATH=EFFECT}, each of which edits the file before it is read
     * @throws ScenarioException if anything in the file, the sets or the sizing is wrong
     * @throws UncheckedIOException if the file can't be read
     */
    public static Scenario read(Path file, List<String> sets, SizingFlags sizing) {
        SizingText text = new SizingText(sizing.vary(), sizing.over(), sizing.soThat(), sizing.with());
        return read(file, sets, text::into);
    }

    private static Scenario read(Path file, List<String> sets, Function<Node.Mapping, Edited> edit) {
        String name = file.toString();
        Path folder = Objects.requireNonNullElse(file.toAbsolutePath().getParent(), file.toAbsolutePath());
        try {
            if (Files.isDirectory(file)) {
                throw new FileSystemException(file.toString(), null, "a folder, not a file");
            }
            return new ScenarioReader(name, text(name, file), new Observations(folder)).read(sets, edit);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads a text; files that it names are looked for in the working folder.
     *
     * @param fileName as messages print it
     * @param sets {@code PATH=EFFECT}, each of which edits the text before it is read
     * @throws ScenarioException if anything in the text or the sets is wrong
     */
    public static Scenario read(String fileName, String text, List<String> sets) {
        return new ScenarioReader(fileName, text, new Observations(Path.of(""))).read(sets, Edited::not);
    }

    private static String text(String name, Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            return decoded(name, in.readNBytes(MAX_BYTES + 1));
        }
    }

    private static String decoded(String name, byte[] bytes) {
        if (bytes.length > MAX_BYTES) {
            String hint = "observed values may stand in a file of their own: {empirical: {file: ...}}";
            throw refused(name, "the file has more than 3 MB", hint);
        }
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
        } catch (CharacterCodingException e) {
            throw refused(name, "this is not a text in UTF-8", "save it as UTF-8 without other encodings in it");
        }
    }

    private static ScenarioException refused(String file, String what, String hint) {
        return new ScenarioException(List.of(Problem.at(new Place(file, 1, 1, ""), "", what, hint)));
    }

    private Scenario read(List<String> sets, Function<Node.Mapping, Edited> edit) {
        YamlTree tree = YamlTree.read(shown, text);
        faults(tree.faults());
        if (tree.root() == null) {
            problems.check();
            throw refused(shown, "the file is empty", "a scenario has a clock and stations at least");
        }
        if (!(tree.root() instanceof Node.Mapping root)) {
            problems.add(
                    tree.root().place(),
                    "",
                    "a scenario is a list of keys with values",
                    "write title: ..., clock: ...");
            problems.check();
            throw new AssertionError("a problem was just added");
        }
        Edited edited = edit.apply(root);
        faults(edited.faults());
        return scenario(edited.file(), edits(sets));
    }

    private List<Effect> edits(List<String> sets) {
        FlagText flag = FlagText.of("--set", sets);
        faults(flag.faults());
        return flag.arguments().stream()
                .map(set -> Effect.of(Origin.SET, set.path(), set.place(), set.value()))
                .toList();
    }

    private void faults(List<YamlFault> faults) {
        faults.forEach(fault -> problems.add(fault.place(), "", fault.what(), fault.hint()));
    }

    private Scenario scenario(Node.Mapping root, List<Effect> edits) {
        Binding plain = new Binding(problems, DurationText.ofHours(), List.of(), new Binding.Shapes());
        VariantReader variants = new VariantReader(Fields.of(plain, root));
        Assembly assembly = new Assembly(root, problems, edits, variants.changeNames(), observations);
        Binding first = assembly.first();
        RunReader runs = new RunReader(first, root);
        RunPlan run = runs.read();
        DurationText units = DurationText.of(run.clock().day(), run.clock().week());
        assembly.with(units, run.clock());
        Built built = built(root, first.with(units), variants, assembly, units);
        runs.checkMeasures(run.precision(), built.variants().get(0).line());
        runs.checkPercentiles(run, built.sizings());
        problems.check();
        if (assembly.shapesDiffer()) {
            built = built(root, first.with(units), variants, assembly, units);
        }
        Scenario.About about = about(Fields.of(plain, root), money(first.with(units), root, variants));
        new Lints(problems).of(built.variants());
        MoneyReader.lint(about.money(), built.variants().get(0).line(), problems);
        problems.check();
        return new Scenario(
                file, text, about, run, built.variants(), built.sweeps(), built.sizings(), problems.warnings());
    }

    private Scenario.About about(Fields top, Money money) {
        return new Scenario.About(top.text("title", file.replaceFirst("\\.ya?ml$", "")), top.text("about", ""), money);
    }

    private Money money(Binding binding, Node.Mapping root, VariantReader variants) {
        return new MoneyReader(Fields.of(binding, root), problems).read(variants.changesOf());
    }

    private record Built(List<Variant> variants, List<Scenario.Sweep> sweeps, List<Scenario.Sizing> sizings) {}

    private Built built(Node.Mapping root, Binding first, VariantReader groups, Assembly assembly, DurationText units) {
        List<Variant> variants = new ArrayList<>();
        Line baseline = assembly.baseline(first);
        variants.add(new Variant(Variant.BASELINE, Variant.BASELINE, baseline, List.of(), List.of(), List.of()));
        groups.groups().values().forEach(group -> variants.add(variant(group, assembly)));
        Fields file = Fields.of(first, root);
        List<Scenario.Sweep> sweeps = new SweepReader(file, groups, assembly, units).read();
        return new Built(variants, sweeps, new SizingReader(file, groups, assembly, baseline).read());
    }

    private static Variant variant(Group group, Assembly assembly) {
        Line line = assembly.line(group.label(), group.changes(), List.of());
        List<Variant.Effect> effects = group.effects().stream()
                .map(e -> new Variant.Effect(
                        e.origin().change(),
                        e.path(),
                        e.words(),
                        e.text().factor(),
                        e.origin().share()))
                .toList();
        return new Variant(
                group.name(), group.title(), line, group.changeNames(), effects, Influences.faster(group.effects()));
    }
}

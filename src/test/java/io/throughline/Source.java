package io.throughline;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * One source file as the JDK's own compiler understands it: every name in it is resolved.
 *
 * @param path below the root that was read, with slashes
 * @param text of the file
 * @param unit its tree
 * @param trees from trees to positions and elements
 */
record Source(String path, String text, CompilationUnitTree unit, Trees trees) {

    /** Every Java file below a folder, in the order of their paths. */
    static List<Source> under(Path root) {
        try (Stream<Path> files = Files.walk(root)) {
            Map<String, String> texts = new TreeMap<>();
            for (Path file : files.filter(f -> f.toString().endsWith(".java")).toList()) {
                texts.put(root.relativize(file).toString().replace('\\', '/'), Files.readString(file));
            }
            return of(texts);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Sources given as text by path, compiled together. */
    static List<Source> of(Map<String, String> texts) {
        List<Text> files = texts.entrySet().stream()
                .map(e -> new Text(e.getKey(), e.getValue()))
                .toList();
        var problems = new DiagnosticCollector<JavaFileObject>();
        List<String> options = List.of("-proc:none", "-classpath", System.getProperty("java.class.path"));
        var task = (JavacTask) ToolProvider.getSystemJavaCompiler().getTask(null, null, problems, options, null, files);
        List<Source> sources = new ArrayList<>();
        try {
            for (CompilationUnitTree unit : task.parse()) {
                String path = unit.getSourceFile().toUri().getPath().substring(1);
                sources.add(new Source(path, texts.get(path), unit, Trees.instance(task)));
            }
            task.analyze();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        problems.getDiagnostics().stream()
                .filter(problem -> problem.getKind() == Diagnostic.Kind.ERROR)
                .findFirst()
                .ifPresent(problem -> {
                    throw new IllegalArgumentException(problem.toString());
                });
        return sources;
    }

    /** The name of its package. */
    String packageName() {
        return unit.getPackageName() == null ? "" : unit.getPackageName().toString();
    }

    boolean isPackageInfo() {
        return path.endsWith("package-info.java");
    }

    List<String> lines() {
        return text.lines().toList();
    }

    /** A rule broken where a tree begins. */
    Violation at(Tree tree, String what) {
        return new Violation(path, firstLine(tree), what);
    }

    /** Whether someone wrote it: the compiler adds constructors and accessors of its own. */
    boolean isWritten(MethodTree method) {
        return end(method) >= 0 && (method.getBody() == null || end(method.getBody()) >= 0);
    }

    /** Lines from a method's signature to its closing brace; annotations above it do not count. */
    long lengthOf(MethodTree method) {
        return unit.getLineMap().getLineNumber(end(method) - 1) - signatureLine(method) + 1;
    }

    private long signatureLine(MethodTree method) {
        int from = (int) trees.getSourcePositions().getStartPosition(unit, method);
        for (AnnotationTree annotation : method.getModifiers().getAnnotations()) {
            from = Math.max(from, (int) end(annotation));
        }
        while (Character.isWhitespace(text.charAt(from))) {
            from++;
        }
        return unit.getLineMap().getLineNumber(from);
    }

    private long firstLine(Tree tree) {
        return unit.getLineMap().getLineNumber(trees.getSourcePositions().getStartPosition(unit, tree));
    }

    private long end(Tree tree) {
        return trees.getSourcePositions().getEndPosition(unit, tree);
    }

    private static final class Text extends SimpleJavaFileObject {
        private final String text;

        Text(String path, String text) {
            super(URI.create("text:///" + path), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}

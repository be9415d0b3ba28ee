package io.throughline;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;

/**
 * How long, wide and crowded sources may be. Every limit is the largest value allowed.
 *
 * @param file lines of a file
 * @param method lines of a method, from its signature to its closing brace
 * @param parameters of a method or constructor
 * @param components of a record
 * @param nesting of blocks in a method
 * @param columns of a line
 * @param files of a package, package-info not counted
 * @param publicTypes at the top of the files of a package
 */
record Proportions(
        int file, int method, int parameters, int components, int nesting, int columns, int files, int publicTypes) {

    private static final int ANY = Integer.MAX_VALUE;

    static final Proportions OF_MAIN = new Proportions(300, 30, 5, 9, 2, 120, 15, 12);

    /** Tests tell longer stories, in packages as large as they need. */
    static final Proportions OF_TESTS = new Proportions(300, 40, ANY, ANY, ANY, 120, ANY, ANY);

    List<Violation> check(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            checkLines(source, found);
            new Measuring(source, found).scan(source.unit(), null);
            found.addAll(Nesting.deeperThan(nesting, source));
        }
        checkPackages(sources, found);
        return found;
    }

    /** One line about each: middle, nine tenths and largest of what the limits bound. */
    static String describe(List<Source> sources) {
        List<Long> files = sources.stream()
                .filter(s -> !s.isPackageInfo())
                .map(s -> (long) s.lines().size())
                .toList();
        return spread("lines of a file", files)
                + System.lineSeparator()
                + spread("lines of a method", methodLengths(sources));
    }

    private static List<Long> methodLengths(List<Source> sources) {
        List<Long> lengths = new ArrayList<>();
        for (Source source : sources) {
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitMethod(MethodTree tree, Void none) {
                    if (source.isWritten(tree)) {
                        lengths.add(source.lengthOf(tree));
                    }
                    return super.visitMethod(tree, none);
                }
            }.scan(source.unit(), null);
        }
        return lengths;
    }

    private static String spread(String what, List<Long> values) {
        List<Long> sorted = values.stream().sorted().toList();
        int last = sorted.size() - 1;
        return "%s: median %d, 90%% within %d, largest %d, in all %d"
                .formatted(
                        what,
                        sorted.get(last / 2),
                        sorted.get(last * 9 / 10),
                        sorted.get(last),
                        sorted.stream().mapToLong(Long::longValue).sum());
    }

    private void checkLines(Source source, List<Violation> found) {
        List<String> lines = source.lines();
        if (lines.size() > file) {
            found.add(new Violation(source.path(), lines.size(), over("file", lines.size(), "lines", file)));
        }
        for (int i = 0; i < lines.size(); i++) {
            int wide = lines.get(i).codePointCount(0, lines.get(i).length());
            if (wide > columns) {
                found.add(new Violation(source.path(), i + 1L, over("line", wide, "columns", columns)));
            }
        }
    }

    private void checkPackages(List<Source> sources, List<Violation> found) {
        Predicate<Source> counted = source -> !source.isPackageInfo();
        sources.stream()
                .filter(counted)
                .collect(Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.toList()))
                .forEach((name, members) -> {
                    long types = members.stream()
                            .mapToLong(Proportions::publicTypesOf)
                            .sum();
                    String place = members.get(0).path();
                    if (members.size() > files) {
                        found.add(new Violation(place, 1, over("package " + name, members.size(), "files", files)));
                    }
                    if (types > publicTypes) {
                        found.add(new Violation(place, 1, over("package " + name, types, "public types", publicTypes)));
                    }
                });
    }

    private static long publicTypesOf(Source source) {
        return source.unit().getTypeDecls().stream()
                .filter(type -> type instanceof ClassTree c
                        && c.getModifiers().getFlags().contains(Modifier.PUBLIC))
                .count();
    }

    private static String over(String what, long value, String unit, long limit) {
        return what + " has " + value + " " + unit + ", the limit is " + limit;
    }

    /** Methods and record headers. */
    private final class Measuring extends TreePathScanner<Void, Void> {
        private final Source source;
        private final List<Violation> found;

        Measuring(Source source, List<Violation> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            int parts = componentsOf(getCurrentPath());
            if (parts > components) {
                report(tree, over("record " + tree.getSimpleName(), parts, "components", components));
            }
            return super.visitClass(tree, none);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            if (source.isWritten(tree)) {
                measure(tree);
            }
            return super.visitMethod(tree, none);
        }

        private void measure(MethodTree tree) {
            long lines = source.lengthOf(tree);
            int given = tree.getParameters().size();
            boolean canonical = tree.getReturnType() == null
                    && given == componentsOf(getCurrentPath().getParentPath());
            if (lines > method) {
                report(tree, over("method " + tree.getName(), lines, "lines", method));
            }
            if (given > parameters && !canonical) {
                report(tree, over("method " + tree.getName(), given, "parameters", parameters));
            }
        }

        private int componentsOf(TreePath type) {
            return source.trees().getElement(type) instanceof TypeElement element
                            && element.getKind() == ElementKind.RECORD
                    ? element.getRecordComponents().size()
                    : 0;
        }

        private void report(Tree tree, String what) {
            found.add(source.at(tree, what));
        }
    }
}

package io.throughline;

import com.sun.source.tree.AnnotationTree;
import com.sun.source.tree.ClassTree;
import com.sun.source.tree.ImportTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.SynchronizedTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import com.sun.source.util.TreeScanner;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.Modifier;

/** Rules of writing that neither the compiler nor the formatter knows. */
final class HouseStyle {
    private static final Set<Modifier> NOT_FOR_OTHERS =
            EnumSet.of(Modifier.FINAL, Modifier.ABSTRACT, Modifier.SEALED, Modifier.PRIVATE);

    private static final Set<Modifier> OF_THREADS = EnumSet.of(Modifier.SYNCHRONIZED, Modifier.VOLATILE);

    private static final Pattern MAY_LOCK = Pattern.compile("io\\.throughline\\.(study|report|cli)(\\..*)?");

    private HouseStyle() {}

    /** What a reader of the main sources can count on. */
    static List<Violation> check(List<Source> sources) {
        List<Violation> found = new ArrayList<>(starImports(sources));
        for (Source source : sources) {
            new Declarations(source, found).scan(source.unit(), null);
        }
        checkPackageInfo(sources, found);
        return found;
    }

    /** Imports of a whole package or of all that a class has. */
    static List<Violation> starImports(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            for (ImportTree tree : source.unit().getImports()) {
                if (tree.getQualifiedIdentifier().toString().endsWith(".*")) {
                    found.add(source.at(tree, "import of all of " + tree.getQualifiedIdentifier()));
                }
            }
        }
        return found;
    }

    /** Random tests without a seed: a red build must be red again. */
    static List<Violation> propertiesWithoutSeed(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            new TreeScanner<Void, Void>() {
                @Override
                public Void visitAnnotation(AnnotationTree tree, Void none) {
                    boolean property = tree.getAnnotationType().toString().equals("Property");
                    if (property && !tree.getArguments().toString().contains("seed = ")) {
                        found.add(source.at(tree, "a property names its seed, @Property(seed = \"20260101\")"));
                    }
                    return super.visitAnnotation(tree, none);
                }
            }.scan(source.unit(), null);
        }
        return found;
    }

    private static void checkPackageInfo(List<Source> sources, List<Violation> found) {
        sources.stream()
                .collect(Collectors.groupingBy(Source::packageName, TreeMap::new, Collectors.toList()))
                .forEach((name, members) -> {
                    boolean described = members.stream()
                            .anyMatch(s -> s.isPackageInfo() && s.text().startsWith("/**"));
                    if (!described) {
                        found.add(new Violation(members.get(0).path(), 1, "package " + name + " has no package-info"));
                    }
                });
    }

    /** Types and methods of one file. */
    private static final class Declarations extends TreePathScanner<Void, Void> {
        private final Source source;
        private final List<Violation> found;

        Declarations(Source source, List<Violation> found) {
            this.source = source;
            this.found = found;
        }

        @Override
        public Void visitClass(ClassTree tree, Void none) {
            Element type = source.trees().getElement(getCurrentPath());
            boolean named = !tree.getSimpleName().isEmpty();
            if (named && type.getKind() == ElementKind.CLASS && !anyOf(tree.getModifiers(), NOT_FOR_OTHERS)) {
                found.add(source.at(tree, "class " + tree.getSimpleName() + " is not final"));
            }
            if (named && isOpen(type)) {
                requireJavadoc(tree, "type " + tree.getSimpleName());
            }
            return super.visitClass(tree, none);
        }

        @Override
        public Void visitMethod(MethodTree tree, Void none) {
            Element method = source.trees().getElement(getCurrentPath());
            boolean overrides = method.getAnnotation(Override.class) != null;
            if (source.isWritten(tree) && isOpen(method) && !overrides && !isConstructorOfRecord(method)) {
                requireJavadoc(tree, "method " + tree.getName());
            }
            return super.visitMethod(tree, none);
        }

        @Override
        public Void visitModifiers(ModifiersTree tree, Void none) {
            if (anyOf(tree, OF_THREADS)) {
                requireThreads(tree);
            }
            return super.visitModifiers(tree, none);
        }

        @Override
        public Void visitSynchronized(SynchronizedTree tree, Void none) {
            requireThreads(tree);
            return super.visitSynchronized(tree, none);
        }

        private void requireThreads(Tree tree) {
            if (!MAY_LOCK.matcher(source.packageName()).matches()) {
                found.add(source.at(tree, "locks and volatile fields are for study, report and cli"));
            }
        }

        private void requireJavadoc(Tree tree, String what) {
            if (source.trees().getDocComment(getCurrentPath()) == null) {
                found.add(source.at(tree, "public " + what + " has no Javadoc"));
            }
        }

        /** The record's own Javadoc describes its components. */
        private static boolean isConstructorOfRecord(Element method) {
            return method.getKind() == ElementKind.CONSTRUCTOR
                    && method.getEnclosingElement().getKind() == ElementKind.RECORD;
        }

        /** Whether other packages can reach it: it and all around it are public. */
        private static boolean isOpen(Element element) {
            Element outer = element;
            while (outer.getKind() != ElementKind.PACKAGE
                    && outer.getModifiers().contains(Modifier.PUBLIC)) {
                outer = outer.getEnclosingElement();
            }
            return outer.getKind() == ElementKind.PACKAGE;
        }

        private static boolean anyOf(ModifiersTree tree, Set<Modifier> wanted) {
            return tree.getFlags().stream().anyMatch(wanted::contains);
        }
    }
}

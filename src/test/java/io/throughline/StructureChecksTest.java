package io.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** The checks of the structure test find what they look for, in small sources that break one rule each. */
final class StructureChecksTest {

    @Test
    void linesOfAFileAreCounted() {
        assertThat(proportions("// line\n".repeat(299) + "final class A {}\n")).isEmpty();
        assertThat(proportions("// line\n".repeat(300) + "final class A {}\n"))
                .containsExactly("A.java:301: file has 301 lines, the limit is 300");
    }

    @Test
    void columnsAreCountedAsCharactersOnTheScreen() {
        assertThat(proportions("// " + "😀".repeat(117))).isEmpty();
        assertThat(proportions("// " + "x".repeat(118)))
                .containsExactly("A.java:1: line has 121 columns, the limit is 120");
    }

    @Test
    void linesOfAMethodRunFromItsSignatureToItsBrace() {
        assertThat(proportions(method(28))).isEmpty();
        assertThat(proportions(method(29))).containsExactly("A.java:2: method m has 31 lines, the limit is 30");
    }

    @Test
    void parametersAreCountedAndRecordHeadersHaveALimitOfTheirOwn() {
        assertThat(proportions("final class A { void m(int a, int b, int c, int d, int e) {} }"))
                .isEmpty();
        assertThat(proportions("final class A { A(int a, int b, int c, int d, int e, int f) {} }"))
                .containsExactly("A.java:1: method <init> has 6 parameters, the limit is 5");
        assertThat(proportions(record(9))).isEmpty();
        assertThat(proportions(record(10))).containsExactly("A.java:1: record A has 10 components, the limit is 9");
    }

    @Test
    void blocksInsideBlocksInsideBlocksAreTooDeep() {
        assertThat(nested("for (;;) { if (x) { x = false; } }")).isEmpty();
        assertThat(nested("while (x) { if (x) { } else if (!x) { } else if (x) { } else { } }"))
                .isEmpty();
        assertThat(nested("for (;;) { if (x) { } else { try { } finally { } } }"))
                .containsExactly("A.java:1: nesting is 3 deep, the limit is 2");
        assertThat(nested("switch (1) { default -> { for (;;) { Runnable r = () -> { return; }; } } }"))
                .containsExactly("A.java:1: nesting is 3 deep, the limit is 2");
    }

    @Test
    void filesAndPublicTypesOfAPackageAreCounted() {
        Map<String, String> files = new HashMap<>(Map.of("io/x/package-info.java", "package io.x;"));
        IntStream.range(0, 16).forEach(i -> files.put("io/x/A" + i + ".java", type("public record A" + i + "() {}")));
        assertThat(proportions(files))
                .containsExactlyInAnyOrder(
                        "io/x/A0.java:1: package io.x has 16 files, the limit is 15",
                        "io/x/A0.java:1: package io.x has 16 public types, the limit is 12");
    }

    @Test
    void anImportAgainstTheTableIsFoundEvenWithoutAnImportLine() {
        String named = "package io.throughline.engine; class E { io.throughline.report.R r; }";
        Map<String, String> files = Map.of(
                "io/throughline/report/R.java", "package io.throughline.report; public final class R {}",
                "io/throughline/cli/C.java", "package io.throughline.cli; import io.throughline.report.R;",
                "io/throughline/stats/S.java", "package io.throughline.stats;\nimport io.throughline.report.R;",
                "io/throughline/engine/E.java", named);
        assertThat(doors(files))
                .containsExactlyInAnyOrder(
                        "io/throughline/stats/S.java:2: package stats may not import report",
                        "io/throughline/engine/E.java:1: package engine may not import report");
    }

    @Test
    void lawsAreBelowTheModel() {
        assertThat(doors(Map.of(
                        "io/throughline/model/M.java", "package io.throughline.model; public final class M {}",
                        "io/throughline/model/law/L.java",
                                "package io.throughline.model.law; class L { io.throughline.model.M m; }")))
                .containsExactly("io/throughline/model/law/L.java:1: package model.law may not import model");
    }

    @Test
    void aPackageOutsideTheTableIsFound() {
        assertThat(doors(Map.of("io/throughline/util/U.java", "package io.throughline.util; class U {}")))
                .containsExactly("io/throughline/util/U.java:1: package io.throughline.util has no row in the table");
    }

    @Test
    void librariesAndPartsOfTheJdkHaveTheirDoors() {
        assertThat(inEngine("java.nio.file.Path p;")).containsExactly("engine may not use java.nio.file");
        assertThat(inEngine("Thread t;")).containsExactly("engine may not use java.lang.Thread");
        assertThat(inEngine("java.util.concurrent.locks.Lock l;"))
                .containsExactly("engine may not use java.util.concurrent");
        assertThat(inEngine("Object o = new java.util.Random(1);"))
                .containsExactly("engine may not use java.util.Random");
        assertThat(inEngine("picocli.CommandLine c;")).containsExactly("engine may not use picocli");
        assertThat(inEngine("org.jfree.chart.JFreeChart c;")).containsExactly("engine may not use org.jfree");
        assertThat(inEngine("org.assertj.core.api.Assert<?, ?> a;"))
                .containsExactly("engine may not use org.assertj.core.api.Assert");
        assertThat(inEngine("java.util.List<String> l = java.util.List.of();")).isEmpty();
    }

    @Test
    void membersThatDependOnTheMachineAreFound() {
        assertThat(inEngine("void m() { System.out.println(1); }"))
                .containsExactly("engine may not use java.lang.System.out");
        assertThat(inEngine("long t = System.nanoTime();"))
                .containsExactly("engine may not use java.lang.System.nanoTime");
        assertThat(inEngine("double d = Math.log(2) + Math.sqrt(2) + StrictMath.log(2);"))
                .containsExactly("engine may not use java.lang.Math.log");
        assertThat(inEngine("java.util.function.DoubleUnaryOperator f = Math::exp;"))
                .containsExactly("engine may not use java.lang.Math.exp");
        assertThat(inEngine("String s = \"A\".toLowerCase();"))
                .containsExactly("engine may not use java.lang.String.toLowerCase()");
        assertThat(inEngine("String s = \"A\".toLowerCase(java.util.Locale.ROOT);"))
                .isEmpty();
        assertThat(inEngine("String s = String.format(\"%d\", 1);"))
                .containsExactly("engine may not use java.lang.String.format(String,Object[])");
        assertThat(inEngine("String s = String.format(java.util.Locale.ROOT, \"%d\", 1);"))
                .isEmpty();
        assertThat(inEngine("byte[] b = \"A\".getBytes();"))
                .containsExactly("engine may not use java.lang.String.getBytes()");
        assertThat(inEngine("String s = new String(new byte[1]);"))
                .containsExactly("engine may not use java.lang.String.<init>(byte[])");
    }

    @Test
    void locksAndVolatileFieldsAreFound() {
        String what = "locks and volatile fields are for study, report and cli";
        assertThat(manners("volatile int x;")).containsExactly(what);
        assertThat(manners("synchronized void m() {}")).containsExactly(what);
        assertThat(manners("void m() { synchronized (this) { } }")).containsExactly(what);
    }

    @Test
    void publicThingsNeedAWordAndClassesAreFinal() {
        assertThat(manners("")).isEmpty();
        assertThat(manners("public void m() {}")).containsExactly("public method m has no Javadoc");
        assertThat(manners("/** What it is. */ public void m() {} @Override public String toString() { return null; }"))
                .isEmpty();
        assertThat(manners("public record R(int x) {}")).containsExactly("public type R has no Javadoc");
        assertThat(manners("private static final class P { public void m() {} }"))
                .isEmpty();
        assertThat(manners("static class Q {}")).containsExactly("class Q is not final");
    }

    @Test
    void packagesDescribeThemselves() {
        Map<String, String> files = Map.of("io/x/A.java", type("record A() {}"));
        assertThat(words(HouseStyle.check(Source.of(files))))
                .containsExactly("io/x/A.java:1: package io.x has no package-info");
    }

    @Test
    void importsOfAWholePackageAreFound() {
        assertThat(words(HouseStyle.starImports(Source.of(Map.of("A.java", "import java.util.*;")))))
                .containsExactly("A.java:1: import of all of java.util.*");
        assertThat(words(HouseStyle.starImports(Source.of(Map.of("A.java", "import static java.lang.Math.*;")))))
                .containsExactly("A.java:1: import of all of java.lang.Math.*");
    }

    @Test
    void randomTestsWithoutASeedAreFound() {
        String text = "import net.jqwik.api.Property; class A { @Property%s void p() {} }";
        assertThat(HouseStyle.propertiesWithoutSeed(Source.of(Map.of("A.java", text.replace("%s", "(seed = \"1\")")))))
                .isEmpty();
        assertThat(HouseStyle.propertiesWithoutSeed(Source.of(Map.of("A.java", text.replace("%s", "(tries = 9)")))))
                .hasSize(1);
    }

    private static String type(String declaration) {
        return "package io.x; " + declaration;
    }

    private static String method(int statements) {
        return "final class A {\n  void m() {\n" + "    ;\n".repeat(statements) + "  }\n}\n";
    }

    private static String record(int components) {
        return IntStream.range(0, components)
                .mapToObj(i -> "int c" + i)
                .collect(Collectors.joining(", ", "record A(", ") { A { } }"));
    }

    private static List<String> nested(String block) {
        return proportions("final class A { void m(boolean x) { " + block + " } }");
    }

    private static List<String> proportions(String text) {
        return proportions(Map.of("A.java", text));
    }

    private static List<String> proportions(Map<String, String> files) {
        return words(Proportions.OF_MAIN.check(Source.of(files)));
    }

    private static List<String> doors(Map<String, String> files) {
        return words(Doors.check(Source.of(files)));
    }

    /** What is wrong with a member of a class of the engine; each message starts at its first word. */
    private static List<String> inEngine(String member) {
        String text = "package io.throughline.engine; final class E { " + member + " }";
        return doors(Map.of("io/throughline/engine/E.java", text)).stream()
                .map(word -> word.replaceAll("^\\S+ |, only .*", ""))
                .toList();
    }

    /** What is wrong with a member of a public class in a described package. */
    private static List<String> manners(String member) {
        Map<String, String> files = Map.of(
                "io/x/package-info.java",
                "/** Here. */ package io.x;",
                "io/x/A.java",
                type("/** A thing. */ public final class A { private A() {} " + member + " }"));
        return words(HouseStyle.check(Source.of(files))).stream()
                .map(word -> word.replaceAll("^\\S+ ", ""))
                .toList();
    }

    private static List<String> words(Collection<Violation> found) {
        return found.stream().map(Violation::toString).toList();
    }
}

package io.throughline;

import com.sun.source.tree.IdentifierTree;
import com.sun.source.tree.MemberReferenceTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.TreePathScanner;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.lang.model.element.Element;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;

/** Which package may name what: our own packages, the libraries, and the parts of the JDK that need a door. */
final class Doors {
    private static final String OURS = "io.throughline.";

    /** Our packages, each with those that it may import; a row names only rows above it, so there is no cycle. */
    static final Map<String, Set<String>> ROOMS = table("""
            model.law
            model.line        model.law
            model             model.law model.line
            stats
            stats.tally       stats
            random            model.law model.line model
            engine.queue
            engine.result     stats
            engine.part       model.law model.line random engine.queue
            engine.station    model.law model.line random stats stats.tally engine.queue engine.result engine.part
            engine.draws      model.line random engine.part engine.station
            engine.people     model.line engine.result engine.part engine.station
            engine.journal    model.law model.line model engine.result engine.part engine.station engine.people
            engine.record     model.line model stats stats.tally engine.result engine.journal engine.part engine.station
            engine.floor      model.line random stats.tally engine.queue engine.result engine.journal engine.part \
                              engine.station engine.people engine.record
            engine            model.law model.line model random stats stats.tally engine.queue engine.result \
                              engine.journal engine.part engine.station engine.people engine.record engine.floor
            study.threads
            study.kept
            study             model.law model.line model stats engine.result engine.draws engine.record engine \
                              study.threads study.kept
            verdict           model.law model.line model stats study
            plan.money        model.line model stats study
            plan.growth       model.line model stats study
            plan              model.law model.line model stats study.kept study verdict plan.growth
            scenario.yaml
            scenario.grammar
            scenario.law      model.law scenario.grammar
            scenario.refusal  model.law model.line model
            scenario.problem  model scenario.yaml
            scenario.binding  model.law scenario.yaml scenario.grammar scenario.law scenario.problem
            scenario.line     model.law model.line model scenario.yaml scenario.grammar scenario.law scenario.problem \
                              scenario.binding
            scenario          model.law model.line model scenario.yaml scenario.grammar scenario.law scenario.refusal \
                              scenario.problem scenario.binding scenario.line
            report.chart
            report.drawing    report.chart
            report.words      model.line model stats study verdict plan.growth plan
            report.picture.varied model model.line stats study verdict plan report.words report.chart
            report.picture    report.picture.varied model.line model stats study verdict plan report.words report.chart
            report.table      model.line model stats study verdict plan.money plan report.words
            report.json       model study stats verdict plan.growth plan.money plan report.words
            report.outline    model.law model.line model report.words
            report            model.law model.line model stats study.threads study.kept study verdict plan.money plan \
                              report.words report.table report.json report.outline report.picture report.chart \
                              report.drawing
            report.log        model.line model engine.journal engine.record engine
            cli.terminal      study
            cli               model.law model.line model stats random engine.result engine.record engine \
                              study.kept study verdict plan \
                              scenario.grammar scenario.problem scenario report.json report.outline report.log \
                              report cli.terminal
            """);

    /** Types by the start of their names, the longest that fits, with the packages that may name them. */
    private static final Map<String, Set<String>> TYPES = table("""
            java                                        *
            java.awt                                    report
            java.beans
            java.io                                     scenario report cli
            java.lang.Process
            java.lang.ProcessBuilder                    cli
            java.lang.Runtime                           study cli
            java.lang.System.Logger
            java.lang.Thread                            study cli
            java.lang.ThreadLocal
            java.lang.invoke
            java.lang.reflect
            java.net                                    report cli
            java.nio.channels
            java.nio.file                               scenario report cli
            java.rmi
            java.sql
            java.util.Random
            java.util.SplittableRandom
            java.util.Timer
            java.util.concurrent                        study.threads
            java.util.concurrent.Callable               study cli
            java.util.concurrent.CancellationException  study cli
            java.util.concurrent.TimeUnit               study cli
            java.util.concurrent.ThreadLocalRandom
            java.util.logging
            java.util.random
            javax.imageio                               report
            javax.xml                                   report
            org.w3c.dom                                 report
            com.fasterxml.jackson.annotation            scenario report
            tools.jackson                               scenario report
            tools.jackson.dataformat                    scenario
            org.snakeyaml                               scenario
            org.apache.batik                            report
            org.apache.commons.math3                    random stats
            org.apache.commons.numbers                  random stats
            org.apache.commons.rng                      random stats
            org.apache.commons.statistics.descriptive   stats
            org.apache.commons.statistics.distribution  random stats
            org.jfree                                   report
            picocli                                     cli
            """);

    /** Members by full name, with parameters where only that form is meant. */
    private static final Map<String, Set<String>> MEMBERS = ForbiddenMembers.TABLE;

    private Doors() {}

    /** Every name in the sources that has no business in its package; each once a file. */
    static List<Violation> check(List<Source> sources) {
        List<Violation> found = new ArrayList<>();
        for (Source source : sources) {
            String name = source.packageName();
            if (!name.startsWith(OURS) || !ROOMS.containsKey(room(name))) {
                found.add(new Violation(source.path(), 1, "package " + name + " has no row in the table"));
            } else {
                new Names(source, found).scan(source.unit(), null);
            }
        }
        return found;
    }

    /** Reads rows of a name and the packages behind it. */
    static Map<String, Set<String>> table(String rows) {
        Map<String, Set<String>> table = new LinkedHashMap<>();
        rows.lines().map(row -> row.trim().split("\\s+")).forEach(words -> {
            table.put(words[0], List.of(words).subList(1, words.length).stream().collect(Collectors.toSet()));
        });
        return table;
    }

    private static String room(String packageName) {
        return packageName.substring(OURS.length());
    }

    /** Walks the names of one file. */
    private static final class Names extends TreePathScanner<Void, Void> {
        private final Source source;
        private final String room;
        private final List<Violation> found;
        private final Set<String> reported = new HashSet<>();

        Names(Source source, List<Violation> found) {
            this.source = source;
            this.room = room(source.packageName());
            this.found = found;
        }

        @Override
        public Void visitIdentifier(IdentifierTree tree, Void none) {
            look(tree);
            return super.visitIdentifier(tree, none);
        }

        @Override
        public Void visitMemberSelect(MemberSelectTree tree, Void none) {
            look(tree);
            return super.visitMemberSelect(tree, none);
        }

        @Override
        public Void visitMemberReference(MemberReferenceTree tree, Void none) {
            look(tree);
            return super.visitMemberReference(tree, none);
        }

        @Override
        public Void visitNewClass(NewClassTree tree, Void none) {
            look(tree);
            return super.visitNewClass(tree, none);
        }

        private void look(Tree tree) {
            Element element = source.trees().getElement(getCurrentPath());
            if (element instanceof TypeElement type) {
                lookAtType(tree, type.getQualifiedName().toString());
            } else if (element instanceof ExecutableElement || element instanceof VariableElement) {
                lookAtMember(tree, element);
            }
        }

        private void lookAtType(Tree tree, String name) {
            if (name.startsWith(OURS)) {
                lookAtOurs(tree, name);
                return;
            }
            String row = name;
            while (!row.isEmpty() && !TYPES.containsKey(row)) {
                row = row.substring(0, Math.max(0, row.lastIndexOf('.')));
            }
            if (!name.isEmpty()) {
                require(tree, row.isEmpty() ? name : row, TYPES.getOrDefault(row, Set.of()));
            }
        }

        private void lookAtOurs(Tree tree, String name) {
            String type = room(name);
            String other = ROOMS.keySet().stream()
                    .filter(candidate -> type.startsWith(candidate + "."))
                    .reduce("", (a, b) -> a.length() > b.length() ? a : b);
            if (!other.equals(room) && !ROOMS.get(room).contains(other) && reported.add(other)) {
                found.add(source.at(tree, "package " + room + " may not import " + other));
            }
        }

        private void lookAtMember(Tree tree, Element member) {
            if (member.getEnclosingElement() instanceof TypeElement owner) {
                String name = owner.getQualifiedName() + "." + member.getSimpleName();
                String form = member instanceof ExecutableElement method ? name + parameters(method) : name;
                for (String each : List.of(name, form)) {
                    if (MEMBERS.containsKey(each)) {
                        require(tree, each, MEMBERS.get(each));
                    }
                }
            }
        }

        private static String parameters(ExecutableElement method) {
            return method.getParameters().stream()
                    .map(p -> p.asType().toString().replaceAll("<.*>|\\w+\\.(?=\\w)|@\\S+ ", ""))
                    .collect(Collectors.joining(",", "(", ")"));
        }

        private void require(Tree tree, String name, Set<String> doors) {
            boolean open = doors.stream().anyMatch(door -> (room + ".").startsWith(door + ".") || door.equals("*"));
            if (!open && reported.add(name)) {
                found.add(source.at(
                        tree, room + " may not use " + name + (doors.isEmpty() ? "" : ", only " + doors + " may")));
            }
        }
    }
}

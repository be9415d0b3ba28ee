package io.throughline;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The shape of the house, read from its sources: proportions, imports, doors and manners. */
final class StructureTest {
    private static List<Source> main;
    private static List<Source> tests;

    @BeforeAll
    static void readTheSources() {
        main = Source.under(Path.of("src/main/java"));
        tests = Source.under(Path.of("src/test/java"));
        System.out.println(Proportions.describe(main));
    }

    @Test
    void mainSourcesKeepTheirProportions() {
        assertNone(Proportions.OF_MAIN.check(main));
    }

    @Test
    void testSourcesKeepTheirProportions() {
        assertNone(Proportions.OF_TESTS.check(tests));
    }

    @Test
    void packagesNameOnlyWhatTheyHaveADoorTo() {
        assertNone(Doors.check(main));
    }

    @Test
    void aPackageMayImportOnlyThoseAboveItInTheTableSoThereIsNoCycle() {
        Set<String> above = new HashSet<>();
        Doors.ROOMS.forEach((room, imports) -> {
            assertThat(above).as("rows above " + room).containsAll(imports);
            above.add(room);
        });
    }

    @Test
    void mainSourcesKeepTheMannersOfTheHouse() {
        assertNone(HouseStyle.check(main));
    }

    @Test
    void testSourcesImportNothingWholesaleAndNameTheirSeeds() {
        List<Violation> found = new ArrayList<>(HouseStyle.starImports(tests));
        found.addAll(HouseStyle.propertiesWithoutSeed(tests));
        assertNone(found);
    }

    private static void assertNone(List<Violation> found) {
        assertThat(found.stream().map(Violation::toString).sorted().collect(Collectors.joining("\n")))
                .isEmpty();
    }
}

package io.throughline.scenario.law;

import io.throughline.model.law.Empirical;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/**
 * Observed values in CSV files beside the scenario: a first row of column names, then one row an observation.
 *
 * @param folder of the scenario
 */
public record Observations(Path folder) {
    private static final long MAX_BYTES = 10_000_000;

    /**
     * The values of a column, times a factor.
     *
     * @throws IllegalArgumentException if the file or a value can't be read; the message says why
     */
    public Empirical read(String file, String column, double factor) {
        List<String> rows = rows(file);
        int index = rows.isEmpty() ? -1 : cells(rows.get(0)).indexOf(column);
        if (index < 0) {
            throw new IllegalArgumentException(file + " has no column " + column);
        }
        List<Double> values = new ArrayList<>();
        for (int i = 1; i < rows.size(); i++) {
            if (!rows.get(i).isBlank()) {
                values.add(factor * value(file, i + 1, cells(rows.get(i)), index));
            }
        }
        return new Empirical(values, Collections.nCopies(values.size(), 1.0));
    }

    private List<String> rows(String file) {
        try {
            Path path = folder.resolve(file);
            if (Files.size(path) > MAX_BYTES) {
                throw new IllegalArgumentException(file + " is larger than 10 MB");
            }
            return Files.readAllLines(path, StandardCharsets.UTF_8);
        } catch (NoSuchFileException e) {
            String where = Path.of(file).isAbsolute() ? "" : " beside the scenario";
            throw new IllegalArgumentException(file + " can't be read: there is no such file" + where, e);
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(file + " can't be read", e);
        }
    }

    private static List<String> cells(String row) {
        return Arrays.stream(row.replace("\uFEFF", "").split("[,;\t]", -1))
                .map(cell -> cell.strip().replaceAll("^\"|\"$", ""))
                .toList();
    }

    private static double value(String file, int row, List<String> cells, int index) {
        String cell = index < cells.size() ? cells.get(index) : "";
        if (!cell.matches("\\d+(\\.\\d+)?")) {
            throw new IllegalArgumentException(file + ":" + row + ": '" + cell + "' is not a number, 0 or more");
        }
        return Double.parseDouble(cell);
    }
}

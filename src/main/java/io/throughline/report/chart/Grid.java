package io.throughline.report.chart;

import java.util.List;

/**
 * A map: a cell for each pair of a column and a row.
 *
 * @param columns what is varied to the right, in its words
 * @param rows what is varied upwards, in its words
 * @param groups what the colours mean, in the order of the cells' groups
 */
public record Grid(
        String name, Labels labels, List<String> columns, List<String> rows, List<String> groups, List<Cell> cells)
        implements Chart {
    /** Copies the lists. */
    public Grid {
        columns = List.copyOf(columns);
        rows = List.copyOf(rows);
        groups = List.copyOf(groups);
        cells = List.copyOf(cells);
    }

    /**
     * One cell.
     *
     * @param groups that it belongs to; one fills it, several hatch it, none leaves it white
     * @param figure written in it
     * @param word below the figure
     */
    public record Cell(int column, int row, List<Integer> groups, String figure, String word) {
        /** Copies the list. */
        public Cell {
            groups = List.copyOf(groups);
        }
    }
}

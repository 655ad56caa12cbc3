package nl.beschutwerk.weighing;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Rounds a table of two directions with its margins to multiples of a base: each number to one of its two adjacent multiples,
 * with the number itself as expected value, so that rows and columns still add up. This is the procedure of Cox (1987). Along a
 * closed path of numbers that are no multiples, amounts are added and subtracted by turns, which changes no sum. The path goes
 * on until one number is a multiple, in one of two directions, each with a probability that leaves the expected value as it was.
 */
final class UnbiasedRounding {

    private final int base;
    private final SplittableRandom random;

    UnbiasedRounding(int base, SplittableRandom random) {
        this.base = base;
        this.random = random;
    }

    /**
     * Rounds the rows of a table.
     *
     * @return the rounded rows, with a column of the row totals and a row of the column totals
     */
    int[][] round(int[][] rows) {
        int[][] table = withMargins(rows);
        for (int row = 0; row < table.length; row++) {
            while (firstUnrounded(table[row]) >= 0) {
                shift(table, closedPath(table, row));
            }
        }
        int last = table[0].length - 1;
        for (int row = 0; row < table.length; row++) {
            for (int column = 0; column <= last; column++) {
                table[row][column] = Math.abs(table[row][column]);
            }
        }
        return table;
    }

    /** Margins have the other sign, so that each row and each column adds up to zero. */
    private static int[][] withMargins(int[][] rows) {
        int columns = rows[0].length;
        int[][] table = new int[rows.length + 1][columns + 1];
        for (int row = 0; row < rows.length; row++) {
            for (int column = 0; column < columns; column++) {
                int amount = rows[row][column];
                table[row][column] += amount;
                table[row][columns] -= amount;
                table[rows.length][column] -= amount;
                table[rows.length][columns] += amount;
            }
        }
        return table;
    }

    private int firstUnrounded(int[] numbers) {
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] % base != 0) {
                return i;
            }
        }
        return -1;
    }

    /** Positions of unrounded numbers, by turns in the same row and in the same column as the one before. */
    private List<int[]> closedPath(int[][] table, int firstRow) {
        List<int[]> path = new ArrayList<>();
        int[] reachedRow = new int[table.length];
        int[] reachedColumn = new int[table[0].length];
        Arrays.fill(reachedRow, -1);
        Arrays.fill(reachedColumn, -1);
        int row = firstRow;
        int column = -1;
        while (true) {
            if (reachedRow[row] >= 0) {
                return path.subList(reachedRow[row], path.size());
            }
            reachedRow[row] = path.size();
            column = unroundedColumn(table, row, column);
            path.add(new int[] {row, column});
            if (reachedColumn[column] >= 0) {
                return path.subList(reachedColumn[column], path.size());
            }
            reachedColumn[column] = path.size();
            row = unroundedRow(table, column, row);
            path.add(new int[] {row, column});
        }
    }

    private int unroundedColumn(int[][] table, int row, int except) {
        int column = 0;
        while (column == except || table[row][column] % base == 0) {
            column++;
        }
        return column;
    }

    private int unroundedRow(int[][] table, int column, int except) {
        int row = 0;
        while (row == except || table[row][column] % base == 0) {
            row++;
        }
        return row;
    }

    private void shift(int[][] table, List<int[]> path) {
        int up = base;
        int down = base;
        for (int i = 0; i < path.size(); i++) {
            int above = Math.floorMod(table[path.get(i)[0]][path.get(i)[1]], base);
            up = Math.min(up, i % 2 == 0 ? base - above : above);
            down = Math.min(down, i % 2 == 0 ? above : base - above);
        }
        int amount = random.nextInt(up + down) < down ? up : -down;
        for (int i = 0; i < path.size(); i++) {
            table[path.get(i)[0]][path.get(i)[1]] += i % 2 == 0 ? amount : -amount;
        }
    }
}

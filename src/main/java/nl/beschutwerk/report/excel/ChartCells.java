package nl.beschutwerk.report.excel;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.util.CellRangeAddress;
import org.apache.poi.xddf.usermodel.chart.XDDFCategoryDataSource;
import org.apache.poi.xddf.usermodel.chart.XDDFNumericalDataSource;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.jspecify.annotations.Nullable;

/** Cells of one column that a chart draws. A cell with a word keeps its place, without a point. */
final class ChartCells {

    private final XSSFSheet sheet;
    private final List<Integer> rows;
    private final int column;

    /**
     * Cells to draw.
     *
     * @param rows of the sheet, from 0, in ascending order
     */
    ChartCells(XSSFSheet sheet, List<Integer> rows, int column) {
        this.sheet = sheet;
        this.rows = List.copyOf(rows);
        this.column = column;
    }

    XDDFCategoryDataSource names() {
        return new XDDFCategoryDataSource() {
            @Override
            public int getPointCount() {
                return rows.size();
            }

            @Override
            public String getPointAt(int index) {
                return sheet.getRow(rows.get(index)).getCell(column).getStringCellValue();
            }

            @Override
            public boolean isCellRange() {
                return true;
            }

            @Override
            public String getDataRangeReference() {
                return reference();
            }

            @Override
            public String getFormatCode() {
                return "General";
            }
        };
    }

    XDDFNumericalDataSource<Double> amounts() {
        return new Amounts();
    }

    /** A union of ranges in brackets if rows are left out. */
    private String reference() {
        List<String> parts = new ArrayList<>();
        int first = rows.get(0);
        for (int i = 1; i <= rows.size(); i++) {
            if (i == rows.size() || rows.get(i) != rows.get(i - 1) + 1) {
                parts.add(new CellRangeAddress(first, rows.get(i - 1), column, column)
                        .formatAsString(sheet.getSheetName(), true));
                first = i < rows.size() ? rows.get(i) : first;
            }
        }
        return parts.size() == 1 ? parts.get(0) : parts.stream().collect(Collectors.joining(",", "(", ")"));
    }

    private final class Amounts implements XDDFNumericalDataSource<Double> {

        private String format = "General";

        @Override
        public int getPointCount() {
            return rows.size();
        }

        /** Null for a cell with a word: the amount is hidden, and there is no bar. */
        @Override
        public @Nullable Double getPointAt(int index) {
            XSSFCell cell = sheet.getRow(rows.get(index)).getCell(column);
            return cell.getCellType() == CellType.NUMERIC ? cell.getNumericCellValue() : null;
        }

        @Override
        public boolean isCellRange() {
            return true;
        }

        @Override
        public boolean isReference() {
            return true;
        }

        @Override
        public boolean isNumeric() {
            return true;
        }

        @Override
        public int getColIndex() {
            return column;
        }

        @Override
        public String getDataRangeReference() {
            return reference();
        }

        @Override
        public String getFormatCode() {
            return format;
        }

        @Override
        public void setFormatCode(String code) {
            this.format = code;
        }
    }
}

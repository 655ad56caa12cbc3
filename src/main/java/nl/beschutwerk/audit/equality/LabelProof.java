package nl.beschutwerk.audit.equality;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFRow;
import org.apache.poi.xssf.usermodel.XSSFTable;

/**
 * Proves that a reader sees what a cell is: the label of its row or the header of its column names the indicator, one of them
 * names the quarter, or in a table of areas the title does; and the area is named. Without it, figures in each other's place
 * would go unnoticed as long as the ledger said so too.
 */
final class LabelProof {

    private static final List<String> MONTHS = List.of("maart", "juni", "september", "december");

    private LabelProof() {}

    /** What is wrong, in Dutch; empty when the cell stands where its labels say. */
    static Optional<String> problem(XSSFCell cell, Subject subject, AreaProof areas) {
        List<XSSFTable> tables = cell.getSheet().getTables();
        if (tables.size() != 1) {
            return Optional.of("staat niet in een tabel");
        }
        XSSFRow headers = cell.getSheet().getRow(tables.get(0).getStartRowIndex());
        String header = text(headers, cell.getColumnIndex());
        String label = text(cell.getRow(), 0);
        Indicator indicator = Indicator.ofCode(subject.indicator());
        if (!names(label, indicator) && !names(header, indicator)) {
            return Optional.of("staat niet bij \"" + indicator.label() + "\"");
        }
        String title = text(cell.getSheet().getRow(0), 0);
        String firstHeader = text(headers, 0);
        String quarter = subject.other().isEmpty() ? subject.quarter() : subject.other();
        boolean dated = names(header, quarter)
                || names(label, quarter)
                || (AreaProof.isTableOfAreas(firstHeader) && isDated(title, quarter));
        return dated ? areas.problem(title, firstHeader, label, subject) : Optional.of("staat niet bij " + quarter);
    }

    /** An indicator is named by its label, with its unit or without. */
    private static boolean names(String text, Indicator indicator) {
        return text.equals(indicator.label())
                || text.equals(indicator.label() + " (" + indicator.unit().code() + ")");
    }

    /** Behind the date, a title says no more than that the figures are invented. */
    private static boolean isDated(String title, String quarter) {
        int remark = title.indexOf(" (");
        return names(remark < 0 ? title : title.substring(0, remark), quarter);
    }

    /** A quarter is named by its code, by its reference date, or at the end of a year by the year. */
    private static boolean names(String text, String code) {
        Quarter quarter = Quarter.parse(code);
        LocalDate date = quarter.referenceDate();
        return text.equals(code)
                || text.endsWith(date.getDayOfMonth() + " " + MONTHS.get(quarter.number() - 1) + " " + date.getYear())
                || (quarter.number() == 4 && text.equals(String.valueOf(quarter.year())));
    }

    private static String text(XSSFRow row, int column) {
        XSSFCell cell = row.getCell(column);
        return cell != null && cell.getCellType() == CellType.STRING ? cell.getStringCellValue() : "";
    }
}

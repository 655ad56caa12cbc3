package nl.beschutwerk.audit.consistency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Quarter;

/**
 * Checks that a reader sees the meaning of a cell: the label of its row or the header of its column names the indicator; the
 * label, the header or the title names the quarter; the row names the group of people; and the area is named. Without this
 * check, two figures that were swapped would go unnoticed if the ledger had swapped them too.
 */
final class LabelProof {

    private static final List<String> MONTHS = List.of("maart", "juni", "september", "december");

    /** First header of a table of groups. As for tables of areas, the title gives the quarter. */
    private static final String OF_GROUPS = "Kenmerk";

    /** Header above the groups of several breakdowns. If a table has one breakdown, its name is the header. */
    private static final String GROUP = "Groep";

    private final AreaProof areas;

    LabelProof(AreaProof areas) {
        this.areas = areas;
    }

    /** What is wrong, in Dutch; empty if the labels of the cell match the figure. */
    Optional<String> problem(ReadSheet sheet, ReadCell cell, Subject subject) {
        if (!sheet.hasTable()) {
            return Optional.of("staat niet in een tabel");
        }
        boolean named = subject.isNamedBy(areas.withoutArea(sheet.text(cell.row(), 0), subject))
                || subject.isNamedBy(areas.withoutName(sheet.header(cell.column()), subject));
        return named ? problemOfPlace(sheet, cell, subject) : Optional.of("staat niet bij \"" + subject.label() + "\"");
    }

    /** The same for what makes flows tie with a change. */
    Optional<String> problemOfBalance(ReadSheet sheet, ReadCell cell, Subject subject) {
        String label = BalanceProof.label(subject);
        return sheet.hasTable() && sheet.text(cell.row(), 0).equals(label)
                ? problemOfPlace(sheet, cell, subject.now())
                : Optional.of("staat niet bij \"" + label + "\"");
    }

    private Optional<String> problemOfPlace(ReadSheet sheet, ReadCell cell, Subject subject) {
        String whole = sheet.header(cell.column());
        // A column of another area than that of the sheet ends with its name.
        String header = areas.withoutName(whole, subject);
        String label = sheet.text(cell.row(), 0);
        String firstHeader = sheet.header(0);
        String quarter = subject.other().isEmpty() ? subject.quarter() : subject.other();
        boolean titled = AreaProof.isTableOfAreas(firstHeader) || firstHeader.equals(OF_GROUPS);
        boolean dated = names(header, quarter) || names(label, quarter) || (titled && names(sheet.title(), quarter));
        if (!dated) {
            return Optional.of("staat niet bij " + quarter);
        }
        return groupProblem(sheet, cell, subject)
                .or(() -> areaProblem(sheet, cell, subject))
                .or(() -> header.equals(whole)
                        ? areas.problem(sheet.title(), firstHeader, label, subject)
                        : Optional.empty());
    }

    /** Checks the columns with the level and the code of an area, in a table that has them. */
    private static Optional<String> areaProblem(ReadSheet sheet, ReadCell cell, Subject subject) {
        boolean level = isSame(sheet, cell, "Niveau", subject.level().code());
        boolean code = isSame(sheet, cell, "Code", subject.areaCode());
        return level && code ? Optional.empty() : Optional.of("staat niet bij code " + subject.areaCode());
    }

    private static boolean isSame(ReadSheet sheet, ReadCell cell, String header, String text) {
        OptionalInt column = sheet.column(header);
        return column.isEmpty() || sheet.text(cell.row(), column.getAsInt()).equals(text);
    }

    /**
     * Checks the label of a group. It is below the name of the breakdown, or below "Groep" in a row that begins with that name.
     * A figure of all people has the label of the total.
     */
    private static Optional<String> groupProblem(ReadSheet sheet, ReadCell cell, Subject subject) {
        Breakdown breakdown = subject.breakdown();
        OptionalInt column = groupColumn(sheet);
        if (column.isEmpty()) {
            return breakdown == Breakdown.TOTAAL ? Optional.empty() : Optional.of("staat niet bij een groep");
        }
        String header = sheet.header(column.getAsInt());
        boolean ofBreakdown = breakdown == Breakdown.TOTAAL
                || (header.equals(GROUP) ? sheet.text(cell.row(), 0) : header).equals(breakdown.label());
        boolean named = sheet.text(cell.row(), column.getAsInt()).equals(subject.categoryLabel());
        return ofBreakdown && named
                ? Optional.empty()
                : Optional.of("staat niet bij \"" + breakdown.label() + ", " + subject.categoryLabel() + "\"");
    }

    private static OptionalInt groupColumn(ReadSheet sheet) {
        return Arrays.stream(Breakdown.values())
                .map(breakdown -> sheet.column(breakdown.label()))
                .filter(OptionalInt::isPresent)
                .findFirst()
                .orElseGet(() -> sheet.column(GROUP));
    }

    /** Whether the text names a quarter: by its code, by its reference date, or for the end of a year by the year. */
    private static boolean names(String text, String code) {
        Quarter quarter = Quarter.parse(code);
        LocalDate date = quarter.referenceDate();
        return text.equals(code)
                || text.endsWith(date.getDayOfMonth() + " " + MONTHS.get(quarter.number() - 1) + " " + date.getYear())
                || (quarter.isYearEnd() && text.equals(String.valueOf(quarter.year())));
    }
}

package nl.beschutwerk.audit.consistency;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Quarter;

/**
 * Proves that a reader sees what a cell is: the label of its row or the header of its column names the indicator, one of them
 * names the quarter, or the title does; the row names the group of people; and the area is named. Without it, figures in each
 * other's place would go unnoticed as long as the ledger said so too.
 */
final class LabelProof {

    private static final List<String> MONTHS = List.of("maart", "juni", "september", "december");

    /** First header of a table of groups: like one of areas, it is of the quarter in the title. */
    private static final String OF_GROUPS = "Kenmerk";

    /** Header above groups of several breakdowns; of one, the breakdown itself is the header. */
    private static final String GROUP = "Groep";

    private final AreaProof areas;

    LabelProof(AreaProof areas) {
        this.areas = areas;
    }

    /** What is wrong, in Dutch; empty when the cell stands where its labels say. */
    Optional<String> problem(ReadSheet sheet, ReadCell cell, Subject subject) {
        if (!sheet.hasTable()) {
            return Optional.of("staat niet in een tabel");
        }
        String header = sheet.header(cell.column());
        String label = sheet.text(cell.row(), 0);
        if (!subject.isNamedBy(label) && !subject.isNamedBy(header)) {
            return Optional.of("staat niet bij \"" + subject.label() + "\"");
        }
        String firstHeader = sheet.header(0);
        String quarter = subject.other().isEmpty() ? subject.quarter() : subject.other();
        boolean titled = AreaProof.isTableOfAreas(firstHeader) || firstHeader.equals(OF_GROUPS);
        boolean dated = names(header, quarter) || names(label, quarter) || (titled && isDated(sheet.title(), quarter));
        if (!dated) {
            return Optional.of("staat niet bij " + quarter);
        }
        return groupProblem(sheet, cell, subject).or(() -> areas.problem(sheet.title(), firstHeader, label, subject));
    }

    /** A group stands below the name of the breakdown, or below "Groep" beside that name; a figure of all people is the total. */
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
}

package nl.beschutwerk.audit.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Quarter;
import org.jsoup.nodes.Element;

/**
 * Proves that the labels of a table say what each of its numbers is: the row or the column names the indicator, the date and the
 * group; the row or the caption names the area. Without this, two figures that were swapped would go unnoticed. It reads the Dutch
 * pages; those in English are held against them.
 */
final class TableProof {

    private final Labels labels;
    private final String quarter;

    TableProof(Labels labels, String quarter) {
        this.labels = labels;
        this.quarter = quarter;
    }

    /** A cell with its labels. */
    private record Cell(Element row, String label, String header, String firstHeader, String caption) {}

    void check(ReadPage page) {
        for (Element table : page.document().select("table")) {
            List<String> header = table.select("> thead > tr > th[scope=col]").eachText();
            String caption = table.select("> caption").text();
            for (Element row : table.select("> tbody > tr")) {
                check(page, header, caption, row);
            }
            if (table.select("[rowspan], [colspan]").size() > 0
                    || table.select("> tfoot").size() > 0
                    || table.select("> thead > tr").size() != 1) {
                page.fault(table, "heeft een tabel die geen gewone rijen en kolommen heeft");
            }
        }
    }

    private void check(ReadPage page, List<String> header, String caption, Element row) {
        List<Element> cells = row.children();
        if (cells.size() != header.size()
                || !cells.get(0).is("th[scope=row]")
                || cells.stream().skip(1).anyMatch(cell -> !cell.is("td"))) {
            page.fault(row, "heeft een rij met andere cellen dan er koppen zijn");
            return;
        }
        for (int i = 1; i < cells.size(); i++) {
            Cell cell = new Cell(row, cells.get(0).text(), header.get(i), header.get(0), caption);
            List<Claim> claims = page.claims(cells.get(i));
            if (claims.size() > 1) {
                page.fault(cells.get(i), "heeft meer dan één getal in een cel");
            }
            claims.forEach(claim -> problem(page, cell, claim)
                    .ifPresent(
                            problem -> page.fault(claim.element(), "toont " + claim.subject() + ", maar " + problem)));
        }
    }

    private Optional<String> problem(ReadPage page, Cell cell, Claim claim) {
        Subject subject = claim.subject();
        boolean ofAreas = Labels.isTableOfAreas(cell.firstHeader());
        if (claim.kind() != Claim.Kind.FIGURE && claim.kind() != Claim.Kind.CHANGE && !claim.isOfLongRun()) {
            return Optional.of("in een tabel staat een getal met zijn teken");
        }
        boolean named = ofAreas
                ? Labels.isColumnOf(cell.header(), subject)
                        || (cell.header().equals(Labels.date(subject.quarter()))
                                && cell.caption().equals(subject.label() + ", per kwartaal"))
                : Labels.namesIndicator(cell.label(), subject)
                        || Labels.namesIndicator(cell.header(), subject)
                        || (claim.kind() == Claim.Kind.CHANGE
                                && isOfGroups(cell)
                                && cell.caption().startsWith(subject.label() + ": "));
        if (!named) {
            return Optional.of("staat niet bij \"" + subject.label() + "\"");
        }
        return dateProblem(cell, claim, ofAreas)
                .or(() -> groupProblem(cell, subject))
                .or(() -> ofAreas ? rowProblem(cell, subject) : captionProblem(page, cell, subject));
    }

    private Optional<String> dateProblem(Cell cell, Claim claim, boolean ofAreas) {
        Subject subject = claim.subject();
        if (claim.kind() == Claim.Kind.CHANGE) {
            boolean sinceAYear = Labels.isSinceAYear(cell.header())
                    && subject.quarter().equals(quarter)
                    && subject.other()
                            .equals(Quarter.parse(quarter).yearBefore().toString());
            return sinceAYear ? Optional.empty() : Optional.of("is niet het verschil dat erboven staat");
        }
        String date = Labels.date(subject.quarter());
        boolean ofRelease = (ofAreas || isOfGroups(cell)) && subject.quarter().equals(quarter);
        boolean dated = !Labels.isSinceAYear(cell.header())
                && (ofRelease || cell.header().equals(date) || cell.label().equals(date));
        return dated ? Optional.empty() : Optional.of("staat niet bij " + date);
    }

    /** Whether the rows of its table are groups of people. */
    private static boolean isOfGroups(Cell cell) {
        return breakdown(cell).isPresent();
    }

    private static Optional<Breakdown> breakdown(Cell cell) {
        return Arrays.stream(Breakdown.values())
                .filter(breakdown -> breakdown.label().equals(cell.firstHeader()))
                .findFirst();
    }

    private static Optional<String> groupProblem(Cell cell, Subject subject) {
        Optional<Breakdown> ofTable = breakdown(cell);
        boolean right = ofTable.isEmpty()
                ? subject.breakdown() == Breakdown.TOTAAL
                : cell.label().equals(subject.categoryLabel())
                        && (subject.breakdown() == Breakdown.TOTAAL || subject.breakdown() == ofTable.get());
        return right
                ? Optional.empty()
                : Optional.of(
                        "staat niet bij \"" + subject.breakdown().label() + ", " + subject.categoryLabel() + "\"");
    }

    /** In a table of areas, the row has the name, and the code of what is not a municipality. */
    private Optional<String> rowProblem(Cell cell, Subject subject) {
        String code = cell.row().attr("data-area");
        boolean right = cell.label().equals(labels.area(subject))
                && (subject.level() == AreaLevel.GEMEENTE ? code.isEmpty() : code.equals(subject.areaCode()));
        return right ? Optional.empty() : Optional.of("staat niet bij " + labels.area(subject));
    }

    /** In any other table, the caption has the name of the area of the page. */
    private Optional<String> captionProblem(ReadPage page, Cell cell, Subject subject) {
        String name = labels.area(subject);
        boolean titled = cell.caption().endsWith(" van " + name)
                || cell.caption().endsWith(" van " + name + ", per kwartaal")
                || cell.caption().endsWith(", " + name);
        boolean ofPage = page.area().filter(subject.areaCode()::equals).isPresent();
        return titled && ofPage ? Optional.empty() : Optional.of("gaat niet over " + name);
    }
}

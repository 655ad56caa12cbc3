package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Book;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;

/** The books of a release: one of the country and one of each region that has figures. */
public final class Books {

    private Books() {}

    public static List<Book> of(ReleaseContent content) {
        List<Book> books = new ArrayList<>();
        for (Area country : content.figures().areas(AreaLevel.LAND)) {
            books.add(book(content, country, "nederland"));
        }
        for (Area region : content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO)) {
            if (hasFigures(content, region)) {
                books.add(book(content, region, region.code() + "-" + Slug.of(region.name())));
            }
        }
        return books;
    }

    /** A region about which nothing was delivered, in this quarter or before, has nothing to open a workbook for. */
    private static boolean hasFigures(ReleaseContent content, Area region) {
        return content.quarters().stream()
                .flatMap(quarter -> content.figuresOf(quarter).stream())
                .flatMap(figures -> figures.total(region, Indicator.WERKZAME_PERSONEN).stream())
                .anyMatch(figure -> !(figure.value() instanceof FigureValue.Absent));
    }

    private static Book book(ReleaseContent content, Area area, String fileNameEnd) {
        Notes notes = new Notes();
        boolean forParliament = area.level() == AreaLevel.LAND && ParliamentSheet.hasYearEnds(content);
        Map<String, String> contents = new LinkedHashMap<>();
        contents.put(DevelopmentSheet.NAME, DevelopmentSheet.HOLDS);
        if (forParliament) {
            contents.put(ParliamentSheet.NAME, ParliamentSheet.HOLDS);
        }
        contents.put(NotesSheet.NAME, NotesSheet.HOLDS);

        List<Sheet> sheets = new ArrayList<>();
        sheets.add(SummarySheet.of(content, area, notes, contents));
        sheets.add(DevelopmentSheet.of(content, area, notes));
        if (forParliament) {
            sheets.add(ParliamentSheet.of(content, area, notes));
        }
        sheets.add(NotesSheet.of(content, area, notes));
        String fileName = "beschut-werk-" + content.quarter() + "-" + fileNameEnd;
        return new Book(fileName, Titles.of("Beschut werk", content, area), content.quarter(), sheets);
    }
}

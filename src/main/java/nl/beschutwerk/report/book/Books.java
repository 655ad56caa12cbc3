package nl.beschutwerk.report.book;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
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

    /** A sheet between the first and the last: when it applies, what it holds, and how it is made. */
    private record Chapter(String name, String holds, BiPredicate<ReleaseContent, Area> applies, SheetMaker maker) {}

    /** Makes a sheet of an area, and collects its notes. */
    private interface SheetMaker {

        Sheet of(ReleaseContent content, Area area, Notes notes);
    }

    private static final List<Chapter> CHAPTERS = List.of(
            new Chapter(CorrectionsSheet.NAME, CorrectionsSheet.HOLDS, CorrectionsSheet::applies, CorrectionsSheet::of),
            new Chapter(DevelopmentSheet.NAME, DevelopmentSheet.HOLDS, (content, area) -> true, DevelopmentSheet::of),
            new Chapter(
                    MunicipalitiesSheet.NAME,
                    MunicipalitiesSheet.HOLDS,
                    MunicipalitiesSheet::applies,
                    MunicipalitiesSheet::of),
            new Chapter(ComparisonSheet.NAME, ComparisonSheet.HOLDS, ComparisonSheet::applies, ComparisonSheet::of),
            new Chapter(RegionsSheet.NAME, RegionsSheet.HOLDS, RegionsSheet::applies, RegionsSheet::of),
            new Chapter(NotWorkingSheet.NAME, NotWorkingSheet.HOLDS, NotWorkingSheet::applies, NotWorkingSheet::of),
            new Chapter(
                    CharacteristicsSheet.NAME,
                    CharacteristicsSheet.HOLDS,
                    CharacteristicsSheet::applies,
                    CharacteristicsSheet::of),
            new Chapter(OtherCountsSheet.NAME, OtherCountsSheet.HOLDS, (content, area) -> true, OtherCountsSheet::of),
            new Chapter(ParliamentSheet.NAME, ParliamentSheet.HOLDS, ParliamentSheet::applies, ParliamentSheet::of));

    private Books() {}

    public static List<Book> of(ReleaseContent content) {
        return areas(content).stream().map(area -> book(content, area)).toList();
    }

    /** The areas of the books, in their order: the country, and the regions that have figures. */
    static List<Area> areas(ReleaseContent content) {
        return Stream.concat(content.figures().areas(AreaLevel.LAND).stream(), regions(content).stream())
                .toList();
    }

    /** The regions that get a workbook. */
    public static List<Area> regions(ReleaseContent content) {
        return content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).stream()
                .filter(region -> hasFigures(content, region))
                .toList();
    }

    /** Whether an area has a workbook, a letter and a page. */
    public static boolean hasBook(ReleaseContent content, Area area) {
        return switch (area.level()) {
            case LAND -> true;
            case ARBEIDSMARKTREGIO -> hasFigures(content, area);
            case GEMEENTE -> false;
        };
    }

    /** The name of the file with the book of an area, without extension. */
    public static String fileName(ReleaseContent content, Area area) {
        return content.edition().fileName(content.quarter()) + "-"
                + (area.level() == AreaLevel.LAND ? "nederland" : area.code() + "-" + Slug.of(area.name()));
    }

    /** A region whose number of working persons is absent in this quarter and in all earlier ones gets no workbook. */
    private static boolean hasFigures(ReleaseContent content, Area region) {
        return content.quarters().stream()
                .flatMap(quarter -> content.figuresOf(quarter).stream())
                .flatMap(figures -> figures.total(region, Indicator.WERKZAME_PERSONEN).stream())
                .anyMatch(figure -> !(figure.value() instanceof FigureValue.Absent));
    }

    private static Book book(ReleaseContent content, Area area) {
        Notes notes = new Notes();
        List<Chapter> chapters = CHAPTERS.stream()
                .filter(chapter -> chapter.applies().test(content, area))
                .toList();
        Map<String, String> contents = new LinkedHashMap<>();
        chapters.forEach(chapter -> contents.put(chapter.name(), chapter.holds()));
        contents.put(NotesSheet.NAME, NotesSheet.HOLDS);
        contents.put(DataSheet.NAME, DataSheet.HOLDS);

        List<Sheet> sheets = new ArrayList<>();
        sheets.add(Legend.above(SummarySheet.of(content, area, notes, contents)));
        chapters.forEach(chapter -> sheets.add(Legend.above(chapter.maker().of(content, area, notes))));
        Sheet data = DataSheet.of(content, area);
        sheets.add(NotesSheet.of(content, area, notes, sheets, data));
        sheets.add(data);
        return new Book(
                fileName(content, area),
                Titles.of("Beschut werk", content, area),
                content.quarter(),
                sheets,
                Titles.pageMark(content));
    }

    /** A name as part of a file name: lower case, without accents, slashes or spaces. */
    static final class Slug {

        private static final Pattern MARKS = Pattern.compile("\\p{M}+");
        private static final Pattern OTHERS = Pattern.compile("[^a-z0-9]+");

        private Slug() {}

        /** For example {@code noordoost-brabant} or {@code s-hertogenbosch}. */
        static String of(String name) {
            String plain = MARKS.matcher(Normalizer.normalize(name, Normalizer.Form.NFKD))
                    .replaceAll("")
                    .toLowerCase(Locale.ROOT);
            return OTHERS.matcher(plain).replaceAll("-").replaceAll("^-|-$", "");
        }
    }
}

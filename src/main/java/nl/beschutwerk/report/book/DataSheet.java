package nl.beschutwerk.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.opendata.OpenDataRow;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;

/**
 * Gegevens: the rows of {@code cijfers.csv} that this book is about, as they are there, for whoever wants to make a table of
 * their own. A region has its municipalities with it. The country has its regions with it as far as its other sheets show them:
 * each as a whole, since its groups are in a book of its own.
 */
final class DataSheet {

    static final String NAME = "Gegevens";
    static final String HOLDS = "de cijfers van dit kwartaal als rijen, om zelf een tabel van te maken";

    private static final String TABLE = "gegevens";

    /** The widths of the columns, in the order of the header. */
    private static final List<Integer> WIDTHS = List.of(10, 12, 20, 14, 36, 30, 16, 26, 14, 12, 13, 13, 22, 13);

    private DataSheet() {}

    static Sheet of(ReleaseContent content, Area area) {
        List<Area> within = area.level() == AreaLevel.LAND
                ? content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO)
                : content.municipalitiesOf(area);
        // By level and code alone: names of areas change.
        Set<String> shown = Stream.concat(Stream.of(area), within.stream())
                .map(each -> place(each.level(), each.code()))
                .collect(Collectors.toSet());
        List<Column> columns = new ArrayList<>();
        for (int i = 0; i < OpenDataRow.HEADER.size(); i++) {
            columns.add(new Column(OpenDataRow.HEADER.get(i), WIDTHS.get(i)));
        }
        List<List<Cell>> rows = content.figures().stream()
                .filter(figure -> figure.key().breakdown() == Breakdown.TOTAAL
                        || figure.key().level() == area.level())
                .filter(figure ->
                        shown.contains(place(figure.key().level(), figure.key().areaCode())))
                .map(figure -> cells(figure, content.synthetic()))
                .toList();
        return Sheet.ofData(NAME, new Table(TABLE, columns, rows, Set.of()));
    }

    private static String place(AreaLevel level, String code) {
        return level.code() + " " + code;
    }

    private static List<Cell> cells(Figure figure, boolean synthetic) {
        List<Cell> cells = new ArrayList<>();
        List<String> fields = OpenDataRow.of(figure, synthetic);
        for (int i = 0; i < fields.size(); i++) {
            String field = fields.get(i);
            boolean amount = i == OpenDataRow.AMOUNT && !field.isEmpty();
            cells.add(amount ? new Cell.Amount(new BigDecimal(field)) : new Cell.Text(field));
        }
        return cells;
    }
}

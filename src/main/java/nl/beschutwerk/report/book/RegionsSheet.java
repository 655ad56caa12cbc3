package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.DutchOrder;

/** Regio's: all regions, with the country. */
final class RegionsSheet {

    static final String NAME = "Regio's";
    static final String HOLDS = "alle arbeidsmarktregio's naast elkaar";

    private RegionsSheet() {}

    /** Whether there is anything to show: true only for the country, and only if regions were delivered. */
    static boolean applies(ReleaseContent content, Area area) {
        return area.level() == AreaLevel.LAND && AreasTable.hasFigures(content, regions(content));
    }

    static Sheet of(ReleaseContent content, Area country, Notes notes) {
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain("Alle arbeidsmarktregio's, op alfabet. De eerste rij is heel Nederland."));
        texts.add(SheetText.plain(AreasTable.PERSONS_AND_JOBS));
        texts.add(SheetText.plain(AreasTable.RANKED));
        texts.add(SheetText.plain(AreasTable.ROUNDED));
        RoundedHours.ofRegions(content.method()).ifPresent(text -> texts.add(SheetText.plain(text)));
        AreasTable table = AreasTable.ofRegions(
                        "regios", content, AreasTable.KEY_FIGURES, List.of(RankNumber.PLAATS), notes)
                .standingOut(country, Titles.nameFirst(country));
        regions(content).stream().sorted(DutchOrder.byName()).forEach(table::area);
        Table made = table.build();
        return new Sheet(
                NAME,
                Titles.of("Beschut werk per arbeidsmarktregio", content, country),
                texts,
                made,
                new AreasChart(content, country, made)
                        .ranked("Realisatie in banen per arbeidsmarktregio (procent)", "Arbeidsmarktregio").stream()
                                .toList());
    }

    private static List<Area> regions(ReleaseContent content) {
        return content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);
    }
}

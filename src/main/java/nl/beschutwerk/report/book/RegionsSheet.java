package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.DutchOrder;

/** Regio's: the ranking of all regions, with the country. In the book of a region, that region stands out. */
final class RegionsSheet {

    static final String NAME = "Regio's";
    static final String HOLDS = "alle arbeidsmarktregio's naast elkaar";

    private RegionsSheet() {}

    /** Whether there is anything to show: only if regions were delivered, and for a region only if it is not the only one. */
    static boolean applies(ReleaseContent content, Area area) {
        return (area.level() == AreaLevel.LAND || regions(content).size() > 1) && content.hasFigures(regions(content));
    }

    static Sheet of(ReleaseContent content, Area area, Notes notes) {
        boolean withCountry = content.figures().areas(AreaLevel.LAND).contains(Area.NEDERLAND);
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(SheetText.plain(
                "Alle arbeidsmarktregio's, op alfabet." + (withCountry ? " De eerste rij is heel Nederland." : "")));
        texts.add(SheetText.plain(AreasTable.PERSONS_AND_JOBS));
        texts.add(SheetText.plain(AreasTable.RANKED));
        texts.add(SheetText.plain(AreasTable.ROUNDED));
        RoundedHours.ofRegions(content.method()).ifPresent(text -> texts.add(SheetText.plain(text)));
        AreasTable table =
                AreasTable.ofRegions("regios", content, AreasTable.KEY_FIGURES, List.of(RankNumber.PLAATS), notes);
        if (withCountry) {
            table.standingOut(Area.NEDERLAND, Titles.nameFirst(Area.NEDERLAND));
        }
        List<Area> regions =
                regions(content).stream().sorted(DutchOrder.byName()).toList();
        for (Area region : regions) {
            if (region.equals(area)) {
                table.standingOut(region, region.name());
            } else {
                table.area(region);
            }
        }
        Table made = table.build();
        return new Sheet(
                NAME,
                Titles.of("Beschut werk per arbeidsmarktregio", content, Area.NEDERLAND),
                texts,
                made,
                new AreasChart(content, area, Area.NEDERLAND, made)
                        .ranked("per arbeidsmarktregio", "Arbeidsmarktregio", rows(made, regions)).stream()
                                .toList());
    }

    /** The rows of the regions, which are the last ones. */
    private static List<Integer> rows(Table table, List<Area> regions) {
        int rows = table.rows().size();
        return IntStream.range(rows - regions.size(), rows).boxed().toList();
    }

    private static List<Area> regions(ReleaseContent content) {
        return content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);
    }
}

package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.DutchOrder;

/** Gemeenten: the municipalities of a region, with the region and the country. */
final class MunicipalitiesSheet {

    static final String NAME = "Gemeenten";
    static final String HOLDS = "de gemeenten van de regio naast elkaar";

    private MunicipalitiesSheet() {}

    /** Whether there is anything to show: false for a country, and if municipalities were not delivered. */
    static boolean applies(ReleaseContent content, Area area) {
        return content.hasFigures(content.municipalitiesOf(area));
    }

    static Sheet of(ReleaseContent content, Area region, Notes notes) {
        boolean withCountry = content.figures().areas(AreaLevel.LAND).contains(Area.NEDERLAND);
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        texts.add(
                SheetText.plain(
                        "De gemeenten die op "
                                + DutchFormat.date(content.quarter().referenceDate())
                                + " bij de arbeidsmarktregio hoorden, op alfabet. De eerste rij is de hele regio"
                                + (withCountry ? ", de laatste is heel Nederland." : ".")
                                + " Wilt u zelf optellen? Kies dan in de kolom Niveau alleen de gemeenten. Is een cijfer geheim, dan klopt uw som niet. Percentages en gemiddelden kunt u niet optellen."));
        texts.add(SheetText.plain(AreasTable.PERSONS_AND_JOBS));
        texts.add(SheetText.plain(AreasTable.ROUNDED));
        RoundedHours.ofMunicipalities(content.method()).ifPresent(text -> texts.add(SheetText.plain(text)));
        AreasTable table = AreasTable.ofMunicipalities(content, notes).standingOut(region, Titles.nameFirst(region));
        content.municipalitiesOf(region).stream().sorted(DutchOrder.byName()).forEach(table::area);
        if (withCountry) {
            table.standingOut(Area.NEDERLAND, Titles.nameFirst(Area.NEDERLAND));
        }
        Table made = table.build();
        List<Integer> parts = BarRows.parts(made);
        List<Chart> charts = new AreasChart(content, region, made)
                .ranked("per gemeente", "Gemeente", parts).stream().toList();
        if (charts.isEmpty() && parts.size() > 1) {
            texts.add(NoChart.OF_FEW_FIGURES);
        }
        return new Sheet(NAME, Titles.of("Beschut werk per gemeente", content, region), texts, made, charts);
    }
}

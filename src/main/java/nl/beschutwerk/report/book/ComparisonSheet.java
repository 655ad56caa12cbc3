package nl.beschutwerk.report.book;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Notes;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.AreaFigures;
import nl.beschutwerk.report.text.Paragraph;
import nl.beschutwerk.report.text.RankingSentences;

/** Vergelijking: a region, the country, and the regions that the region is best compared with. */
final class ComparisonSheet {

    static final String NAME = "Vergelijking";
    static final String HOLDS = "de regio naast Nederland en de regio's die in grootte het meest op haar lijken";

    /** Indicators that are comparable between areas of any size, and the indicators that show how large the areas are. */
    private static final List<Indicator> SHOWN = List.of(
            Indicator.GELDIGE_INDICATIES,
            Indicator.WERKZAME_PERSONEN,
            Indicator.GEMIDDELDE_UREN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.WERKEND_NA_12_MAANDEN);

    private ComparisonSheet() {}

    /** Whether there is anything to compare with. Only regions are compared. */
    static boolean applies(ReleaseContent content, Area area) {
        return area.level() == AreaLevel.ARBEIDSMARKTREGIO
                && (!peers(content, area).isEmpty()
                        || content.comparisons().rank(area).isPresent());
    }

    static Sheet of(ReleaseContent content, Area region, Notes notes) {
        List<Area> peers = peers(content, region);
        List<Area> areas = areas(content, region, peers);
        List<SheetText> texts = new ArrayList<>(Titles.warnings(content));
        RankingSentences.of(content, region).ifPresent(paragraph -> texts.add(SheetText.plain(paragraph)));
        texts.add(
                SheetText.plain(
                        "De eerste rij is de regio zelf"
                                + (areas.contains(Area.NEDERLAND) ? ", de tweede is heel Nederland." : ".")
                                + (peers.isEmpty()
                                        ? ""
                                        : " Daarna komen de regio's die in grootte het meest op haar lijken. De regio die er het meest op lijkt, staat bovenaan.")));
        sizes(content, region, peers).forEach(paragraph -> texts.add(SheetText.plain(paragraph)));
        texts.add(SheetText.plain(AreasTable.RANKED
                + " Het eerste kwart van de ranglijst heeft de hoogste percentages, het laatste kwart de laagste."));
        texts.add(SheetText.plain(AreasTable.PERSONS_AND_JOBS));
        RoundedHours.ofRegions(content.method()).ifPresent(text -> texts.add(SheetText.plain(text)));
        AreasTable table = AreasTable.ofRegions(
                "vergelijking", content, shown(content, areas), List.of(RankNumber.PLAATS, RankNumber.KWART), notes);
        areas.forEach(area -> {
            if (area.equals(region)) {
                table.standingOut(area, area.name());
            } else {
                table.area(area);
            }
        });
        Table made = table.build();
        return new Sheet(
                NAME,
                Titles.of("Vergelijking met andere regio's", content, region),
                texts,
                made,
                chart(content, region, made).stream().toList());
    }

    /** How near the peers are, since those of the largest and the smallest regions differ much from them. */
    private static List<Paragraph> sizes(ReleaseContent content, Area region, List<Area> peers) {
        List<Figure> sizes = peers.stream()
                .map(peer -> new AreaFigures(content.figures(), peer).figure(Indicator.GELDIGE_INDICATIES))
                .filter(figure -> figure.value() instanceof Given)
                .sorted(Comparator.comparing(
                        figure -> figure.value() instanceof Given given ? given.amount() : BigDecimal.ZERO))
                .toList();
        Figure own = new AreaFigures(content.figures(), region).figure(Indicator.GELDIGE_INDICATIES);
        if (sizes.size() < 2 || !(own.value() instanceof Given size)) {
            return List.of();
        }
        return List.of(
                Paragraph.builder()
                        .words("De regio zelf heeft ")
                        .figure(own, size, 0)
                        .words(" mensen met een geldige indicatie.")
                        .build(),
                size(sizes.get(0), "kleinste"),
                size(sizes.get(sizes.size() - 1), "grootste"));
    }

    private static Paragraph size(Figure size, String which) {
        Paragraph.Builder text = Paragraph.builder()
                .words("De " + which + " van deze regio's is de " + Titles.name(size.area()) + ", met ");
        if (size.value() instanceof Given given) {
            text.figure(size, given, 0);
        }
        return text.words(" mensen.").build();
    }

    private static Optional<Chart> chart(ReleaseContent content, Area region, Table table) {
        boolean withShares = table.columns().stream()
                .anyMatch(column -> column.header().equals(AreasTable.header(Indicator.REALISATIE_BANEN)));
        List<Integer> all = IntStream.range(0, table.rows().size()).boxed().toList();
        return withShares
                ? new AreasChart(content, region, table).shares("naast die van andere gebieden", "Gebied", all)
                : Optional.empty();
    }

    private static List<Area> areas(ReleaseContent content, Area region, List<Area> peers) {
        Stream<Area> country = content.figures().areas(AreaLevel.LAND).contains(Area.NEDERLAND)
                ? Stream.of(Area.NEDERLAND)
                : Stream.empty();
        return Stream.of(Stream.of(region), country, peers.stream())
                .flatMap(Function.identity())
                .toList();
    }

    /** The peers, nearest first. */
    private static List<Area> peers(ReleaseContent content, Area region) {
        Map<String, Area> regions = content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).stream()
                .collect(Collectors.toMap(Area::code, Function.identity()));
        return content.comparisons()
                .standings()
                .filter(standing -> standing.regionCode().equals(region.code()))
                .map(RegionStanding::peers)
                .flatMap(List::stream)
                .flatMap(code -> Optional.ofNullable(regions.get(code)).stream())
                .toList();
    }

    /** An indicator that was delivered for none of these areas has no column. */
    private static List<Indicator> shown(ReleaseContent content, List<Area> areas) {
        return SHOWN.stream()
                .filter(indicator -> areas.stream()
                        .map(area -> new AreaFigures(content.figures(), area).figure(indicator))
                        .anyMatch(figure -> !(figure.value() instanceof Absent)))
                .toList();
    }
}

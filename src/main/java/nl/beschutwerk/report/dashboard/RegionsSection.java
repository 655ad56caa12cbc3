package nl.beschutwerk.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.dashboard.Picture.Outlines;

/** The regions of the country: a map, the regions from high to low with the own region marked, and a table. */
final class RegionsSection {

    private static final String ID = "regios";

    private final AreaView view;
    private final Words words;
    private final AreaRows regions;

    private RegionsSection(AreaView view) {
        this.view = view;
        this.words = view.words();
        this.regions = new AreaRows(view, regions(view.content()));
    }

    static Optional<Section> of(AreaView view) {
        boolean others = view.isOfCountry() || regions(view.content()).size() > 1;
        return others && view.content().hasFigures(regions(view.content()))
                ? Optional.of(new RegionsSection(view).section())
                : Optional.empty();
    }

    static List<Area> regions(ReleaseContent content) {
        return content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO);
    }

    private Section section() {
        List<Block> blocks = new ArrayList<>();
        regions.attainment().ifPresent(bars -> {
            blocks.add(map());
            blocks.add(new Block.Figure(ID + "-ranglijst", ranking(), bars, words.phrase("regions.ranking.remark")));
        });
        blocks.add(regions.table(
                ID + "-tabel", words.text("regions.table"), words.text("regions.column"), Area.NEDERLAND));
        return new Section(ID, words.text("regions.heading"), blocks);
    }

    /** A map of outlines where the release has one, else of tiles. */
    private Block map() {
        Optional<Outlines> outlines = RegionOutlines.of(view, regions(view.content()));
        return new Block.Figure(
                ID + "-kaart",
                extremes(),
                outlines.<Picture>map(map -> map).orElseGet(() -> RegionTiles.of(view, regions(view.content()))),
                remark(outlines.isPresent()));
    }

    private List<Shown> remark(boolean isOfOutlines) {
        String map = words.text(isOfOutlines ? "regions.outlines.remark" : "regions.map.remark");
        return List.of(Shown.words(
                view.content().quarter().isFirstOfYear() ? map + " " + words.text("standing.first_quarter") : map));
    }

    /** The region with the highest attainment and that with the lowest. */
    private List<Shown> extremes() {
        List<AreaView> ranked = regions.highestFirst(Indicator.REALISATIE_BANEN);
        AreaView highest = ranked.get(0);
        AreaView lowest = ranked.get(ranked.size() - 1);
        return words.phrase(
                regions.canAllBeSeen(Indicator.REALISATIE_BANEN) ? "regions.extremes" : "regions.extremes.visible",
                lowest.area().name(),
                lowest.shown(Indicator.REALISATIE_BANEN),
                highest.area().name(),
                highest.shown(Indicator.REALISATIE_BANEN),
                lowest.roughly(lowest.figure(Indicator.REALISATIE_BANEN)),
                highest.roughly(highest.figure(Indicator.REALISATIE_BANEN)));
    }

    private List<Shown> ranking() {
        Figure country = view.of(Area.NEDERLAND).figure(Indicator.REALISATIE_BANEN);
        Figure own = view.figure(Indicator.REALISATIE_BANEN);
        Optional<Shown> place = view.showing()
                .rank(
                        view.content().quarter(),
                        view.area(),
                        RankNumber.PLAATS,
                        view.content().comparisons().rank(view.area()));
        if (place.isPresent() && own.value() instanceof Given share && country.value() instanceof Given whole) {
            int compared = view.showing()
                    .rounded(own.key(), share.amount())
                    .compareTo(view.showing().rounded(country.key(), whole.amount()));
            String key = compared < 0 ? "below" : compared == 0 ? "equal" : "above";
            return words.phrase(
                    "regions.ranking." + key,
                    view.area().name(),
                    place.get(),
                    view.showing().figure(own),
                    view.showing().figure(country),
                    view.roughly(own),
                    view.roughly(country));
        }
        return words.phrase("regions.ranking");
    }
}

package nl.beschutwerk.report.dashboard;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RegionMap;
import nl.beschutwerk.report.dashboard.Picture.Outline;
import nl.beschutwerk.report.dashboard.Picture.Outlines;

/** The regions by their outlines, where the reference data have a map. */
final class RegionOutlines {

    private RegionOutlines() {}

    /** An outline for each region; empty if the map does not have all of them. */
    static Optional<Outlines> of(AreaView view, List<Area> regions) {
        return view.content().map().filter(map -> has(map, regions)).map(map -> of(view, regions, map));
    }

    private static boolean has(RegionMap map, List<Area> regions) {
        return regions.stream().allMatch(region -> map.outlines().containsKey(region.code()));
    }

    private static Outlines of(AreaView view, List<Area> regions, RegionMap map) {
        List<Outline> outlines = new ArrayList<>();
        for (Area region : regions) {
            RegionMap.Outline drawn = map.outlines().get(region.code());
            if (drawn != null) {
                outlines.add(outline(view.of(region), drawn, region.equals(view.area())));
            }
        }
        // What is drawn later lies above: nothing may cover the border of the own region.
        outlines.sort(Comparator.comparing(Outline::isOwn));
        return new Outlines(map.width(), map.height(), outlines, AttainmentClasses.all(view.words()));
    }

    private static Outline outline(AreaView region, RegionMap.Outline drawn, boolean own) {
        Figure share = region.figure(Indicator.REALISATIE_BANEN);
        return new Outline(
                region.area().name(),
                region.link(),
                region.showing().shortly(share),
                drawn,
                AttainmentClasses.of(region, share),
                own);
    }
}

package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;

/**
 * {@code opendata/vergelijking.csv}: for every region its place among the regions, and the regions it is best compared with. A
 * field is empty if the region is not ranked, or has fewer peers.
 */
public final class StandingsCsv implements ReportWriter {

    private static final String FILE = "opendata/vergelijking.csv";
    private static final int PEERS = 5;
    private static final List<String> HEADER = List.of(
            "kwartaal",
            "gebiedsniveau",
            "gebiedscode",
            "gebiedsnaam",
            "plaats",
            "gerangschikt",
            "kwart",
            "vergelijkbaar_1",
            "vergelijkbaar_2",
            "vergelijkbaar_3",
            "vergelijkbaar_4",
            "vergelijkbaar_5",
            "synthetisch");

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        Map<String, Area> regions = content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).stream()
                .collect(Collectors.toMap(Area::code, Function.identity()));
        return List.of(OpenDataFile.write(
                folder,
                FILE,
                HEADER,
                content.comparisons()
                        .standings()
                        .map(standing -> row(content, standing, region(regions, standing.regionCode())))));
    }

    private static Area region(Map<String, Area> regions, String code) {
        Area region = regions.get(code);
        if (region == null) {
            throw new IllegalArgumentException("Region " + code + " is ranked, but has no figures");
        }
        return region;
    }

    private static List<String> row(ReleaseContent content, RegionStanding standing, Area region) {
        List<String> row = new ArrayList<>();
        row.add(content.quarter().toString());
        row.add(region.level().code());
        row.add(region.code());
        row.add(region.name());
        row.add(standing.rank().map(rank -> String.valueOf(rank.place())).orElse(""));
        row.add(standing.rank().map(rank -> String.valueOf(rank.ranked())).orElse(""));
        row.add(standing.rank().map(rank -> String.valueOf(rank.quartile())).orElse(""));
        for (int nearness = 0; nearness < PEERS; nearness++) {
            row.add(nearness < standing.peers().size() ? standing.peers().get(nearness) : "");
        }
        row.add(Boolean.toString(content.synthetic()));
        return row;
    }
}

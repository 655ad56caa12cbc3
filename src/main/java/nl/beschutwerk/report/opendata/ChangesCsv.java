package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;

/** {@code opendata/veranderingen.csv}: how much the figures differ from those of the previous quarter and a year before. */
public final class ChangesCsv implements ReportWriter {

    private static final String FILE = "opendata/veranderingen.csv";
    private static final List<String> HEADER = List.of(
            "kwartaal",
            "vergeleken_kwartaal",
            "gebiedsniveau",
            "gebiedscode",
            "gebiedsnaam",
            "indicator",
            "uitsplitsing",
            "categorie",
            "verandering",
            "eenheid",
            "obs_status",
            "conf_status",
            "reden",
            "synthetisch");

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        Comparator<Change> order = Comparator.comparing(Change::key)
                .thenComparing(change -> change.with().quarterFor(content.quarter()));
        return List.of(OpenDataFile.write(
                folder,
                FILE,
                HEADER,
                content.comparisons().changes().sorted(order).map(change -> row(content, change))));
    }

    private static List<String> row(ReleaseContent content, Change change) {
        FigureKey key = change.key();
        Quarter quarter = content.quarter();
        Figure figure = content.figures()
                .find(key)
                .orElseThrow(() -> new IllegalArgumentException(key + " changed, but is no figure of " + quarter));
        return List.of(
                quarter.toString(),
                change.with().quarterFor(quarter).toString(),
                key.level().code(),
                key.areaCode(),
                figure.areaName(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                OpenDataRow.amount(change.difference()),
                figure.unit().codeOfDifference(),
                OpenDataRow.observationStatus(change.difference()),
                OpenDataRow.confidentiality(change.difference()),
                OpenDataRow.reason(change.difference()),
                Boolean.toString(content.synthetic()));
    }
}

package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Revision;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;

/**
 * {@code opendata/correcties.csv}: every own figure that differs from the version before, one row per figure. Only a release
 * that corrects another has the file; if it has no rows, no own figure changed.
 */
public final class CorrectionsCsv implements ReportWriter {

    private static final String FILE = "opendata/correcties.csv";
    private static final List<String> HEADER = List.of(
            "kwartaal",
            "versie",
            "vorige_versie",
            "gebiedsniveau",
            "gebiedscode",
            "gebiedsnaam",
            "indicator",
            "uitsplitsing",
            "categorie",
            "oud",
            "nieuw",
            "verschil",
            "eenheid",
            "obs_status_oud",
            "conf_status_oud",
            "obs_status",
            "conf_status",
            "toelichting",
            "synthetisch");

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        if (content.correction().isEmpty()) {
            return List.of();
        }
        Correction correction = content.correction().get();
        return List.of(OpenDataFile.write(
                folder,
                FILE,
                HEADER,
                correction.revisions().stream().map(revision -> row(content, correction, revision))));
    }

    private static List<String> row(ReleaseContent content, Correction correction, Revision revision) {
        FigureKey key = revision.key();
        return List.of(
                content.quarter().toString(),
                String.valueOf(correction.version()),
                String.valueOf(correction.correctedVersion()),
                key.level().code(),
                key.areaCode(),
                revision.areaName(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                OpenDataRow.amount(revision.before()),
                OpenDataRow.amount(revision.now()),
                revision.difference().map(CorrectionsCsv::amount).orElse(""),
                key.indicator().unit().code(),
                OpenDataRow.observationStatus(revision.before()),
                OpenDataRow.confidentiality(revision.before()),
                OpenDataRow.observationStatus(revision.now()),
                OpenDataRow.confidentiality(revision.now()),
                correction.reason(),
                Boolean.toString(content.synthetic()));
    }

    private static String amount(BigDecimal difference) {
        return OpenDataRow.amount(new FigureValue.Given(difference, false));
    }
}

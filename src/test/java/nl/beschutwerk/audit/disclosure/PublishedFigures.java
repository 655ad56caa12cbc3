package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.math.RoundingMode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;

/** Writes figures in the form of the open data, some of them hidden. */
public final class PublishedFigures {

    private static final String HEADER =
            "kwartaal,peildatum,gebiedsniveau,gebiedscode,gebiedsnaam,indicator,uitsplitsing,"
                    + "categorie,waarde,eenheid,obs_status,conf_status,reden,synthetisch\r\n";

    private PublishedFigures() {}

    public static Path write(Path file, Figures figures, Set<FigureKey> hidden) throws IOException {
        return Files.writeString(
                file,
                figures.stream()
                        .map(figure -> row(figure, hidden.contains(figure.key())))
                        .collect(Collectors.joining("\r\n", HEADER, "\r\n")));
    }

    private static String row(Figure figure, boolean hidden) {
        FigureKey key = figure.key();
        String amount = "";
        String status = "M";
        String reason = "";
        if (figure.value() instanceof FigureValue.Given given) {
            status = given.estimated() ? "E" : "A";
            amount = given.amount()
                    .setScale(4, RoundingMode.HALF_UP)
                    .stripTrailingZeros()
                    .toPlainString();
        } else if (figure.value() instanceof FigureValue.Absent absent) {
            reason = absent.reason().code();
        }
        return String.join(
                ",",
                figure.quarter().toString(),
                figure.quarter().referenceDate().toString(),
                key.level().code(),
                key.areaCode(),
                // Some names contain a comma.
                '"' + figure.areaName() + '"',
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                hidden ? "" : amount,
                figure.unit().code(),
                hidden && status.equals("M") ? "A" : status,
                hidden ? "C" : "F",
                hidden ? "" : reason,
                "true");
    }
}

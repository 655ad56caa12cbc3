package nl.beschutwerk.sample;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** The {@code levering.json} of a sample. It says that nothing in the delivery is real. */
final class SampleManifest {

    /** Deliveries come about so long after the reference date. */
    private static final int DAYS_TO_DELIVERY = 105;

    private SampleManifest() {}

    static String text(SampleRequest request, List<SampleFile> files, long valid, long working) {
        LocalDate made = request.quarter().referenceDate().plusDays(DAYS_TO_DELIVERY);
        return """
                {
                  "levering": "%s",
                  "kwartaal": "%s",
                  "soort": "microdata",
                  "aangemaakt": "%sT08:00:00Z",
                  "synthetisch": true,
                  "bestanden": [
                %s
                  ],
                  "controletotalen": {"geldige_indicaties": %s, "werkzame_personen": %s}
                }
                """.formatted(
                        request.deliveryName(),
                        request.quarter(),
                        made,
                        files.stream().map(SampleManifest::describe).collect(Collectors.joining(",\n")),
                        Long.toString(valid),
                        Long.toString(working));
    }

    private static String describe(SampleFile file) {
        return "    {\"naam\": \"%s\", \"inhoud\": \"%s\", \"regels\": %s, \"sha256\": \"%s\"}"
                .formatted(file.name(), file.content(), Long.toString(file.rows()), file.checksum());
    }
}

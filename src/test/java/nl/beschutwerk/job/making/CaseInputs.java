package nl.beschutwerk.job.making;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.MethodFile;
import nl.beschutwerk.reference.MethodReader;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;

/**
 * All inputs of the figures of a case, in files: reference data, method and delivery.
 *
 * @param delivery its folder
 */
record CaseInputs(Quarter quarter, ReferenceData reference, MethodFile method, Path delivery) {

    private static final Path REFERENCE = Path.of("data/reference");
    static final String HEADER =
            "gebiedsniveau,gebiedscode,arbeidsduurklasse,geldige_indicaties,werkzame_personen,gemiddelde_uren\n";

    /** Writes the inputs into a folder, and reads reference data and method with the product's readers. */
    static CaseInputs write(DefinitionCase one, Path folder) throws IOException {
        Quarter quarter = Quarter.parse(one.quarter());
        // The name of the case distinguishes two cases with equal rows.
        Path own = Files.createDirectories(folder.resolve(folder.getFileName() + "-" + quarter));
        ReferenceData reference = reference(one, own);
        return new CaseInputs(quarter, reference, method(one, own), delivery(one, own, reference, quarter));
    }

    private static ReferenceData reference(DefinitionCase one, Path folder) throws IOException {
        if (one.targets().isEmpty()) {
            return ReferenceDataReader.read(REFERENCE);
        }
        Path copy = Files.createDirectories(folder.resolve("reference"));
        for (String name : List.of("regions.csv", "municipalities.csv", "mergers.csv", "calendar.csv")) {
            Files.copy(REFERENCE.resolve(name), copy.resolve(name));
        }
        StringBuilder targets = new StringBuilder("jaar,gebiedsniveau,gebiedscode,doelstelling,bron\n");
        one.targets().forEach(line -> targets.append(line).append(",verzonnen\n"));
        Files.writeString(copy.resolve("targets.csv"), targets);
        return ReferenceDataReader.read(copy);
    }

    private static MethodFile method(DefinitionCase one, Path folder) throws IOException {
        Map<String, String> choices = new LinkedHashMap<>(CaseDefaults.METHOD);
        choices.putAll(one.method());
        StringBuilder yaml = new StringBuilder();
        for (String line : Files.readAllLines(REFERENCE.resolve("method.yaml"))) {
            String changed = line;
            for (var choice : choices.entrySet()) {
                if (line.strip().startsWith(choice.getKey() + ":")) {
                    changed = line.substring(0, line.indexOf(choice.getKey())) + choice.getKey() + ": "
                            + choice.getValue();
                }
            }
            yaml.append(changed).append('\n');
        }
        return MethodReader.read(Files.writeString(folder.resolve("method.yaml"), yaml));
    }

    private static Path delivery(DefinitionCase one, Path folder, ReferenceData reference, Quarter quarter)
            throws IOException {
        Path delivery = Files.createDirectories(folder.resolve(folder.getFileName()));
        if (one.isMicrodata()) {
            CaseFiles.write(one, delivery);
        } else {
            Files.writeString(delivery.resolve("aantallen.csv"), headcounts(one, reference, quarter));
        }
        return delivery;
    }

    private static String headcounts(DefinitionCase one, ReferenceData reference, Quarter quarter) {
        StringBuilder csv = new StringBuilder(HEADER).append(one.rows());
        DefinitionCase.EveryRegion every = one.everyRegion();
        if (every != null) {
            List<String> except = every.except() == null ? List.of() : every.except();
            reference.areas(AreaLevel.ARBEIDSMARKTREGIO, quarter.referenceDate()).stream()
                    .map(Area::code)
                    .filter(code -> !except.contains(code))
                    .forEach(code -> csv.append("arbeidsmarktregio,")
                            .append(code)
                            .append(',')
                            .append(every.row())
                            .append('\n'));
        }
        return csv.toString();
    }
}

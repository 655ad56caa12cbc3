package nl.beschutwerk.report.opendata;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReportWriter;
import nl.beschutwerk.report.text.CorrectionSentences;
import nl.beschutwerk.report.text.Disclosure;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.EditionLines;

/** {@code opendata/leesmij.txt}: information that readers of the files beside it need, and that those files cannot contain. */
public final class ReadMe implements ReportWriter {

    private static final Path FILE = Path.of("opendata", "leesmij.txt");

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.add(
                "Open data beschut werk, " + DutchFormat.date(content.quarter().referenceDate()));
        lines.add("");
        if (content.synthetic()) {
            lines.add(
                    "Let op: dit zijn SYNTHETISCHE GEGEVENS, verzonnen cijfers. Ze zeggen niets over de werkelijkheid.");
        }
        lines.add("Gemaakt uit levering " + content.delivery() + ".");
        lines.add(Disclosure.inWords(content.method()));
        if (content.method().hidesSmallCounts()) {
            lines.add(Disclosure.protection(content.method()));
            lines.addAll(Disclosure.extent(content.figures()));
        }
        lines.addAll(EditionLines.of(content));
        lines.addAll(content.targetSources().of(Area.NEDERLAND));
        lines.add("Personen zijn geen banen: vergelijk de doelstelling met banen_31, niet met werkzame_personen.");
        lines.add("");
        lines.add("cijfers.csv        alle cijfers van dit kwartaal");
        lines.add("reeks.csv          Nederland en de regio's, alle kwartalen tot nu toe");
        lines.add("veranderingen.csv  verschil met het vorige kwartaal en met een jaar eerder");
        lines.add("vergelijking.csv   de plaats van elke regio, en de regio's die er in grootte het meest op lijken");
        lines.add("breuken.csv        vanaf wanneer een reeks niet meer te vergelijken is met wat eraan voorafging");
        content.correction().ifPresent(correction -> {
            lines.add("correcties.csv     wat er anders is dan in de vorige versie, oud en nieuw");
            lines.add("");
            lines.addAll(CorrectionSentences.of(content, correction));
        });
        PrivateFiles.createParent(folder.resolve(FILE));
        PrivateFiles.writeString(folder.resolve(FILE), String.join("\n", lines) + "\n");
        return List.of(FILE);
    }
}

package nl.beschutwerk.report;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.EditionLines;

/** {@code LEESMIJ.txt}: which file of the release is for whom, and what whoever passes the files on must know. */
final class Guide implements ReportWriter {

    private static final Path FILE = Path.of("LEESMIJ.txt");

    @Override
    public List<Path> write(ReleaseContent content, Path folder) throws IOException {
        PrivateFiles.createDirectories(folder);
        PrivateFiles.writeString(folder.resolve(FILE), String.join("\n", lines(content)) + "\n");
        return List.of(FILE);
    }

    private static List<String> lines(ReleaseContent content) {
        List<String> lines = new ArrayList<>();
        lines.add("Beschut werk, " + DutchFormat.date(content.quarter().referenceDate()));
        lines.add("");
        if (content.synthetic()) {
            lines.add(
                    "Let op: dit zijn SYNTHETISCHE GEGEVENS, verzonnen cijfers. Ze zeggen niets over de werkelijkheid.");
        }
        lines.addAll(EditionLines.of(content));
        lines.add("");
        lines.add("VOOR ONTVANGERS");
        String name = content.edition().fileName(content.quarter());
        List<Area> regions = Books.regions(content);
        if (!regions.isEmpty()) {
            add(
                    lines,
                    "Voor wie in een gemeente of regio werkt: het bestand van uw arbeidsmarktregio.",
                    "excel/, één bestand voor elke regio, zoals " + Books.fileName(content, regions.get(0)) + ".xlsx",
                    "Begin met het blad Samenvatting.");
        }
        add(
                lines,
                "Voor wie de cijfers wil zien zonder iets te installeren: bladzijden die in elke browser openen.",
                "dashboard/index.html",
                "Van Nederland gaat u naar elke regio. In het Engels: dashboard/en/index.html.");
        add(
                lines,
                "Voor het ministerie, het parlement en iedereen die heel Nederland wil zien.",
                "excel/" + Books.fileName(content, Area.NEDERLAND) + ".xlsx",
                "Begin met het blad Samenvatting.");
        add(
                lines,
                "Voor wie geen Excel heeft: dezelfde teksten en tabellen, zonder grafieken.",
                "ods/",
                "Deze bestanden openen ook in gratis programma's, zoals LibreOffice.");
        add(
                lines,
                "Voor wie het kort wil, of een bijlage zoekt bij een stuk: een brief, meestal van één bladzijde.",
                "pdf/",
                "Bij elk Excelbestand hoort een brief met dezelfde zinnen als op het blad Samenvatting.");
        add(
                lines,
                "Voor wie alle bestanden in één keer wil hebben of doorsturen.",
                name + "-excel.zip, alle bestanden uit excel/",
                name + "-ods.zip, alle bestanden uit ods/",
                name + "-pdf.zip, alle bestanden uit pdf/");
        add(
                lines,
                "Voor wie zelf wil rekenen of een programma wil laten lezen: open data.",
                "opendata/",
                "Lees eerst opendata/leesmij.txt.");
        lines.add("VOOR CONTROLE");
        lines.add("Ontvangers hebben deze bestanden niet nodig om de cijfers te lezen.");
        lines.add("");
        lines.add(
                "controle/      de rekenmethode, wat er in de levering opviel, welk cijfer in welke cel staat, en de uitkomst van de"
                        + " controles");
        lines.add(
                "release.json   waar deze uitgave uit is gemaakt, hoeveel cijfers geheim zijn, en de controlesom (SHA-256) van elk bestand");
        return lines;
    }

    /** Adds for whom something is, what it is, and a blank line. */
    private static void add(List<String> lines, String whom, String... what) {
        lines.add(whom);
        for (String line : what) {
            lines.add("  " + line);
        }
        lines.add("");
    }
}

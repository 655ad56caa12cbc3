package nl.beschutwerk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import nl.beschutwerk.report.ReleaseExamples;
import nl.beschutwerk.report.Reports;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The workbook as a recipient's own program opens and prints it. Skipped if LibreOffice or poppler is not installed. */
class LibreOfficeIT {

    private static final long PATIENCE_SECONDS = 180;

    @TempDir
    Path folder;

    @Test
    void everySheetOfTheNationalWorkbookPrintsWithAllItsNumbers() throws Exception {
        Assumptions.assumeTrue(isInstalled("soffice") && isInstalled("pdftotext"), "needs LibreOffice and poppler");
        Reports.write(ReleaseExamples.published("2024-Q4"), folder);
        Path workbook = folder.resolve("excel/beschut-werk-2024-Q4-nederland.xlsx");

        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "pdf",
                "--outdir",
                folder.toString(),
                workbook.toString());
        run(
                "pdftotext",
                "-layout",
                folder.resolve("beschut-werk-2024-Q4-nederland.pdf").toString(),
                text().toString());

        String printed = Files.readString(text(), StandardCharsets.UTF_8);
        assertThat(printed)
                .contains("10.619", "9.248,8", "83,3%", "Ontwikkeling", "Tweede Kamer", "Toelichting", "Pagina 1 van")
                .doesNotContain("###", "Err:", "#NAME", "#REF", "#VALUE", "#NAAM");
        assertThat(printed.replaceAll("\\s+", " "))
                .contains("werkten 10.619 mensen met een geldige indicatie beschut werk");
    }

    /** What a program puts on the clipboard is HTML: here the whole workbook, of which somebody copies a header and three rows. */
    @Test
    void theTableOfTheLetterToParliamentCanBePastedAsItIs() throws Exception {
        Assumptions.assumeTrue(isInstalled("soffice"), "needs LibreOffice");
        Reports.write(ReleaseExamples.published("2024-Q4"), folder);

        run(
                "soffice",
                "-env:UserInstallation=" + folder.resolve("profile").toUri(),
                "--headless",
                "--convert-to",
                "html",
                "--outdir",
                folder.toString(),
                folder.resolve("excel/beschut-werk-2024-Q4-nederland.xlsx").toString());

        List<List<String>> rows = rows(Files.readString(folder.resolve("beschut-werk-2024-Q4-nederland.html")));
        int header = IntStream.range(0, rows.size())
                .filter(row -> rows.get(row).get(0).equals("Beschut werk op 31 december"))
                .findFirst()
                .orElseThrow();
        assertThat(rows.subList(header, header + 4))
                .containsExactly(
                        List.of("Beschut werk op 31 december", "2019", "2020", "2021", "2022", "2023", "2024"),
                        List.of(
                                "Mensen met een geldige indicatie beschut werk",
                                "6.143",
                                "8.115",
                                "10.112",
                                "11.976",
                                "13.970",
                                "15.635"),
                        List.of(
                                "Werkzame personen met positief advies beschut werk",
                                "3.992",
                                "5.198",
                                "6.767",
                                "8.032",
                                "9.387",
                                "10.619"),
                        List.of("Doelstelling (aantal banen)", "6.000", "7.400", "8.600", "9.500", "10.300", "11.100"));
        // What the letter does not have is below its rows.
        assertThat(rows.get(header + 4)).first().isEqualTo("Banen van 31 uur");
    }

    /** The words of the cells of each row of a page; LibreOffice breaks its lines within a tag. */
    private static List<List<String>> rows(String html) {
        return Pattern.compile("<tr>(.*?)</tr>", Pattern.DOTALL)
                .matcher(html)
                .results()
                .map(row -> Pattern.compile("<td[^>]*>(.*?)</td>", Pattern.DOTALL)
                        .matcher(row.group(1))
                        .results()
                        .map(cell -> cell.group(1)
                                .replaceAll("<[^>]*>", "")
                                .replaceAll("\\s+", " ")
                                .strip())
                        .toList())
                .filter(row -> !row.isEmpty())
                .toList();
    }

    private Path text() {
        return folder.resolve("printed.txt");
    }

    private void run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(List.of(command))
                .redirectErrorStream(true)
                .redirectOutput(folder.resolve("office.log").toFile())
                .start();
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS))
                .as("%s ends", command[0])
                .isTrue();
        assertThat(process.exitValue())
                .as(Files.readString(folder.resolve("office.log")))
                .isZero();
    }

    private static boolean isInstalled(String program) {
        return List.of(System.getenv("PATH").split(":", -1)).stream()
                .anyMatch(place -> Files.isExecutable(Path.of(place, program)));
    }
}

package nl.beschutwerk.report.excel;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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

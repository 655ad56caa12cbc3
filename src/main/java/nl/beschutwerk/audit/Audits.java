package nl.beschutwerk.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.audit.accessibility.Scorecard;
import nl.beschutwerk.audit.consistency.CellClaims;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.SheetsProof;
import nl.beschutwerk.audit.consistency.WorkbookProof;
import nl.beschutwerk.domain.StopSignal;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.openxml4j.opc.OPCPackage;
import org.apache.poi.openxml4j.opc.PackageAccess;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Examines the files of a release before it is sealed. */
public final class Audits {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .enable(SerializationFeature.INDENT_OUTPUT)
            .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
            // Line ends that do not depend on the machine.
            .defaultPrettyPrinter(new DefaultPrettyPrinter().withObjectIndenter(new DefaultIndenter("  ", "\n")))
            .build();

    private Audits() {}

    /**
     * Reopens every workbook of a release in both formats, scores its accessibility, verifies its numbers and those of the letters
     * against the open data, and compares the archives of all workbooks with them. It writes nothing: {@link AuditResult#write}
     * writes the scores and the proof to the release.
     *
     * @param release folder of the release, with {@code opendata/}, {@code excel/}, {@code ods/}, {@code pdf/} and
     *     {@code controle/}
     * @throws IOException when a file is missing or cannot be read
     */
    public static AuditResult examine(Path release) throws IOException {
        return examine(release, StopSignal.NEVER);
    }

    /**
     * The same, but it can be stopped.
     *
     * @param stop asked before each workbook and each letter
     */
    public static AuditResult examine(Path release, StopSignal stop) throws IOException {
        OpenData openData = OpenData.read(release.resolve("opendata"));
        CellClaims claims = CellClaims.read(release.resolve("controle/cellen-excel.csv"));
        CellClaims odsClaims = CellClaims.read(release.resolve("controle/cellen-ods.csv"));
        List<Failure> failures = new ArrayList<>(openData.contradictions());
        List<Scorecard> scorecards = new ArrayList<>();
        List<WorkbookProof> proofs = new ArrayList<>();
        List<String> workbooks = files(release, "excel", ".xlsx");
        List<String> spreadsheets = files(release, "ods", ".ods");
        List<String> letters = files(release, "pdf", ".pdf");
        CellClaims letterClaims = ofLetters(release, letters);
        for (String file : workbooks) {
            stop.check();
            try (XSSFWorkbook workbook = open(release.resolve(file))) {
                Scorecard scorecard = Scorecard.of(file, workbook);
                WorkbookProof proof = SheetsProof.of(file, workbook, claims, openData);
                failures.addAll(scorecard.failures());
                failures.addAll(proof.failures());
                scorecards.add(scorecard);
                proofs.add(proof);
            }
        }
        for (String file : spreadsheets) {
            stop.check();
            OdsFile spreadsheet = OdsFile.read(release.resolve(file));
            Scorecard scorecard = Scorecard.of(file, spreadsheet);
            WorkbookProof proof = SheetsProof.of(file, spreadsheet, odsClaims, openData);
            failures.addAll(scorecard.failures());
            failures.addAll(proof.failures());
            scorecards.add(scorecard);
            proofs.add(proof);
        }
        for (String file : letters) {
            stop.check();
            try (PDDocument letter = Loader.loadPDF(release.resolve(file).toFile())) {
                WorkbookProof proof = SheetsProof.of(file, letter, letterClaims, openData);
                failures.addAll(proof.failures());
                proofs.add(proof);
            }
        }
        failures.addAll(missing(claims, workbooks));
        failures.addAll(missing(odsClaims, spreadsheets));
        failures.addAll(ReleaseArchives.failures(release, "excel", workbooks));
        failures.addAll(ReleaseArchives.failures(release, "ods", spreadsheets));
        failures.addAll(ReleaseArchives.failures(release, "pdf", letters));
        failures.addAll(missing(letterClaims, letters));
        return new AuditResult(
                json(Scorecard.asJson(scorecards)), json(WorkbookProof.asJson(proofs, openData)), failures);
    }

    /** The ledger of the letters. A release of earlier code has neither. */
    private static CellClaims ofLetters(Path release, List<String> letters) throws IOException {
        Path ledger = release.resolve("controle/cellen-pdf.csv");
        return letters.isEmpty() && !Files.exists(ledger) ? CellClaims.none() : CellClaims.read(ledger);
    }

    private static List<Failure> missing(CellClaims claims, List<String> present) {
        return claims.files().stream()
                .filter(file -> !present.contains(file))
                .map(file -> new Failure(
                        file,
                        "",
                        file.startsWith("pdf/")
                                ? "de brief ontbreekt in de uitgave"
                                : "de werkmap ontbreekt in de uitgave"))
                .toList();
    }

    private static List<String> files(Path release, String folder, String ending) throws IOException {
        if (!Files.isDirectory(release.resolve(folder))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(release.resolve(folder))) {
            return files.map(file -> folder + "/" + file.getFileName())
                    .filter(file -> file.endsWith(ending))
                    .sorted()
                    .toList();
        }
    }

    private static XSSFWorkbook open(Path file) throws IOException {
        try {
            return new XSSFWorkbook(OPCPackage.open(file.toFile(), PackageAccess.READ));
        } catch (InvalidFormatException e) {
            throw new IOException(file + " is not a workbook", e);
        }
    }

    private static String json(Object content) {
        return JSON.writeValueAsString(content) + "\n";
    }
}

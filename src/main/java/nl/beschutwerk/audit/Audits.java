package nl.beschutwerk.audit;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.audit.PromisedFiles.Form;
import nl.beschutwerk.audit.accessibility.Scorecard;
import nl.beschutwerk.audit.consistency.CellClaims;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.SheetsProof;
import nl.beschutwerk.audit.consistency.WorkbookProof;
import nl.beschutwerk.audit.dashboard.DashboardProof;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
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
     * Reopens every workbook of a release in both formats, scores its accessibility, verifies its numbers, those of the letters and those of
     * the pages against the open data, and compares what there is with what recipients are promised. It writes nothing: {@link
     * AuditResult#write} writes the scores and the proof to the release.
     *
     * @param release folder of the release, with {@code opendata/}, {@code excel/}, {@code ods/}, {@code pdf/},
     *     {@code dashboard/} and {@code controle/}
     * @param composition of the areas at the reference date
     * @throws IOException when a file that is not for recipients is missing, or a file cannot be read
     */
    public static AuditResult examine(Path release, Composition composition) throws IOException {
        return examine(release, composition, StopSignal.NEVER);
    }

    /**
     * The same, but it can be stopped.
     *
     * @param stop asked before each workbook, each letter and each page
     */
    public static AuditResult examine(Path release, Composition composition, StopSignal stop) throws IOException {
        return examine(release, composition, stop, WorkDone.unwatched());
    }

    /**
     * The same, and it can be watched.
     *
     * @param done counts the files that are examined, and then the pages of the dashboard
     */
    public static AuditResult examine(Path release, Composition composition, StopSignal stop, WorkDone done)
            throws IOException {
        OpenData openData = OpenData.read(release.resolve("opendata"), composition);
        PromisedFiles promised = new PromisedFiles(release, openData);
        List<Failure> failures = new ArrayList<>(openData.contradictions());
        List<Scorecard> scorecards = new ArrayList<>();
        List<WorkbookProof> proofs = new ArrayList<>();
        long files = 0;
        for (Form form : Form.values()) {
            files += promised.present(form).size();
        }
        done.begin("files", files);
        for (Form form : Form.values()) {
            CellClaims claims = CellClaims.read(release.resolve(form.ledger()));
            for (String file : promised.present(form)) {
                stop.check();
                WorkbookProof proof = examine(form, release, file, new Sources(claims, openData), scorecards);
                failures.addAll(proof.failures());
                proofs.add(proof);
                done.add();
            }
            promised.check(form, claims.files());
        }
        scorecards.forEach(scorecard -> failures.addAll(scorecard.failures()));
        failures.addAll(promised.failures());
        DashboardProof pages = DashboardProof.of(release, openData, stop, done);
        failures.addAll(pages.failures());
        Map<String, Object> proof = WorkbookProof.asJson(proofs, openData);
        proof.put("dashboard", pages.asJson());
        return new AuditResult(json(Scorecard.asJson(scorecards)), json(proof), failures);
    }

    /** What a file is held against. */
    private record Sources(CellClaims claims, OpenData openData) {}

    private static WorkbookProof examine(
            Form form, Path release, String file, Sources sources, List<Scorecard> scorecards) throws IOException {
        Path path = release.resolve(file);
        switch (form) {
            case EXCEL -> {
                try (XSSFWorkbook workbook = open(path)) {
                    scorecards.add(Scorecard.of(file, workbook));
                    return SheetsProof.of(file, workbook, sources.claims(), sources.openData());
                }
            }
            case ODS -> {
                OdsFile spreadsheet = OdsFile.read(path);
                scorecards.add(Scorecard.of(file, spreadsheet));
                return SheetsProof.of(file, spreadsheet, sources.claims(), sources.openData());
            }
            case LETTER -> {
                try (PDDocument letter = Loader.loadPDF(path.toFile())) {
                    return SheetsProof.of(file, letter, sources.claims(), sources.openData());
                }
            }
        }
        throw new IllegalArgumentException("No such form: " + form);
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

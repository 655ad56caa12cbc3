package nl.beschutwerk.intake.returnfile;

import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.register.DeliveryRegister.ReceivedFile;
import nl.beschutwerk.intake.returnfile.ReturnStyles.CellWriting;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.ss.usermodel.Workbook;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.jspecify.annotations.Nullable;

/**
 * One return file, written as a stream: first the sheet with the rows, so that the corrected workbook can be delivered as it
 * is, then a sheet with the findings on the file as a whole.
 */
final class ReturnFile implements Closeable {

    /**
     * Maximum number of rows of a file that is returned completely; for a larger file a complete copy would not help the
     * deliverer to correct it.
     */
    static final long MAX_WHOLE = 100_000;

    /** The header row. Faults in column names are reported as findings on the file as a whole. */
    private static final long HEADER = 1;

    private static final int ROWS_IN_MEMORY = 50;
    private static final int MAX_GENERAL = 500;

    private static final String SYNTHETIC = "SYNTHETISCHE GEGEVENS";

    private final ReceivedFile file;
    private final boolean synthetic;
    private final SXSSFWorkbook book = new SXSSFWorkbook(null, ROWS_IN_MEMORY, true, false);
    private final ReturnStyles styles = new ReturnStyles(book);
    private final List<Finding> general;
    private final @Nullable RowSource source;
    private final @Nullable ReturnedRows rows;
    private long moreGeneral;
    private final List<Finding> ofRow = new ArrayList<>();
    private long row = HEADER;

    /**
     * Creates a return file.
     *
     * @param general the findings on the whole delivery
     * @param stop checked before each row without findings
     */
    ReturnFile(ReceivedFile file, Path path, boolean synthetic, List<Finding> general, StopSignal stop)
            throws IOException {
        this.file = file;
        this.synthetic = synthetic;
        this.general = new ArrayList<>(general);
        TextEncoding encoding = file.rows() == null ? null : file.encoding();
        this.source = encoding == null ? null : FileRows.open(path, encoding);
        this.rows = source == null
                ? null
                : new ReturnedRows(book.createSheet(file.content()), styles, source, isWhole(), stop);
    }

    private boolean isWhole() {
        return file.rows() != null && file.rows() <= MAX_WHOLE;
    }

    /** Adds a finding on this file. Findings must be added in the order of the rows, those without a row first. */
    void add(Finding finding) throws IOException {
        Long number = finding.row();
        if (number == null || number == HEADER || rows == null) {
            addGeneral(finding);
            return;
        }
        if (number != row) {
            writeRow();
            row = number;
        }
        ofRow.add(finding);
    }

    private void addGeneral(Finding finding) {
        if (general.size() < MAX_GENERAL) {
            general.add(finding);
        } else {
            moreGeneral++;
        }
    }

    private void writeRow() throws IOException {
        if (rows != null) {
            if (row == HEADER) {
                rows.header();
            } else {
                rows.row(row, ofRow);
            }
        }
        ofRow.clear();
    }

    /** Writes the workbook completely, or not at all. */
    void write(Path target, Path work) throws IOException {
        writeRow();
        long omitted = rows == null ? 0 : rows.finish();
        if (source != null && !source.checksum().equals(file.sha256())) {
            throw new OperatorMistakeException("The file " + file.name()
                    + " changed after it was received, so no return file was made of it. Start again.");
        }
        new FindingsSheet(book, styles).write(file.name(), explanation(omitted), general, moreGeneral);
        if (synthetic) {
            book.forEach(sheet -> sheet.getHeader().setCenter(SYNTHETIC));
        }
        Path half = Files.createTempFile(work, "retour", ".xlsx");
        try (OutputStream out = PrivateFiles.newOutputStream(half)) {
            book.write(out);
        }
        Files.move(half, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }

    private List<String> explanation(long omitted) {
        List<String> lines = new ArrayList<>();
        if (synthetic) {
            lines.add(SYNTHETIC + ": volgens levering.json is deze levering verzonnen.");
        }
        lines.add(
                "Let op: dit bestand kan gegevens over personen bevatten. Stuur het alleen terug langs de beveiligde weg.");
        if (rows == null) {
            lines.add("Het bestand kon niet worden gelezen. Daarom staan de rijen hier niet bij.");
        } else {
            lines.add("Op het eerste werkblad staan rijen zoals u ze hebt geleverd.");
            lines.add(
                    "In de kolom Bevinding staat wat er is en wat u doet. Een cel met een fout heeft een dikke rand.");
            lines.add(
                    isWhole()
                            ? "Verbeter de rijen, haal de kolom Bevinding weg en lever het bestand opnieuw aan."
                            : "Het bestand heeft veel rijen: " + file.rows()
                                    + ". Hier staan alleen de rijen met een bevinding. Verbeter ze in uw eigen bestand en "
                                    + "lever dat opnieuw aan.");
            if (omitted > 0) {
                lines.add("Niet alle rijen passen op het werkblad: " + omitted + " rijen staan er niet op.");
            }
        }
        return lines;
    }

    @Override
    public void close() throws IOException {
        try (book) {
            if (source != null) {
                source.close();
            }
        }
    }

    /** The sheet that explains the return file, and lists the findings on the delivery or the file as a whole. */
    static final class FindingsSheet {

        private static final int CHARACTER = 256;

        private final Sheet sheet;
        private final ReturnStyles styles;
        private int next;

        FindingsSheet(Workbook book, ReturnStyles styles) {
            this.sheet = book.createSheet("Bevindingen");
            this.styles = styles;
            sheet.setColumnWidth(0, 16 * CHARACTER);
            sheet.setColumnWidth(1, 28 * CHARACTER);
            sheet.setColumnWidth(2, 28 * CHARACTER);
            sheet.setColumnWidth(3, 110 * CHARACTER);
        }

        /** Writes the explanation, line by line, with the findings below it. */
        void write(String file, List<String> explanation, List<Finding> findings, long more) {
            CellWriting.write(row(), 0, "Bevindingen bij " + file, styles.title);
            explanation.forEach(line -> CellWriting.write(row(), 0, line, styles.value));
            row();
            if (findings.isEmpty()) {
                CellWriting.write(
                        row(), 0, "Er zijn geen bevindingen over het bestand of de levering als geheel.", styles.value);
                return;
            }
            Row names = row();
            CellWriting.write(names, 0, "Ernst", styles.name);
            CellWriting.write(names, 1, "Code", styles.name);
            CellWriting.write(names, 2, "Kolom", styles.name);
            CellWriting.write(names, 3, "Wat er is en wat u doet", styles.name);
            for (Finding finding : findings) {
                Row row = row();
                CellWriting.write(row, 0, finding.severity().code(), styles.finding);
                CellWriting.write(row, 1, finding.code().code(), styles.finding);
                String column = finding.column();
                CellWriting.write(row, 2, column == null ? "" : column, styles.finding);
                CellWriting.write(row, 3, finding.sentence(), styles.finding);
            }
            if (more > 0) {
                CellWriting.write(row(), 0, "En nog " + more + " andere; zie bevindingen.json.", styles.value);
            }
        }

        private Row row() {
            return sheet.createRow(next++);
        }
    }
}

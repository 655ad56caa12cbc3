package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.audit.OdsFile;
import nl.beschutwerk.audit.consistency.CellClaims.Claim;
import nl.beschutwerk.audit.consistency.CellClaims.Kind;
import nl.beschutwerk.audit.consistency.CellClaims.Place;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.poi.xssf.usermodel.XSSFSheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.openxmlformats.schemas.drawingml.x2006.main.CTNonVisualDrawingProps;
import org.openxmlformats.schemas.drawingml.x2006.spreadsheetDrawing.CTTwoCellAnchor;

/**
 * Checks the sheets of a file against the claims of the ledger. Every claim about an existing cell or chart is removed; no
 * claim may remain at the end.
 */
public final class SheetsProof {

    private static final Set<Kind> FIGURES =
            EnumSet.of(Kind.FIGURE, Kind.STANDING, Kind.SHARE, Kind.BALANCE, Kind.BEFORE, Kind.DIFFERENCE);

    private final String file;

    /** The area that the name of the file promises. */
    private final Optional<BookArea> area;

    private final Map<Place, List<Claim>> claims;
    private final Map<Place, List<Claim>> open;
    private final OpenData openData;
    private final CellProof proof;
    private final Map<String, String> differences = new LinkedHashMap<>();
    private boolean withData;
    private int cells;
    private int quoted;
    private int points;

    /** Checks every cell, sentence and chart of a workbook. */
    public static WorkbookProof of(String file, XSSFWorkbook workbook, CellClaims claims, OpenData openData) {
        SheetsProof proof = new SheetsProof(file, claims.of(file), openData);
        for (ReadSheet sheet : WorkbookSheets.of(workbook)) {
            proof.cells(sheet);
            proof.descriptions(sheet, ChartTexts.of(workbook.getSheet(sheet.name())));
            ChartProof charts = ChartProof.of(workbook, workbook.getSheet(sheet.name()));
            proof.charts(sheet, charts);
            if (sheet.name().equals(KeyPictureProof.FIRST_SHEET)) {
                proof.keyPicture(sheet, charts.drawn());
            }
        }
        proof.requireData();
        return proof.result();
    }

    /** Checks every cell and sentence of an OpenDocument spreadsheet. */
    public static WorkbookProof of(String file, OdsFile spreadsheet, CellClaims claims, OpenData openData) {
        SheetsProof proof = new SheetsProof(file, claims.of(file), openData);
        OdsSheets.of(spreadsheet).forEach(proof::cells);
        proof.requireData();
        return proof.result();
    }

    /**
     * Checks every sentence, cell and picture of a letter.
     *
     * @throws IOException when it cannot be read
     */
    public static WorkbookProof of(String file, PDDocument letter, CellClaims claims, OpenData openData)
            throws IOException {
        SheetsProof proof = new SheetsProof(file, claims.of(file), openData);
        ReadLetter read = ReadLetter.of(letter);
        proof.cells(read.sheet());
        proof.descriptions(
                read.sheet(),
                read.pictures().stream().map(PictureProof.Picture::description).toList());
        proof.points += read.pictures().stream()
                .flatMap(picture -> picture.pieces().stream())
                .mapToInt(piece -> piece.bars().size())
                .sum();
        proof.problems(read.sheet(), read.problems());
        proof.keyPicture(read.sheet(), read.drawn());
        return proof.result();
    }

    SheetsProof(String file, Map<Place, List<Claim>> claims, OpenData openData) {
        this.file = file;
        this.area = openData.areaOf(file);
        this.claims = claims;
        this.open = new TreeMap<>(claims);
        this.openData = openData;
        this.proof = new CellProof(openData);
    }

    void cells(ReadSheet sheet) {
        if (sheet.name().equals(DataProof.SHEET)) {
            withData = true;
            area.ifPresent(of -> data(sheet, of));
            return;
        }
        area.filter(of -> !isAbout(sheet, of))
                .ifPresent(of -> note(
                        new Place(sheet.name(), ReadCell.address(0, 0)),
                        Optional.of(
                                "is geen titel over " + of.name() + ", waar het bestand volgens zijn naam over gaat")));
        for (ReadCell cell : sheet.cells()) {
            Place place = new Place(sheet.name(), cell.address());
            List<Claim> said = open.remove(place);
            if (said == null) {
                note(place, unaccounted(sheet, cell));
                continue;
            }
            note(place, proof.problem(sheet, cell, said));
            Kind kind = said.get(0).kind();
            cells += FIGURES.contains(kind) ? 1 : 0;
            quoted += kind == Kind.QUOTED ? said.size() : 0;
        }
    }

    /** Whether the title says so. In the book of a region too, the regions together are the country. */
    private boolean isAbout(ReadSheet sheet, BookArea of) {
        boolean regions = sheet.hasTable() && AreaProof.isTableOfRegions(sheet.header(0));
        return AreaProof.isTitleOf(sheet.title(), of)
                || (regions
                        && openData.areasOfBooks().stream()
                                .anyMatch(other -> other.isCountry() && AreaProof.isTitleOf(sheet.title(), other)));
    }

    private void data(ReadSheet sheet, BookArea of) {
        DataProof data = DataProof.of(sheet, of, openData);
        data.problems().forEach((place, problem) -> note(place, Optional.of(problem)));
        cells += data.amounts();
    }

    /** The ledger has no claims about the sheet of data, so that only this tells that it is missing. */
    private void requireData() {
        if (!withData) {
            differences.put(DataProof.SHEET, "het blad ontbreekt");
        }
    }

    /** Checks the alternative texts of the charts of a sheet, in the order of reading. */
    void descriptions(ReadSheet sheet, List<String> texts) {
        for (int i = 0; i < texts.size(); i++) {
            Place place = new Place(sheet.name(), ChartTexts.place(i + 1));
            List<Claim> said = Objects.requireNonNullElse(open.remove(place), List.of());
            note(place, proof.sentence(sheet.title(), texts.get(i), said));
            quoted += said.size();
        }
    }

    void charts(ReadSheet sheet, ChartProof charts) {
        points += charts.points();
        problems(sheet, charts.problems());
    }

    private void keyPicture(ReadSheet sheet, Set<String> drawn) {
        area.map(of -> new KeyPictureProof(of, openData).problems(sheet.name(), claims, drawn))
                .ifPresent(problems -> problems(sheet, problems));
    }

    private void problems(ReadSheet sheet, List<String> problems) {
        if (!problems.isEmpty()) {
            differences.merge(sheet.name(), String.join("; ", problems), (some, others) -> some + "; " + others);
        }
    }

    private WorkbookProof result() {
        if (area.isEmpty()) {
            differences.put("", "de naam van het bestand zegt niet over welk gebied het gaat");
        }
        open.keySet().forEach(place -> note(place, Optional.of("de cel is er niet")));
        return new WorkbookProof(file, cells, quoted, points, differences);
    }

    private void note(Place place, Optional<String> problem) {
        problem.ifPresent(found -> differences.put(place.toString(), found));
    }

    /** A fault if the ledger has no claim for a number: in a cell, or in the text above or below a table. */
    private static Optional<String> unaccounted(ReadSheet sheet, ReadCell cell) {
        if (cell.type() != ReadCell.Type.TEXT) {
            return Optional.of("van dit getal is niet gezegd welk cijfer het is");
        }
        // Below the table a letter explains its words, as the table of explanations does in a workbook.
        boolean told = sheet.name().equals(ReadLetter.NAME) ? sheet.isAboveTable(cell) : sheet.isOutsideTable(cell);
        return told && !SentenceNumbers.in(cell.text()).isEmpty()
                ? Optional.of("van de getallen in deze tekst is niet gezegd welke cijfers het zijn")
                : Optional.empty();
    }

    /** The alternative texts of the charts of a sheet, in the order of reading. */
    static final class ChartTexts {

        private ChartTexts() {}

        static List<String> of(XSSFSheet sheet) {
            if (sheet.getDrawingPatriarch() == null) {
                return List.of();
            }
            return sheet.getDrawingPatriarch().getCTDrawing().getTwoCellAnchorList().stream()
                    .flatMap(ChartTexts::of)
                    .toList();
        }

        /** The text of a chart, or of a group of charts and, if they have any, of the charts in it. */
        private static Stream<String> of(CTTwoCellAnchor anchor) {
            if (anchor.isSetGraphicFrame()) {
                return Stream.of(anchor.getGraphicFrame()
                        .getNvGraphicFramePr()
                        .getCNvPr()
                        .getDescr());
            }
            return anchor.isSetGrpSp()
                    ? Stream.concat(
                            Stream.of(
                                    anchor.getGrpSp().getNvGrpSpPr().getCNvPr().getDescr()),
                            anchor.getGrpSp().getGraphicFrameList().stream()
                                    .map(frame -> frame.getNvGraphicFramePr().getCNvPr())
                                    .filter(CTNonVisualDrawingProps::isSetDescr)
                                    .map(CTNonVisualDrawingProps::getDescr))
                    : Stream.empty();
        }

        /** The place of an alternative text in the ledger; the first chart is number 1. */
        static String place(int number) {
            return "grafiek " + number;
        }
    }
}

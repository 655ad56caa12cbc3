package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.PictureProof.Picture;
import nl.beschutwerk.audit.consistency.PictureProof.Row;
import nl.beschutwerk.audit.consistency.ReadCell.Form;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureElement;
import org.apache.pdfbox.pdmodel.documentinterchange.logicalstructure.PDStructureNode;
import org.apache.poi.ss.util.CellReference;

/**
 * A letter (PDF) as it was read back in the order of its tags, which is what a screen reader reads. Every heading, paragraph
 * and row of its table is a row of the sheet.
 */
final class ReadLetter {

    static final String NAME = "Brief";

    /** A number as readers see it in a cell. */
    private static final Pattern NUMBER = Pattern.compile("[+-]?\\d{1,3}(?:\\.\\d{3})*(?:,(\\d+))?( ?%(?:-punt)?)?");

    private final TaggedPages shown;
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<Row> rows = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private OptionalInt headerRow = OptionalInt.empty();
    private int row;

    private ReadLetter(PDDocument letter) throws IOException {
        shown = TaggedPages.of(letter);
        PDStructureNode root = letter.getDocumentCatalog().getStructureTreeRoot();
        if (root == null) {
            problems.add("de brief heeft geen labels");
        } else {
            read(root);
            problems.addAll(shown.problems());
        }
    }

    static ReadLetter of(PDDocument letter) throws IOException {
        return new ReadLetter(letter);
    }

    ReadSheet sheet() {
        return new ReadSheet(NAME, cells, headerRow);
    }

    List<Picture> pictures() {
        return pictures;
    }

    /** The addresses of the cells that its pictures show. */
    Set<String> drawn() {
        return rows.stream()
                .filter(row -> pictures.stream()
                        .flatMap(picture -> picture.pieces().stream())
                        .anyMatch(row::isShownBy))
                .map(Row::address)
                .collect(Collectors.toSet());
    }

    /** What is wrong with the letter as a whole, and with its pictures, in Dutch. */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        pictures.forEach(picture -> all.addAll(PictureProof.problems(picture, rows)));
        return all;
    }

    private void read(PDStructureNode node) {
        for (Object kid : node.getKids()) {
            if (!(kid instanceof PDStructureElement element)) {
                continue;
            }
            switch (element.getStructureType()) {
                case "Document" -> read(element);
                case "Table" -> table(element);
                case "Figure" -> {
                    String description = element.getAlternateDescription();
                    pictures.add(new Picture(description == null ? "" : description, shown.pieces(element)));
                }
                default -> {
                    cells.add(ReadCell.ofText(row, 0, address(0), shown.text(element)));
                    row++;
                }
            }
        }
    }

    private void table(PDStructureElement table) {
        headerRow = headerRow.isEmpty() ? OptionalInt.of(row) : headerRow;
        for (Object kid : table.getKids()) {
            int column = 0;
            List<String> texts = new ArrayList<>();
            for (Object cell : ((PDStructureElement) kid).getKids()) {
                String text = shown.text((PDStructureElement) cell);
                texts.add(text);
                Matcher number = NUMBER.matcher(text);
                cells.add(
                        number.matches()
                                ? number(column, number)
                                : ReadCell.ofText(row, column, address(column), text));
                column++;
            }
            if (row == headerRow.getAsInt()) {
                shown.header(String.join("", texts));
            }
            if (texts.size() > 1) {
                rows.add(new Row(texts.get(0), texts.get(1), address(1)));
            }
            row++;
        }
    }

    private ReadCell number(int column, Matcher number) {
        int decimals = number.group(1) == null ? 0 : number.group(1).length();
        boolean percentage = number.group(2) != null;
        String digits = number.group()
                .substring(
                        0,
                        number.group().length() - (percentage ? number.group(2).length() : 0));
        BigDecimal amount = new BigDecimal(digits.replace(".", "").replace(',', '.'));
        return ReadCell.ofRoundedNumber(
                row, column, address(column), amount, Optional.of(new Form(decimals, percentage)));
    }

    private String address(int column) {
        return new CellReference(row, column, false, false).formatAsString();
    }
}

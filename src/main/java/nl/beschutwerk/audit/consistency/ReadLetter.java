package nl.beschutwerk.audit.consistency;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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

    /**
     * A picture.
     *
     * @param description its alternative text
     * @param text what is written in it
     * @param lengths of its bars
     */
    record Picture(String description, String text, List<Double> lengths) {}

    private final TaggedContent shown;
    private final List<ReadCell> cells = new ArrayList<>();
    private final List<Picture> pictures = new ArrayList<>();
    private final List<String> problems = new ArrayList<>();
    private OptionalInt headerRow = OptionalInt.empty();
    private int row;

    private ReadLetter(PDDocument letter) throws IOException {
        shown = TaggedContent.of(letter.getPage(0));
        PDStructureNode root = letter.getDocumentCatalog().getStructureTreeRoot();
        if (letter.getNumberOfPages() != 1) {
            problems.add("de brief heeft " + letter.getNumberOfPages() + " bladzijden");
        }
        if (!shown.text(TaggedContent.UNTAGGED).isBlank()) {
            problems.add("wat hier staat hoort bij geen label: " + shown.text(TaggedContent.UNTAGGED));
        }
        if (root == null) {
            problems.add("de brief heeft geen labels");
        } else {
            read(root);
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

    /** What is wrong with the letter as a whole, and with its pictures, in Dutch. */
    List<String> problems() {
        List<String> all = new ArrayList<>(problems);
        pictures.forEach(picture -> all.addAll(Bars.problems(picture)));
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
                    pictures.add(new Picture(description == null ? "" : description, text(element), lengths(element)));
                }
                default -> {
                    cells.add(ReadCell.ofText(row, 0, address(0), text(element)));
                    row++;
                }
            }
        }
    }

    private void table(PDStructureElement table) {
        headerRow = headerRow.isEmpty() ? OptionalInt.of(row) : headerRow;
        for (Object kid : table.getKids()) {
            int column = 0;
            for (Object cell : ((PDStructureElement) kid).getKids()) {
                String text = text((PDStructureElement) cell);
                Matcher number = NUMBER.matcher(text);
                cells.add(
                        number.matches()
                                ? number(column, number)
                                : ReadCell.ofText(row, column, address(column), text));
                column++;
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

    private String text(PDStructureElement element) {
        StringBuilder text = new StringBuilder();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer number) {
                text.append(shown.text(number));
            } else if (kid instanceof PDStructureElement inside) {
                text.append(text(inside));
            }
        }
        return text.toString();
    }

    private List<Double> lengths(PDStructureElement element) {
        List<Double> lengths = new ArrayList<>();
        for (Object kid : element.getKids()) {
            if (kid instanceof Integer number) {
                lengths.addAll(shown.lengths(number));
            }
        }
        return lengths;
    }

    /** Checks a picture against its alternative text, which is checked against the open data as every sentence is. */
    static final class Bars {

        /** In points: less than an eye sees. */
        private static final double SMALLEST_FAULT = 0.5;

        private Bars() {}

        static List<String> problems(Picture picture) {
            List<BigDecimal> told = SentenceNumbers.in(picture.description());
            if (!SentenceNumbers.in(picture.text()).equals(told)) {
                return List.of("het plaatje noemt andere getallen dan de tekst die het beschrijft");
            }
            if (picture.lengths().size() != told.size()) {
                return List.of(
                        "het plaatje heeft " + picture.lengths().size() + " staven voor " + told.size() + " getallen");
            }
            double longest = picture.lengths().stream()
                    .mapToDouble(Double::doubleValue)
                    .max()
                    .orElse(0);
            BigDecimal largest = told.stream().max(Comparator.naturalOrder()).orElse(BigDecimal.ZERO);
            List<String> problems = new ArrayList<>();
            for (int i = 0; i < told.size(); i++) {
                double length = picture.lengths().get(i);
                if (length < length(told.get(i), -1, largest, longest) - SMALLEST_FAULT
                        || length > length(told.get(i), 1, largest, longest) + SMALLEST_FAULT) {
                    problems.add(
                            "de staaf van " + told.get(i).toPlainString() + " is niet zo lang als die hoort te zijn");
                }
            }
            return problems;
        }

        /** The least or largest length of a bar, since it is drawn from an amount before it was rounded to what is told. */
        private static double length(BigDecimal told, int sign, BigDecimal largest, double longest) {
            double whole = largest.doubleValue() - sign * half(largest);
            double part = told.doubleValue() + sign * half(told);
            return whole <= 0 ? 0 : Math.min(part / whole, 1) * longest;
        }

        /** Half a unit of the last decimal. */
        private static double half(BigDecimal told) {
            return 0.5 * Math.pow(10, -told.scale());
        }
    }
}

package nl.beschutwerk.report.ods;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.List;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.report.ods.OdsStyles.NumberForm;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.table.Table.Column;
import nl.beschutwerk.report.text.DutchFormat;
import nl.beschutwerk.report.text.Lines;
import nl.beschutwerk.report.text.Paragraph;

/** Lays out sheets in the same way as the workbook: title in A1, text below it, then the table from column A, and text below that. */
final class OdsRows {

    /** Longest line, in characters. Longer lines are tiring to read. Lines run on over the empty cells beside them. */
    private static final int LONGEST_LINE = 130;

    /** The same for headlines, which have larger letters. */
    private static final int LONGEST_HEADLINE = 130;

    /** The same for the largest letters. */
    private static final int LONGEST_LARGE = 80;

    /** A program holds a binary number of 15 to 17 digits, and shows 15. */
    private static final MathContext CELL_PRECISION = new MathContext(15);

    private final Xml xml;
    private final OdsStyles styles;
    private final String file;
    private final CellLedger ledger;
    private int row;

    OdsRows(Xml xml, OdsStyles styles, String file, CellLedger ledger) {
        this.xml = xml;
        this.styles = styles;
        this.file = file;
        this.ledger = ledger;
    }

    void writeAll(List<Sheet> sheets) {
        for (Sheet sheet : sheets) {
            row = 0;
            write(sheet);
        }
    }

    /** The number of rows above the table. */
    static int textRows(Sheet sheet) {
        int title = sheet.isData() ? 0 : 1;
        return title
                + sheet.texts().stream().mapToInt(text -> lines(text).size()).sum();
    }

    /** The address of a cell, for example {@code AB12}; both indices count from 0. */
    static String address(int row, int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.append(row + 1).toString();
    }

    private void write(Sheet sheet) {
        Table table = sheet.table();
        xml.open("table:table").attribute("table:name", sheet.name()).attribute("table:style-name", "blad");
        for (Column column : table.columns()) {
            xml.open("table:table-column")
                    .attribute("table:style-name", OdsStyles.columnName(column.width()))
                    .close();
        }
        if (!sheet.isData()) {
            xml.open("table:table-row");
            text("titel", sheet.title());
            endRow();
        }
        texts(sheet, sheet.texts());
        header(table);
        if (sheet.isData()) {
            table.rows().forEach(this::data);
        }
        for (int i = 0; i < table.rows().size() && !sheet.isData(); i++) {
            row(sheet.name(), table.rows().get(i), table.totals().contains(i));
        }
        texts(sheet, sheet.below());
        xml.close();
    }

    private void texts(Sheet sheet, List<SheetText> texts) {
        for (SheetText text : texts) {
            for (Paragraph line : lines(text)) {
                xml.open("table:table-row");
                ledger.text(file, sheet.name(), address(row, 0), line);
                text(text, line.text());
                endRow();
            }
        }
    }

    private static List<Paragraph> lines(SheetText text) {
        if (text.style() == SheetText.Style.TO_PASTE) {
            return List.of(text.paragraph());
        }
        return Lines.of(text.paragraph(), longest(text.style()));
    }

    private static int longest(SheetText.Style style) {
        return switch (style) {
            case LARGE -> LONGEST_LARGE;
            case HEADLINE -> LONGEST_HEADLINE;
            case WARNING, PLAIN, LINK, HEADING, TO_PASTE -> LONGEST_LINE;
        };
    }

    private void text(SheetText text, String line) {
        if (text.target().isEmpty()) {
            boolean wrapped = line.length() > longest(text.style());
            text(wrapped ? wrapped(text.style()) : look(text.style()), line);
            return;
        }
        cell(look(text.style()), "string");
        xml.open("text:p")
                .open("text:a")
                .attribute("xlink:type", "simple")
                .attribute("xlink:href", "#'" + text.target().get().replace("'", "''") + "'.A1")
                .text(line)
                .close()
                .close();
        xml.close();
    }

    private void header(Table table) {
        xml.open("table:table-header-rows").open("table:table-row");
        for (int i = 0; i < table.columns().size(); i++) {
            text(
                    table.isNumeric(i) ? "kopregel-getal" : "kopregel",
                    table.columns().get(i).header());
        }
        endRow();
        xml.close();
    }

    private void row(String sheet, List<Cell> cells, boolean standingOut) {
        xml.open("table:table-row");
        for (int i = 0; i < cells.size(); i++) {
            ledger.cell(file, sheet, address(row, i), cells.get(i));
            write(cells.get(i), standingOut);
        }
        endRow();
    }

    /** A row of data: words without a style of their own, and empty cells. */
    private void data(List<Cell> cells) {
        xml.open("table:table-row");
        for (Cell cell : cells) {
            if (cell instanceof Cell.Amount amount) {
                number(amount.amount(), exact(amount), false);
            } else if (cell instanceof Cell.Text text && !text.text().isEmpty()) {
                xml.open("table:table-cell").attribute("office:value-type", "string");
                paragraph(text.text());
            } else {
                xml.open("table:table-cell").close();
            }
        }
        endRow();
    }

    private void write(Cell cell, boolean standingOut) {
        if (cell instanceof Cell.Text text) {
            text(standingOut ? "cel-vet" : "cel", text.text());
        } else if (cell instanceof Cell.Day day) {
            cell(OdsStyles.DATE, "date")
                    .attribute("office:date-value", day.date().toString());
            paragraph(DutchFormat.date(day.date()));
        } else if (cell instanceof Cell.Quantity quantity && quantity.value() instanceof Given given) {
            number(given.amount(), form(quantity, given.amount()), standingOut);
        } else if (cell instanceof Cell.OfStanding standing && standing.number().isPresent()) {
            number(BigDecimal.valueOf(standing.number().get()), new NumberForm(0, "", false), standingOut);
        } else if (cell instanceof Cell.Calculated calculated) {
            number(calculated.amount(), form(calculated), standingOut);
        } else {
            boolean absent = cell instanceof Cell.Quantity quantity
                    ? quantity.value() instanceof Absent
                    : !(cell instanceof Cell.Withheld);
            text(standingOut ? "teken-vet" : "teken", absent ? Cell.ABSENT : Cell.HIDDEN);
        }
    }

    /** The form that shows all decimals. */
    static NumberForm exact(Cell.Amount cell) {
        return new NumberForm(Math.max(0, cell.amount().scale()), "", false);
    }

    /**
     * The form of a number. A change shows its sign, unless it rounds to zero; percentages change by points. A true zero has no
     * decimals.
     */
    private static NumberForm form(Cell.Quantity quantity, BigDecimal amount) {
        boolean change = quantity.isDifference();
        int decimals = amount.signum() == 0 ? 0 : quantity.decimals();
        int sign = amount.setScale(decimals, RoundingMode.HALF_UP).signum();
        return new NumberForm(decimals, quantity.suffix(), change && sign > 0);
    }

    private static NumberForm form(Cell.Calculated number) {
        int sign = number.amount()
                .setScale(number.decimals(), RoundingMode.HALF_UP)
                .signum();
        return new NumberForm(number.decimals(), "", number.difference() && sign > 0);
    }

    private void number(BigDecimal amount, NumberForm form, boolean standingOut) {
        cell(styles.number(form, standingOut), "float")
                .attribute("office:value", amount.round(CELL_PRECISION).toPlainString());
        paragraph((form.plus() ? "+" : "") + DutchFormat.number(amount, form.decimals()) + form.suffix());
    }

    private void text(String style, String text) {
        cell(style, "string");
        paragraph(text);
    }

    private Xml cell(String style, String type) {
        return xml.open("table:table-cell").attribute("table:style-name", style).attribute("office:value-type", type);
    }

    private void paragraph(String text) {
        xml.open("text:p").text(text).close().close();
    }

    private void endRow() {
        xml.close();
        row++;
    }

    /** The look of a sentence that is longer than a line. */
    private static String wrapped(SheetText.Style style) {
        return switch (style) {
            case HEADLINE -> "kop-lang";
            case WARNING -> "waarschuwing-lang";
            default -> "overnemen";
        };
    }

    private static String look(SheetText.Style style) {
        return switch (style) {
            case LARGE -> "groot";
            case HEADLINE -> "kop";
            case WARNING -> "waarschuwing";
            case PLAIN -> "tekst";
            case LINK -> "link";
            case HEADING -> "tussenkop";
            case TO_PASTE -> "overnemen";
        };
    }
}

package nl.beschutwerk.report.letter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.CellLedger;
import nl.beschutwerk.report.table.Chart;
import nl.beschutwerk.report.table.Chart.KeyBarsChart;
import nl.beschutwerk.report.table.Sheet;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.table.Table;
import nl.beschutwerk.report.text.Paragraph;

/**
 * A piece of a letter, in the order of reading. For the ledger every heading, paragraph and row of a table is a row of a sheet,
 * so that the place of a sentence or a cell has an address as in a workbook.
 */
sealed interface Block {

    String FIGURES = "De cijfers";
    String EXPLANATIONS = "Uitleg";

    /** The title of the letter. */
    record Title(String text) implements Block {}

    /** The heading of a part. */
    record Heading(String text) implements Block {}

    /** A paragraph. */
    record Text(Paragraph paragraph, SheetText.Style style) implements Block {}

    /** A picture of rows of a table. */
    record Picture(KeyBarsChart chart, Table table) implements Block {}

    /** A table. */
    record Cells(Table table) implements Block {}

    /** The blocks of a letter: title and sentences, the picture if there is one, the table, and what explains them. */
    static List<Block> of(Sheet sheet) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(new Title(sheet.title()));
        texts(sheet).filter(text -> text.style() != SheetText.Style.PLAIN).forEach(blocks::add);
        for (Chart chart : sheet.charts()) {
            blocks.add(new Heading(chart.title()));
            blocks.add(new Picture((KeyBarsChart) chart, sheet.table()));
            blocks.add(new Text(Paragraph.of(chart.caption()), SheetText.Style.PLAIN));
        }
        blocks.add(new Heading(FIGURES));
        blocks.add(new Cells(sheet.table()));
        blocks.add(new Heading(EXPLANATIONS));
        texts(sheet).filter(text -> text.style() == SheetText.Style.PLAIN).forEach(blocks::add);
        return blocks;
    }

    private static Stream<Text> texts(Sheet sheet) {
        return sheet.texts().stream().map(text -> new Text(text.paragraph(), text.style()));
    }

    /**
     * Notes in the ledger which figures the blocks show.
     *
     * @param sheet name of the letter in the ledger
     */
    static void record(List<Block> blocks, String file, String sheet, CellLedger ledger) {
        int row = 0;
        int pictures = 0;
        for (Block block : blocks) {
            if (block instanceof Picture picture) {
                ledger.text(
                        file, sheet, "grafiek " + ++pictures, picture.chart().description());
            } else if (block instanceof Cells cells) {
                row++;
                for (List<Cell> shown : cells.table().rows()) {
                    for (int column = 0; column < shown.size(); column++) {
                        ledger.cell(file, sheet, address(row, column), shown.get(column));
                    }
                    row++;
                }
            } else {
                if (block instanceof Text text) {
                    ledger.text(file, sheet, address(row, 0), text.paragraph());
                }
                row++;
            }
        }
    }

    /** As in a workbook; a letter has few columns. */
    private static String address(int row, int column) {
        return (char) ('A' + column) + String.valueOf(row + 1);
    }
}

package nl.beschutwerk.report.table;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.report.table.Cell.OfRevision.Side;
import nl.beschutwerk.report.text.Paragraph;

/**
 * Records which figure each cell of a rendered file shows, so that anyone can check every number against the open data without
 * knowing how the file was made. It is a separate file: one layout serves every format, and workbooks need no hidden parts.
 */
public final class CellLedger {

    /** Columns of a row. */
    public static final List<String> HEADER = List.of(
            "bestand",
            "werkblad",
            "cel",
            "soort",
            "kwartaal",
            "vergeleken_kwartaal",
            "gebiedsniveau",
            "gebiedscode",
            "indicator",
            "uitsplitsing",
            "categorie",
            "getoond");

    private final List<List<String>> rows = new ArrayList<>();

    /**
     * Records a cell; a cell of words is no figure, and gets no row unless it is a quotation.
     *
     * @param file relative to the release, with forward slashes
     */
    public void cell(String file, String sheet, String address, Cell cell) {
        if (cell instanceof Cell.OfFigure of) {
            add(file, sheet, address, "cijfer", of.figure().quarter(), "", of.key(), "");
        } else if (cell instanceof Cell.OfChange of) {
            String other = of.with().quarterFor(of.quarter()).toString();
            add(file, sheet, address, "verandering", of.quarter(), other, of.key(), "");
        } else if (cell instanceof Cell.OfShare of) {
            share(file, sheet, address, of);
        } else if (cell instanceof Cell.OfBalance of) {
            Quarter quarter = of.balance().quarter();
            String other = of.balance().change().with().quarterFor(quarter).toString();
            add(file, sheet, address, "sluitpost", quarter, other, of.key(), "");
        } else if (cell instanceof Cell.OfStanding of) {
            standing(file, sheet, address, "vergelijking", of.quarter(), of.area(), of.kind(), "");
        } else if (cell instanceof Cell.OfRevision of) {
            String kind = of.side() == Side.BEFORE ? "correctie-oud" : "correctie-verschil";
            add(file, sheet, address, kind, of.quarter(), "", of.key(), "");
        } else if (cell instanceof Cell.Text words && words.quotation()) {
            quotation(file, sheet, address, words.text());
        } else if (cell instanceof Cell.Day day) {
            rows.add(List.of(
                    file,
                    sheet,
                    address,
                    "datum",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    "",
                    day.date().toString()));
        }
    }

    /** Records the figures that a text quotes, in the order of reading. */
    public void text(String file, String sheet, String address, Paragraph paragraph) {
        for (Paragraph.Part part : paragraph.parts()) {
            if (part instanceof Paragraph.QuotedFigure quoted) {
                add(
                        file,
                        sheet,
                        address,
                        "cijfer-in-zin",
                        quoted.figure().quarter(),
                        "",
                        quoted.figure().key(),
                        quoted.text());
            } else if (part instanceof Paragraph.QuotedChange quoted) {
                String other =
                        quoted.change().with().quarterFor(quoted.quarter()).toString();
                add(
                        file,
                        sheet,
                        address,
                        "verandering-in-zin",
                        quoted.quarter(),
                        other,
                        quoted.change().key(),
                        quoted.text());
            } else if (part instanceof Paragraph.QuotedStanding quoted) {
                standing(
                        file,
                        sheet,
                        address,
                        "vergelijking-in-zin",
                        quoted.quarter(),
                        quoted.region(),
                        quoted.kind(),
                        quoted.text());
            } else if (part instanceof Paragraph.Quotation quoted) {
                quotation(file, sheet, address, quoted.text());
            }
        }
    }

    private void quotation(String file, String sheet, String address, String words) {
        rows.add(List.of(file, sheet, address, "citaat", "", "", "", "", "", "", "", words));
    }

    /** Writes the code of the share in the column that holds the indicator of a figure. */
    private void share(String file, String sheet, String address, Cell.OfShare of) {
        rows.add(List.of(
                file,
                sheet,
                address,
                "aandeel",
                of.quarter().toString(),
                "",
                of.key().level().code(),
                of.key().areaCode(),
                of.share().code(),
                of.key().breakdown().code(),
                of.key().category(),
                ""));
    }

    /** Writes the code of the comparison in the column that holds the indicator of a figure. */
    private void standing(
            String file,
            String sheet,
            String address,
            String kind,
            Quarter quarter,
            Area area,
            RankNumber number,
            String shown) {
        rows.add(List.of(
                file,
                sheet,
                address,
                kind,
                quarter.toString(),
                "",
                area.level().code(),
                area.code(),
                number.code(),
                "",
                "",
                shown));
    }

    /** The rows so far, in the order in which they were recorded. */
    public List<List<String>> rows() {
        return List.copyOf(rows);
    }

    private void add(
            String file,
            String sheet,
            String address,
            String kind,
            Quarter quarter,
            String other,
            FigureKey key,
            String shown) {
        rows.add(List.of(
                file,
                sheet,
                address,
                kind,
                quarter.toString(),
                other,
                key.level().code(),
                key.areaCode(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                shown));
    }
}

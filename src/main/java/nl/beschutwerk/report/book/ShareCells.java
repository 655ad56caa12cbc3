package nl.beschutwerk.report.book;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.WorkingShare;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.text.AreaFigures;

/** Cells with a share, beside the counts that it follows from. */
final class ShareCells {

    private ShareCells() {}

    /** The share of everybody in an area. */
    static Cell of(ReleaseContent content, Area area, WorkingShare share) {
        return of(content, area, share, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    /** The share of a group. */
    static Cell of(ReleaseContent content, Area area, WorkingShare share, Breakdown breakdown, String category) {
        return new Cell.OfShare(
                content.quarter(),
                FigureKey.of(area, Indicator.WERKZAME_PERSONEN, breakdown, category),
                share,
                new AreaFigures(content.figures(), area).share(share, breakdown, category));
    }
}

package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.report.ReleaseContent;

/** Ends a sentence on how many people work: how many more or fewer that is than before. */
final class ChangeClause {

    private ChangeClause() {}

    /** Adds a clause for each quarter that can be compared with; of the others, the table of key figures gives the reason. */
    static void add(Paragraph.Builder text, ReleaseContent content, Area area) {
        String before = ": ";
        for (ComparedWith with : ComparedWith.values()) {
            Change change = content.comparisons().change(FigureKey.total(area, Indicator.WERKZAME_PERSONEN), with);
            if (change.difference() instanceof Given given) {
                text.words(before);
                size(text, content, change, given);
                text.words(" " + Phrases.thanBefore(with) + caution(content, area, with));
                before = " en ";
            }
        }
    }

    private static void size(Paragraph.Builder text, ReleaseContent content, Change change, Given given) {
        int direction = given.amount().signum();
        if (direction == 0) {
            text.words("evenveel als");
            return;
        }
        text.change(content.quarter(), change, given.amount(), 0).words(direction > 0 ? " meer dan" : " minder dan");
    }

    private static String caution(ReleaseContent content, Area area, ComparedWith with) {
        return content.comparisons()
                        .breaksBetween(area, with.quarterFor(content.quarter()), content.quarter())
                        .isEmpty()
                ? ""
                : " (let op: niet goed te vergelijken, de toelichting zegt waarom)";
    }
}

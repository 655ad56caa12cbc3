package nl.beschutwerk.report.scenario;

import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.report.table.Cell;
import nl.beschutwerk.report.table.Note;

/** Cells of numbers that are calculated, or that say why there is none. */
final class Cells {

    private static final Note MISSING = new Note(
            "niet bekend",
            "Geen cijfer: van deze gemeente, of van een gemeente die erin is opgegaan, is een cijfer waarop deze verdeling rust niet"
                    + " bekend.");
    private static final Note OF_OTHERS = new Note(
            "niet te zeggen",
            "Geen cijfer: dit getal is alleen te berekenen met cijfers van andere gemeenten die geheim of niet bekend zijn.");

    private Cells() {}

    /** A whole number of places. */
    static Cell whole(Answer answer) {
        return of(answer, 0, false);
    }

    /** A difference of whole numbers, with its sign. */
    static Cell difference(Answer answer) {
        return of(answer, 0, true);
    }

    static Cell of(Answer answer, int decimals, boolean difference) {
        if (answer instanceof Known known) {
            return new Cell.Calculated(known.amount(), decimals, difference);
        }
        return switch (((Untold) answer).why()) {
            case HIDDEN -> new Cell.Withheld();
            case MISSING -> new Cell.NotMade(MISSING);
            case OF_OTHERS -> new Cell.NotMade(OF_OTHERS);
        };
    }
}

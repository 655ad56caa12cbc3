package nl.beschutwerk.report.book;

import java.util.Optional;
import nl.beschutwerk.domain.Method;

/** What readers are told of hours that are rounded to tens (definitions, "Published detail"). */
final class RoundedHours {

    /** In words: the audit takes a number above a table for a figure. */
    private static final int TEN = 10;

    private static final String OF_AREAS = "De banen, de gemiddelde uren, de realisatie en het verschil";

    private RoundedHours() {}

    /** The sentences above a table of regions; empty if the method does not round their hours. */
    static Optional<String> ofRegions(Method method) {
        return sentences(method, "regio", OF_AREAS);
    }

    /** The sentences above a table of municipalities with their region; empty if the method does not round their hours. */
    static Optional<String> ofMunicipalities(Method method) {
        return sentences(method, "regio of een gemeente", OF_AREAS);
    }

    /** The sentences above a table of groups of people; empty if the method does not round their hours. */
    static Optional<String> ofGroups(Method method) {
        return sentences(method, "groep", "De banen");
    }

    /** The explanation in a workbook; empty if the method does not round hours. */
    static Optional<String> everywhere(Method method) {
        return method.hoursStep() == 0
                ? Optional.empty()
                : Optional.of(
                        "De uren van een regio, een gemeente en een groep mensen zijn afgerond op een veelvoud van "
                                + method.hoursStep()
                                + " uur. Banen, gemiddelden, realisatie en verschil zijn daar met die afgeronde uren berekend. Zo is"
                                + " niet te zien hoeveel uur iemand werkt die erbij komt of weggaat. Alleen de uren van heel Nederland"
                                + " zijn niet zo afgerond.");
    }

    private static Optional<String> sentences(Method method, String place, String madeOfThem) {
        return method.hoursStep() == 0
                ? Optional.empty()
                : Optional.of("De uren van een " + place + " zijn "
                        + (method.hoursStep() == TEN ? "op tientallen" : "grof") + " afgerond. " + madeOfThem
                        + " van een " + place + " zijn met die afgeronde uren berekend.");
    }
}

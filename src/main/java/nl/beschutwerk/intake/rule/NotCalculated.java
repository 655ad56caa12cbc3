package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.value.CellErrors;

/** The sentence for a formula that was never calculated, shared by all rules that find one. */
final class NotCalculated {

    private NotCalculated() {}

    /** Returns whether a cell contains such a formula. */
    static boolean is(Cell<?> cell) {
        return cell.text().equals(CellErrors.NOT_CALCULATED);
    }

    static String sentence(Cell<?> cell) {
        return "In de kolom " + cell.column().name()
                + " staat een formule die nooit is berekend: het programma waarmee de werkmap is gemaakt, rekent niet. Open de "
                + "werkmap in Excel, sla haar op en lever haar opnieuw aan.";
    }
}

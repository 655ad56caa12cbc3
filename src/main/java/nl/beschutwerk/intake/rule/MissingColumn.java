package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;

/** {@code kolom-ontbreekt}. */
public final class MissingColumn extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("kolom-ontbreekt", Severity.WEIGERING);

    public MissingColumn() {
        super(
                CODE,
                "Een verplichte kolom ontbreekt, of een kolom waarzonder cijfers veranderen terwijl levering.json dat niet zegt.");
    }

    /** A column that every file of its kind must have is missing. */
    Finding required(String file, Column column, UnknownColumns unknown) {
        return onCell(
                file,
                1L,
                column,
                null,
                "De verplichte kolom " + column.name() + " ontbreekt." + unknown.hint(column)
                        + " Controleer de kolomnamen in de eerste rij en lever het bestand opnieuw aan.");
    }

    /** An optional column whose absence changes figures is missing, and no manifest says so. */
    Finding undeclared(String file, Column column, UnknownColumns unknown, boolean manifest) {
        return onCell(
                file,
                1L,
                column,
                null,
                "De kolom " + column.name() + " ontbreekt"
                        + (manifest
                                ? ", en levering.json zegt niet dat dat zo hoort. "
                                : ". Er is geen levering.json. ")
                        + column.effectOfAbsence() + unknown.hint(column)
                        + (manifest
                                ? " Heeft u deze gegevens niet, zet dan bij dit bestand in levering.json: "
                                : " Lever de kolom mee (leeg mag), of lever een levering.json mee met bij dit bestand: ")
                        + word(column) + ". Lever daarna opnieuw aan.");
    }

    /** Returns the field that the manifest must have for a file that lacks a column. */
    static String word(Column column) {
        return "\"ontbrekend\": [\"" + column.name() + "\"]";
    }
}

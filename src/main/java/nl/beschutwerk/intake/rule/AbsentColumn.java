package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.layout.Column;

/** {@code kolom-niet-geleverd}. */
public final class AbsentColumn extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("kolom-niet-geleverd", Severity.WAARSCHUWING);

    public AbsentColumn() {
        super(
                CODE,
                "Een afgesproken kolom die niet verplicht is, ontbreekt of is helemaal leeg, en de levering is daarmee aangenomen.");
    }

    /** An optional column is missing, and its absence does not change any figure. */
    Finding harmless(String file, Column column, UnknownColumns unknown) {
        return onCell(
                file,
                1L,
                column,
                null,
                "De kolom " + column.name() + " ontbreekt. Wij verwerken het bestand zonder die kolom."
                        + unknown.hint(column) + " Hoort dat zo, zet dan bij dit bestand in levering.json: "
                        + MissingColumn.word(column) + ".");
    }

    /** An optional column is present but has no value in any row, and its absence changes figures. */
    Finding empty(String file, Column column, UnknownColumns unknown) {
        return onCell(
                file,
                1L,
                column,
                null,
                "De kolom " + column.name() + " is in alle rijen leeg. Dat werkt alsof de kolom ontbreekt. "
                        + column.effectOfAbsence() + unknown.hint(column)
                        + " Controleer of dat klopt, en lever zo nodig opnieuw aan.");
    }

    /** An optional column whose absence changes figures is missing, and the manifest says so. */
    Finding declared(String file, Column column, UnknownColumns unknown) {
        return onCell(
                file,
                1L,
                column,
                null,
                "De kolom " + column.name() + " ontbreekt, zoals levering.json zegt. " + column.effectOfAbsence()
                        + unknown.hint(column));
    }
}

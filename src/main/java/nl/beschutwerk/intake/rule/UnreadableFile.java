package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.layout.Column;

/** {@code bestand-onleesbaar}. */
public final class UnreadableFile extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("bestand-onleesbaar", Severity.WEIGERING);

    public UnreadableFile() {
        super(CODE, "Een bestand is niet wat het zegt te zijn, of het is niet helemaal te lezen.");
    }

    public Finding finding(String file, UnreadableFileException fault) {
        return onRow(file, fault.row(), fault.sentence());
    }

    /** For a file with a fault that is found before its first row is read. */
    public Finding finding(String file, String sentence) {
        return onFile(file, sentence);
    }

    /** A column is present in a file although the manifest says that the file lacks it; one of the two is a mistake. */
    Finding columnIsThere(String file, Column column) {
        return onFile(
                OpenedDelivery.MANIFEST,
                "Volgens \"ontbrekend\" in levering.json ontbreekt de kolom " + column.name() + " in " + file
                        + ", maar die kolom staat erin. Haal de naam weg uit \"ontbrekend\", of de kolom uit het bestand, en "
                        + "lever opnieuw aan.");
    }

    /** The path exists but is not a regular file. */
    public Finding noOrdinaryFile(String file) {
        return onFile(
                file,
                "Dit is geen gewoon bestand, maar een map, een koppeling of iets anders. Lever het bestand zelf aan.");
    }

    /** The file has a header but no rows. */
    public Finding withoutRows(String file) {
        return onFile(
                file,
                "Dit bestand heeft geen rijen met gegevens. Controleer of het goed is gemaakt en lever het opnieuw aan.");
    }
}

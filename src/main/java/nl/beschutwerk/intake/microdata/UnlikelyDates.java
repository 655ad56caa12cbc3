package nl.beschutwerk.intake.microdata;

import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.Severity;
import nl.beschutwerk.intake.rule.FindingRule;
import nl.beschutwerk.intake.rule.Occurrences;

/** {@code datum-onwaarschijnlijk}. */
public final class UnlikelyDates extends FindingRule {

    /** The code and the severity of its findings. */
    public static final FindingCode CODE = new FindingCode("datum-onwaarschijnlijk", Severity.WAARSCHUWING);

    /** The format of a date in a sentence: 1 januari 1971. */
    private static final DateTimeFormatter DATE =
            DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.forLanguageTag("nl"));

    public UnlikelyDates() {
        super(CODE, "Datums in een kolom liggen veel te vroeg of veel te laat.");
    }

    /** Warns if dates of a column are outside their bounds. The sentence does not show any of these dates. */
    public Optional<Finding> check(String file, DateBounds bounds, Occurrences outside) {
        return !outside.any()
                ? Optional.empty()
                : Optional.of(onCell(
                        file,
                        null,
                        bounds.column(),
                        null,
                        "In de kolom " + bounds.column().name() + outside.verb(" ligt ", " liggen ")
                                + outside.ofAll("datums") + " vóór "
                                + DATE.format(bounds.earliest()) + " of na " + DATE.format(bounds.latest())
                                + ". Dat kan haast niet. De rijen tellen mee. Controleer het jaar"
                                + (bounds.column().required() ? "." : ", en laat de cel leeg als er geen datum is.")));
    }
}

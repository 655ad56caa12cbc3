package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;

/**
 * The dates between which the values of a column can be expected, both inclusive. The bounds are wide on purpose: a date
 * outside them has the wrong century, is a placeholder of a program (1900-01-01, 1970-01-01, 9999-12-31), or is not a date at
 * all.
 */
public record DateBounds(Column column, LocalDate earliest, LocalDate latest) {

    /** One year before the Participatiewet, which introduced sheltered work, came into force. */
    private static final LocalDate FIRST_ADVICE = LocalDate.of(2014, 1, 1);

    /** A person who began before this day has reached state pension age. */
    private static final LocalDate FIRST_WORK = LocalDate.of(1971, 1, 1);

    /** Deliveries are made some months after the reference date, and may contain agreements that begin later. */
    private static final int YEARS_TO_BEGIN = 1;

    /** The time from school to state pension age is shorter. */
    private static final int YEARS_TO_END = 60;

    /** Returns the bounds of the columns of a kind of file (inhoud); empty for a file without dates. */
    public static List<DateBounds> of(String content, LocalDate referenceDate) {
        LocalDate begin = referenceDate.plusYears(YEARS_TO_BEGIN);
        LocalDate end = referenceDate.plusYears(YEARS_TO_END);
        if (content.equals(AdviceLayout.LAYOUT.content())) {
            return List.of(
                    new DateBounds(AdviceLayout.DATUM_AANVRAAG, FIRST_ADVICE, begin),
                    new DateBounds(AdviceLayout.DATUM_ADVIES, FIRST_ADVICE, begin),
                    new DateBounds(AdviceLayout.DATUM_EINDE_GELDIGHEID, FIRST_ADVICE, end));
        } else if (content.equals(EmploymentLayout.LAYOUT.content())) {
            return List.of(
                    new DateBounds(EmploymentLayout.DATUM_AANVANG, FIRST_WORK, begin),
                    new DateBounds(EmploymentLayout.DATUM_EINDE, FIRST_WORK, end));
        } else if (content.equals(PayPeriodLayout.LAYOUT.content())) {
            return List.of(
                    new DateBounds(PayPeriodLayout.DATUM_AANVANG_PERIODE, FIRST_WORK, begin),
                    new DateBounds(PayPeriodLayout.DATUM_EINDE_PERIODE, FIRST_WORK, begin));
        }
        return List.of();
    }
}

package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;

/**
 * Between which dates those of a column can be expected, both included. Wide on purpose: what lies outside is a slip of the
 * century, a day that a program puts where it has none (1900-01-01, 1970-01-01, 9999-12-31), or no date at all.
 */
public record DateBounds(Column column, LocalDate earliest, LocalDate latest) {

    /** The Participatiewet, which sheltered work is part of, came into force a year later. */
    private static final LocalDate FIRST_ADVICE = LocalDate.of(2014, 1, 1);

    /** Who began before it has reached the age of the state pension. */
    private static final LocalDate FIRST_WORK = LocalDate.of(1971, 1, 1);

    /** Deliveries are made some months after the reference date, and may tell of what is agreed to begin. */
    private static final int YEARS_TO_BEGIN = 1;

    /** From school to the age of the state pension it is not so long. */
    private static final int YEARS_TO_END = 60;

    /** Those of the columns of a kind of file (inhoud); none for a file without dates. */
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

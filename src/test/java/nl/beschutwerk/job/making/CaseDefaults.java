package nl.beschutwerk.job.making;

import java.util.Map;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;

/**
 * The values of a row in the columns that the case does not name, and the choices of the method that it does not make; the
 * beginning of docs/methode.md lists them. All other columns are empty, and keys are numbered.
 */
final class CaseDefaults {

    /** A positive advice of long ago without an end, in Groningen (0014, AM01), for somebody born in 1985. */
    static final Map<String, String> ADVICE = Map.of(
            AdviceLayout.DATUM_AANVRAAG.name(), "2016-11-01",
            AdviceLayout.DATUM_ADVIES.name(), "2017-01-01",
            AdviceLayout.UITKOMST.name(), "positief",
            AdviceLayout.GEMEENTECODE.name(), "0014",
            AdviceLayout.GEBOORTEJAAR.name(), "1985");

    /** A beschut employment of 31 hours, of long ago and without an end. */
    static final Map<String, String> EMPLOYMENT = Map.of(
            EmploymentLayout.AARD_ARBEIDSVERHOUDING.name(), "24",
            EmploymentLayout.DATUM_AANVANG.name(), "2017-02-01",
            EmploymentLayout.CONTRACTUREN_PER_WEEK.name(), "31");

    /** More detail than is published, so that every case shows what follows from its rows; one theme is about publishing less. */
    static final Map<String, String> METHOD = Map.of("decimalen", "4", "uren_afronden_op", "0");

    private CaseDefaults() {}
}

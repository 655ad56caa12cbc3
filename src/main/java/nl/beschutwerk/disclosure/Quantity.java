package nl.beschutwerk.disclosure;

import static nl.beschutwerk.domain.Indicator.AANVRAGEN;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_NEGATIEF;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BEGRENSD;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BESCHUT;
import static nl.beschutwerk.domain.Indicator.BANEN_31_BOVENGRENS;
import static nl.beschutwerk.domain.Indicator.BANEN_31_ONDERGRENS;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN_BESCHUT;

import nl.beschutwerk.domain.Indicator;
import org.jspecify.annotations.Nullable;

/**
 * What adds up over areas, categories or both: the counts and sums that are published, and those that a published share is
 * made of. All other figures are one of these in other units.
 */
enum Quantity {
    VALID(GELDIGE_INDICATIES, GELDIGE_INDICATIES),
    WORKING(WERKZAME_PERSONEN, WERKZAME_PERSONEN),
    NOT_WORKING(NIET_WERKEND, NIET_WERKEND),
    HOURS(UREN_PER_WEEK, WERKZAME_PERSONEN),
    CAPPED_JOBS(BANEN_31_BEGRENSD, WERKZAME_PERSONEN),
    LOWER_JOBS(BANEN_31_ONDERGRENS, WERKZAME_PERSONEN),
    UPPER_JOBS(BANEN_31_BOVENGRENS, WERKZAME_PERSONEN),
    SHELTERED(WERKZAME_PERSONEN_BESCHUT, WERKZAME_PERSONEN_BESCHUT),
    SHELTERED_JOBS(BANEN_31_BESCHUT, WERKZAME_PERSONEN_BESCHUT),
    APPLICATIONS(AANVRAGEN, AANVRAGEN),
    POSITIVE(ADVIEZEN_POSITIEF, ADVIEZEN_POSITIEF),
    NEGATIVE(ADVIEZEN_NEGATIEF, ADVIEZEN_NEGATIEF),
    INFLOW(INSTROOM_WERK, INSTROOM_WERK),
    OUTFLOW(UITSTROOM_WERK, INSTROOM_WERK),
    WORKING_AFTER_3(null, WERKEND_NA_3_MAANDEN),
    NOT_WORKING_AFTER_3(null, WERKEND_NA_3_MAANDEN),
    WORKING_AFTER_12(null, WERKEND_NA_12_MAANDEN),
    NOT_WORKING_AFTER_12(null, WERKEND_NA_12_MAANDEN),
    /** Working persons whose hours are known: what is left of the share of estimated ones. Published nowhere itself. */
    HOURS_KNOWN(null, null);

    private final @Nullable Indicator indicator;
    private final @Nullable Indicator hiddenWith;

    Quantity(@Nullable Indicator indicator, @Nullable Indicator hiddenWith) {
        this.indicator = indicator;
        this.hiddenWith = hiddenWith;
    }

    /** The indicator that gives it; null where it only follows from others. */
    @Nullable
    Indicator indicator() {
        return indicator;
    }

    /** The indicator whose figure is hidden when this is to be hidden; null where no figure gives it. */
    @Nullable
    Indicator hiddenWith() {
        return hiddenWith;
    }

    /** Whether it counts persons or events, of which few are confidential. */
    boolean isCount() {
        return this != HOURS
                && this != CAPPED_JOBS
                && this != LOWER_JOBS
                && this != UPPER_JOBS
                && this != SHELTERED_JOBS;
    }
}

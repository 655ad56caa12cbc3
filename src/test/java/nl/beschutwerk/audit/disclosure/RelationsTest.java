package nl.beschutwerk.audit.disclosure;

import static nl.beschutwerk.audit.disclosure.InventedQuarter.key;
import static nl.beschutwerk.domain.Breakdown.ARBEIDSDUUR;
import static nl.beschutwerk.domain.Breakdown.GESLACHT;
import static nl.beschutwerk.domain.Breakdown.ZONDER_WERK;
import static nl.beschutwerk.domain.Indicator.AANDEEL_GESCHAT;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.UREN_PER_WEEK;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_3_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each relation within a release finds a count that is safe without it. */
class RelationsTest {

    @TempDir
    Path folder;

    /** A hundred are indicated, 96 of them for a year, so that at least four had a positive advice in the year. */
    @Test
    void whoIsNewlyIndicatedHadAPositiveAdvice() throws IOException {
        InventedQuarter quarter = quarter()
                .show("NL", ADVIEZEN_POSITIEF_JAAR, "8")
                .hide("AM01", ADVIEZEN_POSITIEF_JAAR, "4")
                .hide("AM02", ADVIEZEN_POSITIEF_JAAR, "4")
                .show("AM01", GELDIGE_INDICATIES, "100")
                .show("AM01", WERKZAME_PERSONEN, "60")
                .show("AM01", NIET_WERKEND, "40");
        assertThat(exposed(quarter)).isEmpty();
        quarter.show("AM01", WERKEND_NA_12_MAANDEN, "63").base("AM01", WERKEND_NA_12_MAANDEN, 96);
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsExactly(new Range(4, 7), new Range(1, 4));
    }

    /** Six of those who are indicated for a quarter do not work, and everybody who is without work for longer is among them. */
    @Test
    void whoIsWithoutWorkForLongIsIndicatedForLong() throws IOException {
        InventedQuarter quarter = quarter()
                .show("AM01", WERKZAME_PERSONEN, "60")
                .show("AM01", NIET_WERKEND, "20")
                .hide(key("AM01", NIET_WERKEND, ZONDER_WERK, "0-6"), "14")
                .hide(key("AM01", NIET_WERKEND, ZONDER_WERK, "6-24"), "3")
                .hide(key("AM01", NIET_WERKEND, ZONDER_WERK, "24+"), "3");
        assertThat(exposed(quarter)).isEmpty();
        quarter.show("AM01", WERKEND_NA_3_MAANDEN, "91").base("AM01", WERKEND_NA_3_MAANDEN, 64);
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsExactly(new Range(1, 5), new Range(1, 5));
    }

    /** Whoever works and was not indicated a year ago came to work in the year. */
    @Test
    void whoIsNewlyIndicatedAndWorksCameToWork() throws IOException {
        InventedQuarter quarter = quarter()
                .show("NL", INSTROOM_WERK_JAAR, "10")
                .hide("AM01", INSTROOM_WERK_JAAR, "6")
                .hide("AM02", INSTROOM_WERK_JAAR, "4")
                .show("AM01", GELDIGE_INDICATIES, "70")
                .show("AM01", WERKZAME_PERSONEN, "60")
                .show("AM01", NIET_WERKEND, "10");
        assertThat(exposed(quarter)).isEmpty();
        quarter.show("AM01", WERKEND_NA_12_MAANDEN, "84").base("AM01", WERKEND_NA_12_MAANDEN, 64);
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsExactly(new Range(0, 4));
    }

    @Test
    void zerosAreNotHidden() throws IOException {
        InventedQuarter quarter = quarter()
                .show("AM01", GELDIGE_INDICATIES, "6")
                .hide(key("AM01", GELDIGE_INDICATIES, GESLACHT, "m"), "3")
                .hide(key("AM01", GELDIGE_INDICATIES, GESLACHT, "v_x_onbekend"), "3");
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsOnly(new Range(1, 5));
    }

    /** Flows are hidden in pairs, so that one of them may be zero. */
    @Test
    void zerosAmongFlowsAreHidden() throws IOException {
        InventedQuarter quarter = quarter()
                .show("NL", INSTROOM_WERK_JAAR, "5")
                .hide("AM01", INSTROOM_WERK_JAAR, "4")
                .hide("AM02", INSTROOM_WERK_JAAR, "1")
                .show("NL", UITSTROOM_WERK_JAAR, "5")
                .hide("AM01", UITSTROOM_WERK_JAAR, "0")
                .hide("AM02", UITSTROOM_WERK_JAAR, "5");
        assertThat(exposed(quarter)).isEmpty();
    }

    /** Nobody left in the country, so that somebody came in each region of which both flows are hidden. */
    @Test
    void hiddenFlowsAreNotBothZero() throws IOException {
        InventedQuarter quarter = quarter()
                .show("NL", INSTROOM_WERK_JAAR, "5")
                .hide("AM01", INSTROOM_WERK_JAAR, "4")
                .hide("AM02", INSTROOM_WERK_JAAR, "1")
                .show("NL", UITSTROOM_WERK_JAAR, "0")
                .hide("AM01", UITSTROOM_WERK_JAAR, "0")
                .hide("AM02", UITSTROOM_WERK_JAAR, "0");
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsOnly(new Range(1, 4));
    }

    @Test
    void regionsHaveCategoriesOfTheCountryTogether() throws IOException {
        InventedQuarter quarter = quarter()
                .show(key("NL", GELDIGE_INDICATIES, GESLACHT, "v"), "13")
                .show(key("NL", GELDIGE_INDICATIES, GESLACHT, "x"), "0")
                .show(key("NL", GELDIGE_INDICATIES, GESLACHT, "onbekend"), "0")
                .hide(key("AM01", GELDIGE_INDICATIES, GESLACHT, "v_x_onbekend"), "3")
                .show(key("AM02", GELDIGE_INDICATIES, GESLACHT, "v_x_onbekend"), "10");
        assertThat(exposed(quarter)).singleElement().satisfies(found -> {
            assertThat(found.range()).isEqualTo(new Range(3, 3));
            assertThat(found.exact()).isTrue();
        });
    }

    /** The share of one region is hidden, and the country and the other region tell it. */
    @Test
    void estimatedPersonsOfRegionsAddUpToTheCountry() throws IOException {
        InventedQuarter quarter = quarter()
                .estimated(key("AM01", UREN_PER_WEEK), "1500")
                .estimated(key("AM02", UREN_PER_WEEK), "2500")
                .estimated(key("NL", UREN_PER_WEEK), "4000")
                .show("AM01", WERKZAME_PERSONEN, "60")
                .show("AM02", WERKZAME_PERSONEN, "90")
                .show("NL", WERKZAME_PERSONEN, "150")
                .hide("AM01", AANDEEL_GESCHAT, "5")
                .show("AM02", AANDEEL_GESCHAT, "10")
                .show("NL", AANDEEL_GESCHAT, "8")
                .base("AM01", AANDEEL_GESCHAT, 60)
                .base("AM02", AANDEEL_GESCHAT, 90)
                .base("NL", AANDEEL_GESCHAT, 150);
        assertThat(exposed(quarter)).singleElement().satisfies(found -> {
            assertThat(found.key()).isEqualTo(key("AM01", AANDEEL_GESCHAT));
            assertThat(found.range()).isEqualTo(new Range(3, 3));
        });
    }

    /** In a class of a region everybody works at least the hours at which it begins: 60 or 61 hours are of three at most. */
    @Test
    void classesOfRegionsHaveTheirBounds() throws IOException {
        InventedQuarter quarter = quarter()
                .show("AM01", WERKZAME_PERSONEN, "23")
                .hide(key("AM01", WERKZAME_PERSONEN, ARBEIDSDUUR, "0-20"), "20")
                .hide(key("AM01", WERKZAME_PERSONEN, ARBEIDSDUUR, "20-31"), "3");
        assertThat(exposed(quarter)).isEmpty();
        quarter.show(key("AM01", UREN_PER_WEEK, ARBEIDSDUUR, "20-31"), "70");
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsExactly(new Range(3, 3));
    }

    /** The hours of the class are rounded to tens, so that they fit three persons with 60 hours too. */
    @Test
    void hoursOfCategoriesOfRegionsAreRounded() throws IOException {
        InventedQuarter quarter = quarter()
                .show("AM01", WERKZAME_PERSONEN, "23")
                .hide(key("AM01", WERKZAME_PERSONEN, ARBEIDSDUUR, "0-20"), "20")
                .hide(key("AM01", WERKZAME_PERSONEN, ARBEIDSDUUR, "20-31"), "3")
                .show(key("AM01", UREN_PER_WEEK, ARBEIDSDUUR, "20-31"), "60");
        assertThat(exposed(quarter)).extracting(HiddenCount::range).containsExactly(new Range(2, 3));
    }

    private InventedQuarter quarter() {
        return new InventedQuarter("2024-Q4", folder);
    }

    private static List<HiddenCount> exposed(InventedQuarter quarter) throws IOException {
        return Intruder.on(quarter.published(), List.of(), List.of(), 5, new SolverWork(StopSignal.NEVER))
                .exposed(5);
    }
}

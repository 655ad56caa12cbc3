package nl.beschutwerk.audit.disclosure;

import static nl.beschutwerk.audit.disclosure.InventedQuarter.key;
import static nl.beschutwerk.domain.Breakdown.GESLACHT;
import static nl.beschutwerk.domain.Breakdown.ZONDER_WERK;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_NEGATIEF;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_NEGATIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.ADVIEZEN_POSITIEF_JAAR;
import static nl.beschutwerk.domain.Indicator.GELDIGE_INDICATIES;
import static nl.beschutwerk.domain.Indicator.INSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.NIET_WERKEND;
import static nl.beschutwerk.domain.Indicator.UITSTROOM_WERK_JAAR;
import static nl.beschutwerk.domain.Indicator.WERKEND_NA_12_MAANDEN;
import static nl.beschutwerk.domain.Indicator.WERKZAME_PERSONEN;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.audit.disclosure.IntruderResult.HiddenCount;
import nl.beschutwerk.audit.disclosure.IntruderResult.Range;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each relation between quarters finds a count that is safe in the release that hides it. */
class BetweenQuartersTest {

    @TempDir
    Path folder;

    /** Nine work, six of whom did not a year ago: three did, and nobody stopped. */
    @Test
    void flowsAndTheNewNumberTellTheOldOne() throws IOException {
        InventedQuarter old = quarter("2023-Q4")
                .show("AM01", GELDIGE_INDICATIES, "50")
                .hide("AM01", WERKZAME_PERSONEN, "3")
                .hide("AM01", NIET_WERKEND, "47");
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", WERKZAME_PERSONEN, "9")
                .show("AM01", INSTROOM_WERK_JAAR, "6")
                .show("AM01", UITSTROOM_WERK_JAAR, "0");
        assertThat(exposed(old)).isEmpty();
        assertThat(exposed(now, old)).singleElement().satisfies(found -> {
            assertThat(found.quarter()).isEqualTo(Quarter.parse("2023-Q4"));
            assertThat(found.key()).isEqualTo(key("AM01", WERKZAME_PERSONEN));
            assertThat(found.range()).isEqualTo(new Range(3, 3));
            assertThat(found.exact()).isTrue();
        });
        // The other way round: when the old quarter is corrected, the release that is there already tells it.
        assertThat(exposed(old, now))
                .singleElement()
                .satisfies(found -> assertThat(found.range()).isEqualTo(new Range(3, 3)));
    }

    /** What the old quarter told by itself is not the fault of the new one. */
    @Test
    void whatWasKnownBeforeIsNotFoundAgain() throws IOException {
        InventedQuarter old = quarter("2023-Q4")
                .show("AM01", GELDIGE_INDICATIES, "6")
                .hide("AM01", WERKZAME_PERSONEN, "3")
                .hide("AM01", NIET_WERKEND, "3");
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", WERKZAME_PERSONEN, "9")
                .show("AM01", INSTROOM_WERK_JAAR, "6")
                .show("AM01", UITSTROOM_WERK_JAAR, "0");
        assertThat(exposed(old)).isNotEmpty();
        assertThat(exposed(now, old)).isEmpty();
    }

    /** Both municipalities together grew by all of the year's positive advices, so that neither declined. */
    @Test
    void groupsGrowByPositiveAdvices() throws IOException {
        InventedQuarter old = quarter("2024-Q3")
                .show("AM01", GELDIGE_INDICATIES, "33")
                .hide("0001", GELDIGE_INDICATIES, "3")
                .hide("0002", GELDIGE_INDICATIES, "30");
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", GELDIGE_INDICATIES, "38")
                .show("0001", GELDIGE_INDICATIES, "5")
                .show("0002", GELDIGE_INDICATIES, "33");
        assertThat(exposed(now, old)).isEmpty();
        now.show("AM01", ADVIEZEN_POSITIEF_JAAR, "5");
        assertThat(exposed(now, old)).extracting(HiddenCount::range).containsExactly(new Range(1, 5));
    }

    /**
     * Men and others take turns in growing by ten, so that twenty of the 21 positive advices of the year were in its second and
     * third quarter, and one is left for the last. The other municipality had nobody before.
     */
    @Test
    void groupsGrowByThePositiveAdvicesOfTheirQuarter() throws IOException {
        InventedQuarter[] year = {
            ofSexes("2024-Q1", "10", "20"), ofSexes("2024-Q2", "20", "10"), ofSexes("2024-Q3", "10", "20")
        };
        year[2].show("0001", GELDIGE_INDICATIES, "30").show("0002", GELDIGE_INDICATIES, "0");
        InventedQuarter now = ofSexes("2024-Q4", "10", "20")
                .hide("0001", GELDIGE_INDICATIES, "29")
                .hide("0002", GELDIGE_INDICATIES, "1");
        assertThat(exposed(now, year)).isEmpty();
        now.show("AM01", ADVIEZEN_POSITIEF_JAAR, "21");
        assertThat(exposed(now, year)).extracting(HiddenCount::range).containsExactly(new Range(1, 1));
    }

    private InventedQuarter ofSexes(String quarter, String men, String others) {
        return quarter(quarter)
                .show("AM01", GELDIGE_INDICATIES, "30")
                .show(key("AM01", GELDIGE_INDICATIES, GESLACHT, "m"), men)
                .show(key("AM01", GELDIGE_INDICATIES, GESLACHT, "v_x_onbekend"), others);
    }

    /** Nobody stopped working, so that no municipality had more of them a year ago. */
    @Test
    void groupsDeclineByOutflow() throws IOException {
        InventedQuarter old = quarter("2023-Q4")
                .show("AM01", WERKZAME_PERSONEN, "33")
                .hide("0001", WERKZAME_PERSONEN, "3")
                .hide("0002", WERKZAME_PERSONEN, "30");
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", WERKZAME_PERSONEN, "40")
                .show("0001", WERKZAME_PERSONEN, "5")
                .show("0002", WERKZAME_PERSONEN, "35");
        assertThat(exposed(now, old)).isEmpty();
        now.show("AM01", UITSTROOM_WERK_JAAR, "0");
        assertThat(exposed(now, old)).extracting(HiddenCount::range).containsExactly(new Range(1, 5));
    }

    /** Whoever has been without work for two years was so a year ago, for a year. */
    @Test
    void classesWithoutWorkAge() throws IOException {
        InventedQuarter old = quarter("2023-Q4")
                .show(key("AM01", NIET_WERKEND, ZONDER_WERK, "6-24"), "5")
                .show(key("AM01", NIET_WERKEND, ZONDER_WERK, "24+"), "0");
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", NIET_WERKEND, "30")
                .hide(key("AM01", NIET_WERKEND, ZONDER_WERK, "0-6"), "10")
                .hide(key("AM01", NIET_WERKEND, ZONDER_WERK, "6-24"), "17")
                .hide(key("AM01", NIET_WERKEND, ZONDER_WERK, "24+"), "3");
        assertThat(exposed(now)).isEmpty();
        assertThat(exposed(now, old)).extracting(HiddenCount::range).containsExactly(new Range(1, 5));
    }

    /** Forty have a valid indication, of whom at most three had an advice in the year. */
    @Test
    void smallNumbersOfNewlyIndicatedPersonsAreLookedFor() throws IOException {
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", GELDIGE_INDICATIES, "40")
                .show("AM01", ADVIEZEN_POSITIEF_JAAR, "3")
                .show("AM01", WERKEND_NA_12_MAANDEN, "59")
                .base("AM01", WERKEND_NA_12_MAANDEN, 39);
        assertThat(attack(now).newlyIndicated())
                .filteredOn(found -> found.part().equals("newer of geldige_indicaties"))
                .extracting(HiddenCount::range)
                .containsExactly(new Range(0, 3));
        assertThat(attack(now).exposed(5)).isEmpty();
    }

    /** The share is of seventeen persons or more, all of whom were indicated a year ago: that leaves three for the other region. */
    @Test
    void whoHasBeenIndicatedForAYearWasIndicatedThen() throws IOException {
        InventedQuarter old = quarter("2023-Q4")
                .show("NL", GELDIGE_INDICATIES, "20")
                .hide("AM01", GELDIGE_INDICATIES, "17")
                .hide("AM02", GELDIGE_INDICATIES, "3");
        InventedQuarter now =
                quarter("2024-Q4").show("AM01", WERKEND_NA_12_MAANDEN, "59").base("AM01", WERKEND_NA_12_MAANDEN, 17);
        assertThat(exposed(now, old)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.key()).isEqualTo(key("AM02", GELDIGE_INDICATIES));
            assertThat(found.range()).isEqualTo(new Range(1, 3));
            assertThat(found.way()).contains("aantallen zijn hele getallen");
        });
    }

    @Test
    void aYearIsTheSumOfItsQuarters() throws IOException {
        InventedQuarter[] year = {
            quarter("2024-Q1").show("NL", ADVIEZEN_NEGATIEF, "10"),
            quarter("2024-Q2").show("NL", ADVIEZEN_NEGATIEF, "10"),
            quarter("2024-Q3").show("NL", ADVIEZEN_NEGATIEF, "10")
        };
        InventedQuarter now =
                quarter("2024-Q4").hide("NL", ADVIEZEN_NEGATIEF, "3").show("NL", ADVIEZEN_NEGATIEF_JAAR, "33");
        assertThat(exposed(now)).isEmpty();
        assertThat(exposed(now, year)).extracting(HiddenCount::range).containsExactly(new Range(3, 3));
    }

    /** A relation that does not hold for the truth tells nothing: somebody moved to the region, and is in neither flow. */
    @Test
    void aRelationThatDoesNotHoldIsLeftOut() throws IOException {
        InventedQuarter old = quarter("2023-Q4")
                .show("AM01", GELDIGE_INDICATIES, "50")
                .hide("AM01", WERKZAME_PERSONEN, "3")
                .hide("AM01", NIET_WERKEND, "47");
        InventedQuarter now = quarter("2024-Q4")
                .show("AM01", WERKZAME_PERSONEN, "10")
                .show("AM01", INSTROOM_WERK_JAAR, "6")
                .show("AM01", UITSTROOM_WERK_JAAR, "0");
        assertThat(exposed(now, old)).isEmpty();
    }

    private InventedQuarter quarter(String quarter) {
        return new InventedQuarter(quarter, folder);
    }

    private static List<HiddenCount> exposed(InventedQuarter attacked, InventedQuarter... others) throws IOException {
        return attack(attacked, others).exposed(5);
    }

    private static IntruderResult attack(InventedQuarter attacked, InventedQuarter... others) throws IOException {
        List<PublishedRelease> published = new ArrayList<>();
        for (InventedQuarter other : others) {
            published.add(other.published());
        }
        return Intruder.on(attacked.published(), published, List.of(), 5, new SolverWork(StopSignal.NEVER));
    }
}

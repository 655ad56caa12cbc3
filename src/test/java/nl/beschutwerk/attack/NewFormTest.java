package nl.beschutwerk.attack;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The attacks on releases with less detail: numbers of a year, joined categories, one decimal, hours in tens. Their
 * rows are written here, one region {@code AM01} with the municipalities {@code 0001} and {@code 0002}.
 */
class NewFormTest {

    private static final String HEADER = "gebiedscode,indicator,uitsplitsing,categorie,waarde,obs_status,conf_status";
    private static final Geography GEOGRAPHY = new Geography(Map.of("AM01", new TreeSet<>(Set.of("0001", "0002"))));

    @TempDir
    Path folder;

    private final List<PublishedQuarter> quarters = new ArrayList<>();

    private PublishedQuarter quarter(String quarter, String... rows) throws IOException {
        Path file = folder.resolve(quarter + ".csv");
        Files.writeString(file, HEADER + "\n" + String.join("\n", rows) + "\n");
        PublishedQuarter read = PublishedQuarter.read(quarter, file);
        quarters.add(read);
        return read;
    }

    private static String shown(String cell, String value) {
        return cell + "," + value + ",A,F";
    }

    private static String estimated(String cell, String value) {
        return cell + "," + value + ",E,F";
    }

    private static String hidden(String cell) {
        return cell + ",,A,C";
    }

    private Series series() {
        return new Series(quarters, GEOGRAPHY);
    }

    @Test
    void allFiguresOfASortTellHowTheyAreRounded() throws IOException {
        PublishedQuarter quarter = quarter(
                "2024-Q4",
                shown("0001,uren_per_week,totaal,totaal", "120"),
                shown("0002,uren_per_week,totaal,totaal", "200"),
                shown("AM01,uren_per_week,totaal,totaal", "319.4"));

        assertThat(quarter.margin(Cell.total("0001", "uren_per_week"))).isEqualByComparingTo("5");
        assertThat(quarter.margin(Cell.total("AM01", "uren_per_week"))).isEqualByComparingTo("0.05");
    }

    @Test
    void hoursInTensTellNobodysContract() throws IOException {
        String persons = "0001,werkzame_personen,totaal,totaal";
        String hours = "0001,uren_per_week,totaal,totaal";
        quarter("2024-Q3", shown(persons, "9"), shown(hours, "240"));
        quarter("2024-Q4", shown(persons, "10"), shown(hours, "270"));

        assertThat(HoursOfOneAttack.on(series())).isEmpty();
    }

    @Test
    void oneStatusForARegionTellsNothing() throws IOException {
        String hours = "uren_per_week,";
        quarter(
                "2024-Q4",
                estimated("AM01," + hours + "totaal,totaal", "500.1"),
                estimated("AM01," + hours + "geslacht,m", "310"),
                estimated("AM01," + hours + "geslacht,v_x_onbekend", "190"),
                estimated("0001," + hours + "totaal,totaal", "220"),
                estimated("0002," + hours + "totaal,totaal", "280"));

        assertThat(StatusAttack.on(series())).isEmpty();
    }

    /** With few advices in the year, the persons behind a share are nearly all, and one decimal is enough. */
    @Test
    void oneDecimalTellsTheFractionOfASmallRegion() throws IOException {
        quarter(
                "2024-Q4",
                shown("AM01,geldige_indicaties,totaal,totaal", "62"),
                shown("AM01,werkzame_personen,totaal,totaal", "41"),
                shown("AM01,niet_werkend,totaal,totaal", "21"),
                shown("AM01,adviezen_positief_jaar,totaal,totaal", "6"),
                shown("AM01,werkend_na_3_maanden,totaal,totaal", "67.8"));

        // 40 of 59; the alternatives would need fewer persons than the advices leave.
        assertThat(FractionAttack.on(series()))
                .filteredOn(finding -> finding.what().category().equals(Relations.VALID))
                .singleElement()
                .matches(Finding::isExact)
                .matches(finding -> finding.holds(new BigDecimal(3)));
    }

    @Test
    void advicesOfAYearBoundTheGrowthOverAYear() throws IOException {
        String men = "AM01,geldige_indicaties,geslacht,m";
        String others = "AM01,geldige_indicaties,geslacht,v_x_onbekend";
        String all = "AM01,geldige_indicaties,totaal,totaal";
        quarter("2023-Q4", shown(all, "30"), shown(men, "20"), shown(others, "10"));
        quarter(
                "2024-Q4",
                shown(all, "36"),
                hidden(men),
                hidden(others),
                shown("AM01,adviezen_positief_jaar,totaal,totaal", "7"));

        assertThat(GrowthAttack.on(series()))
                .filteredOn(finding -> !finding.what().isTotal())
                .extracting(Finding::what)
                .isEmpty();
        assertThat(GrowthAttack.on(new Series(List.of(quarters.get(0), lessAdvices()), GEOGRAPHY)))
                .extracting(Finding::low, Finding::high)
                .containsExactly(
                        tuple(new BigDecimal(20), new BigDecimal(23)), tuple(new BigDecimal(10), new BigDecimal(13)));
    }

    private PublishedQuarter lessAdvices() throws IOException {
        return quarter(
                "2024-Q4",
                shown("AM01,geldige_indicaties,totaal,totaal", "33"),
                hidden("AM01,geldige_indicaties,geslacht,m"),
                hidden("AM01,geldige_indicaties,geslacht,v_x_onbekend"),
                shown("AM01,adviezen_positief_jaar,totaal,totaal", "3"));
    }

    @Test
    void joinedCategoriesOfRegionsAddUpToThoseOfTheCountry() throws IOException {
        quarter(
                "2024-Q4",
                shown("NL,niet_werkend,zonder_werk,0-3", "3"),
                shown("NL,niet_werkend,zonder_werk,3-6", "5"),
                hidden("AM01,niet_werkend,zonder_werk,0-6"));

        assertThat(AtLeastOneAttack.on(series()))
                .singleElement()
                .matches(Finding::isExact)
                .matches(finding -> finding.holds(new BigDecimal(8)));
    }

    @Test
    void hiddenFlowsMayBeZero() throws IOException {
        quarter(
                "2024-Q4",
                shown("NL,instroom_werk_jaar,totaal,totaal", "3"),
                hidden("AM01,instroom_werk_jaar,totaal,totaal"));

        CountSystem known = Relations.of(series(), true);

        assertThat(known.leftOut()).isEmpty();
        assertThat(AtLeastOneAttack.on(series()))
                .singleElement()
                .matches(finding -> finding.holds(BigDecimal.valueOf(3)));
    }
}

package nl.beschutwerk.attack;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Every attack finds its example in releases that were made without protection against it, and what it says is true.
 */
class AttacksTest {

    private static Series series;
    private static Truth truth;

    @BeforeAll
    static void readTheReleases() throws IOException {
        series = Examples.series();
        truth = Examples.truth();
    }

    @Test
    void statusDescribesThePersonWithEstimatedHoursInFull() {
        List<Finding> found = StatusAttack.on(series);

        assertThat(in(found, "2024-Q4", "AM33", "0957"))
                .extracting(Finding::what)
                .containsExactlyInAnyOrder(
                        estimated("AM33", "geslacht", "m"),
                        estimated("AM33", "leeftijd", "55+"),
                        estimated("AM33", "grondslag", "overig"),
                        estimated("AM33", "werkvorm", "binnen"),
                        Cell.total("0957", StatusAttack.ESTIMATED));
        assertThat(found).isNotEmpty().allMatch(truth::isSmall);
    }

    @Test
    void statusDescribesTheSamePersonInFourQuarters() {
        List<Finding> found = StatusAttack.on(series);

        assertThat(series.quarters())
                .filteredOn(quarter ->
                        StatusAttack.describedInFull(found, series, quarter).contains("AM33"))
                .extracting(PublishedQuarter::quarter)
                .containsExactly("2024-Q1", "2024-Q2", "2024-Q3", "2024-Q4");
    }

    @Test
    void decimalsTellHowManyAreNewlyIndicated() {
        List<Finding> found = FractionAttack.on(series);

        Cell persons = new Cell("AM33", FractionAttack.NEW + 3, FractionAttack.OF_HEADCOUNT, Relations.VALID);
        assertThat(in(found, "2024-Q4", "AM33"))
                .filteredOn(Finding::what, persons)
                .singleElement()
                .matches(Finding::isExact)
                .matches(truth::isSmall);
        assertThat(found).hasSizeGreaterThan(15).allMatch(truth::confirms);
    }

    @Test
    void sharesTellHowManyAreWithoutWorkForAShortTime() {
        List<Finding> found = CohortAttack.on(series);

        Cell shortest = new Cell("AM33", Relations.NOT_WORKING, "zonder_werk", "0-3");
        assertThat(in(found, "2024-Q1", "AM33"))
                .filteredOn(Finding::what, shortest)
                .singleElement()
                .matches(truth::confirms)
                .extracting(Finding::low, Finding::high)
                .containsExactly(new BigDecimal(4), new BigDecimal(7));
        assertThat(found).filteredOn(truth::isSmall).hasSizeGreaterThan(3);
        assertThat(found).allMatch(truth::confirms);
    }

    @Test
    void advicesBoundTheGrowthOfAGroup() {
        List<Finding> found = GrowthAttack.on(series);

        Cell other = new Cell("AM35", Relations.NOT_WORKING, "grondslag", "overig");
        assertThat(in(found, "2024-Q4", "AM35"))
                .filteredOn(Finding::what, other)
                .singleElement()
                .matches(truth::isSmall)
                .extracting(Finding::low, Finding::high)
                .containsExactly(BigDecimal.ONE, new BigDecimal(2));
        assertThat(found).filteredOn(truth::isSmall).hasSizeGreaterThan(10);
        assertThat(found).allMatch(truth::confirms);
    }

    @Test
    void differencesOfHoursAreTheContractOfOnePerson() {
        List<Finding> found = HoursOfOneAttack.on(series);

        assertThat(in(found, "2024-Q1", "1641"))
                .singleElement()
                .matches(truth::confirms)
                .matches(finding -> finding.holds(new BigDecimal(28)));
        assertThat(found).filteredOn(truth::confirms).hasSizeGreaterThan(5);
    }

    @Test
    void thatZerosAreShownBoundsHiddenCountsFromAbove() {
        List<Finding> found = AtLeastOneAttack.on(series);

        assertThat(found).allMatch(truth::confirms);
        assertThat(found).filteredOn(truth::isSmall).hasSizeGreaterThan(40);
        assertThat(found)
                .as("proven to be small")
                .filteredOn(finding -> finding.high().compareTo(new BigDecimal(4)) <= 0)
                .isNotEmpty()
                .allMatch(truth::isSmall);
    }

    @Test
    void withoutAnyOfTheseNothingIsFound() {
        CountSystem sums = Relations.of(series, false);

        assertThat(HiddenCounts.found("sums", series, sums, Optional.empty())).isEmpty();
        assertThat(sums.leftOut()).isEmpty();
    }

    @Test
    void togetherTheAttacksOnCountsFindMoreThanEach() {
        List<Finding> together = TogetherAttack.on(series);

        assertThat(together).allMatch(truth::confirms);
        assertThat(together.stream().filter(truth::isSmall).count())
                .isGreaterThan(AtLeastOneAttack.on(series).stream()
                        .filter(truth::isSmall)
                        .count());
    }

    private static Cell estimated(String area, String breakdown, String category) {
        return new Cell(area, StatusAttack.ESTIMATED, breakdown, category);
    }

    private static List<Finding> in(List<Finding> findings, String quarter, String... areas) {
        return findings.stream()
                .filter(finding -> finding.quarter().equals(quarter)
                        && List.of(areas).contains(finding.what().area()))
                .toList();
    }
}

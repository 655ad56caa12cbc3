package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.Office;
import nl.beschutwerk.job.explain.RegionOverview.RegionStatus;
import nl.beschutwerk.job.explain.RegionOverview.RegionsOfRelease;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The regions of a quarter, with and without figures. */
class RegionOverviewIT {

    private static final String LAND = "land,NL,totaal,15635,10619,";
    private static final String GRONINGEN = "arbeidsmarktregio,AM01,totaal,900,600,";
    private static final String SMALL = "arbeidsmarktregio,AM02,totaal,4,3,";

    @TempDir
    Path folder;

    private Office office;
    private Deliveries deliveries;

    @BeforeEach
    void open() throws Exception {
        office = Office.in(folder);
        deliveries = new Deliveries(office.deliveries());
    }

    @AfterEach
    void close() throws Exception {
        office.close();
    }

    @Test
    void withACountryAloneNoRegionHasFigures() throws Exception {
        deliveries.put("2024-Q4", LAND);
        office.run(office.all());

        RegionsOfRelease found = regions("2024-Q4");
        assertThat(found.release()).isEqualTo("2024-Q4 v1");
        assertThat(found.synthetic()).isFalse();
        assertThat(found.regions())
                .hasSize(35)
                .noneMatch(RegionStatus::hasFigures)
                .extracting(
                        status -> status.region().code() + " " + status.region().name())
                .isSorted()
                .startsWith("AM01 Groningen");
    }

    /** All other regions have figures too, of which some are targets and all others are absent. */
    @Test
    void aRegionHasFiguresIfItWasDeliveredAlsoIfTheyAreHidden() throws Exception {
        deliveries.put("2024-Q4", LAND, GRONINGEN, SMALL);
        office.run(office.all().withReference(Path.of("data", "synthetic", "reference")));

        assertThat(office.count("select count(*) from release.figure where level = 'arbeidsmarktregio'"
                        + " and area_code = 'AM03' and indicator = 'doelstelling' and amount is not null"))
                .isOne();
        assertThat(regions("2024-Q4").regions())
                .filteredOn(RegionStatus::hasFigures)
                .extracting(status -> status.region().code())
                .containsExactly("AM01", "AM02");
    }

    @Test
    void theCurrentVersionIsTheOneThatCounts() throws Exception {
        deliveries.put("2024-Q4", LAND);
        office.run(office.all());
        Path better = new Deliveries(folder.resolve("better")).put("2024-Q4", LAND, GRONINGEN);
        office.correct(Office.Correcting.of("2024-Q4", "verbeterde levering").from(better));

        assertThat(regions("2024-Q4").release()).isEqualTo("2024-Q4 v2");
        assertThat(regions("2024-Q4").regions())
                .filteredOn(RegionStatus::hasFigures)
                .hasSize(1);
    }

    @Test
    void aQuarterWithoutAReleaseIsSaidToBeSo() throws Exception {
        deliveries.put("2024-Q4", LAND);
        office.run(office.all());

        assertThatThrownBy(() -> regions("2024-Q3"))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("2024-Q3 has no release that counts. Make it with run --quarter 2024-Q3.")
                .hasMessageContaining("There are releases of 2024-Q4; the command status shows them.");
    }

    private RegionsOfRelease regions(String quarter) {
        return office.useCase(RegionOverview.class).of(Quarter.parse(quarter));
    }
}

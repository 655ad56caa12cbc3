package nl.beschutwerk.audit.dashboard;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.report.FullSizeExample;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.ReleaseExamples;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The pages of releases as they are made. */
class PagesOfReleasesTest {

    @TempDir
    private Path release;

    private DashboardProof proofOf(ReleaseContent content) throws IOException {
        PagesExample.write(content, release);
        return DashboardProof.of(
                release,
                OpenData.read(release.resolve("opendata"), ReleaseExamples.composition(content)),
                StopSignal.NEVER,
                WorkDone.unwatched());
    }

    @Test
    void thoseOfAWholeCountryPass() throws IOException {
        DashboardProof proof = proofOf(FullSizeExample.release());

        assertThat(proof.failures()).isEmpty();
        assertThat(proof.pages()).isEqualTo(78);
        assertThat(proof.asJson()).containsOnlyKeys("bladzijden", "getallen", "staven", "punten", "tegels");
        assertThat(proof.numbers()).isGreaterThan(30_000);
        assertThat(proof.bars()).isGreaterThan(4_000);
        assertThat(proof.tiles()).isEqualTo(72 * 35);
    }

    @Test
    void thoseOfTheCountryAlonePass() throws IOException {
        DashboardProof proof = proofOf(ReleaseExamples.published("2024-Q4"));

        assertThat(proof.failures()).isEmpty();
        assertThat(proof.pages()).isEqualTo(8);
        assertThat(proof.points()).isPositive();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2021-Q1", "2022-Q1", "2022-Q2"})
    void thoseWithinAYearPass(String quarter) throws IOException {
        assertThat(proofOf(ReleaseExamples.published(quarter)).failures()).isEmpty();
        assertThat(Files.readString(release.resolve("dashboard/index.html")))
                .contains("naar schatting", "ongeveer", "dan er op deze datum moeten zijn.");
    }

    @Test
    void aRegionOfWhichNothingWasDeliveredHasNoPage() throws IOException {
        DashboardProof proof = proofOf(PagesExample.without("AM10"));

        assertThat(proof.failures()).isEmpty();
        // The country, three regions and three others, in two languages.
        assertThat(proof.pages()).isEqualTo(14);
        // On the pages of the country and of the regions.
        assertThat(proof.tiles()).isEqualTo(8 * 4);
    }

    @Test
    void thoseOfAnInventedSecondVersionPass() throws IOException {
        assertThat(proofOf(ReleaseExamples.asVersion(ReleaseExamples.synthetic(PagesExample.content()), 2))
                        .failures())
                .isEmpty();
    }
}

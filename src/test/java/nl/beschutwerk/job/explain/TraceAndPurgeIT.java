package nl.beschutwerk.job.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A figure can be traced back to its delivery, and rows about persons can be deleted without the figures. */
class TraceAndPurgeIT {

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void makeReleases() throws Exception {
        environment = OperatorEnvironment.in(folder);
        Deliveries deliveries = new Deliveries(environment.deliveries());
        deliveries.put("2024-Q3", "land,NL,totaal,15300,10400,", "gemeente,0037,totaal,.,3,");
        deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
        environment.run(environment.all());
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aFigureIsFollowedThroughEveryVersion() throws Exception {
        Path better = new Deliveries(folder.resolve("better"))
                .put("2024-Q3", "land,NL,totaal,15300,10431,", "gemeente,0037,totaal,.,3,");
        environment.correct(Correcting.of("2024-Q3", "verbeterde levering").from(better));

        String trace = String.join("\n", environment.trace("2024-Q3", "NL", Indicator.WERKZAME_PERSONEN));

        assertThat(trace)
                .contains("2024-Q3 v1  draft  value: 10400 personen, counted")
                .contains("2024-Q3 v2  draft  value: 10431 personen, counted")
                .contains("reason     verbeterde levering")
                .contains("aantallen.csv, rows: 2 delivered, 1 loaded, 1 rejected", "1 loaded row of headcounts")
                .contains("headcounts/", "docs/definitions.md")
                .contains("method     2026-1")
                .doesNotContain("rounded");
        assertThat(String.join("\n", environment.trace("2024-Q3", "NL", Indicator.BANEN_31)))
                .contains(
                        "2024-Q3 v1  draft  value: 9058.1 banen, estimated: hours of at least one person in the country are")
                .contains("rounded    to decimalen of the method (docs/definitions.md, \"Published detail\")");
    }

    @Test
    void whatDoesNotExistIsSaidToBeSo() {
        assertThatThrownBy(() -> environment.trace("2024-Q3", "AM99", Indicator.BANEN_31))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("no area AM99");
        assertThatThrownBy(() -> environment.trace("2020-Q1", "NL", Indicator.BANEN_31))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("no release");
    }

    @Test
    void whatDoesNotExistIsAnsweredByWhatWasMeant() throws Exception {
        assertThatThrownBy(() -> environment.trace("2024-Q3", "nederlnad", Indicator.BANEN_31))
                .hasMessageContaining("Did you mean NL (Nederland)?");
        assertThatThrownBy(() -> environment.trace("2020-Q1", "NL", Indicator.BANEN_31))
                .hasMessageContaining("There are releases of 2024-Q3, 2024-Q4; the command status shows them.");
        assertThatThrownBy(() -> environment.trace("2024-Q3", "NL", Indicator.BANEN_31, "totaa"))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining(
                        "no figure banen_31 of NL for the category totaa. Did you mean totaal=totaal (Totaal)?")
                .hasMessageContaining("There are: totaal=totaal");
        assertThatThrownBy(() -> environment.publishing("de chef").approve(Quarter.parse("2020-Q1"), null, null, false))
                .hasMessageContaining("There are releases of 2024-Q3, 2024-Q4");

        new Deliveries(environment.deliveries())
                .put("2025-Q1", "land,NL,totaal,15700,10700,", "gemeente,0080,totaal,900,600,");
        environment.run(environment.all());
        assertThatThrownBy(() -> environment.trace("2025-Q1", "Leeuwarde", Indicator.BANEN_31))
                .hasMessageContaining("There is no area Leeuwarde in 2025-Q1. Did you mean 0080 (Leeuwarden)?");
    }

    @Test
    void aPurgeDropsRowsAndValuesAndKeepsTheRest() throws Exception {
        long figures = environment.count("select count(*) from release.figure");
        long findings = environment.count("select count(*) from intake.finding");
        assertThat(environment.count("select count(*) from intake.finding where value is not null"))
                .isPositive();

        assertThat(environment.purge("2024-Q4"))
                .singleElement()
                .asString()
                .contains("2024-Q3", "headcount", "rejected_row");

        assertThat(environment.count("select count(*) from intake.headcount")).isOne();
        assertThat(environment.count("select count(*) from intake.rejected_row"))
                .isZero();
        assertThat(environment.count("select count(*) from intake.finding"))
                .isEqualTo(findings)
                .isPositive();
        assertThat(environment.count("select count(*) from intake.finding where value is not null"))
                .isZero();
        assertThat(environment.count("select count(*) from release.figure")).isEqualTo(figures);
        assertThat(environment.count("select count(*) from audit.trail where action = 'purge' and quarter = '2024-Q3'"))
                .isOne();
        assertThat(environment.verify().faults()).isEmpty();
        assertThat(String.join("\n", environment.trace("2024-Q3", "NL", Indicator.BANEN_31)))
                .contains("rows dropped");
        assertThat(environment.purge("2024-Q4")).isEmpty();
    }
}

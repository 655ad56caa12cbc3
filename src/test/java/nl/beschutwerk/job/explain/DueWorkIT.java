package nl.beschutwerk.job.explain;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import nl.beschutwerk.job.explain.DueMatter.Kind;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.release.ReleaseStates;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What is due at a moment. By the shipped calendar the fourth quarter of 2024 is to be delivered by the end of February 2025 and
 * published in April 2025.
 */
class DueWorkIT {

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final Path REFERENCE = Path.of("data", "reference");

    @TempDir
    Path folder;

    private OperatorEnvironment environment;

    @BeforeEach
    void open() throws Exception {
        environment = OperatorEnvironment.in(folder);
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void aDeliveryIsExpectedUntilItsLastDayIsOverInDutchTime() {
        assertThat(due("2025-02-28T22:59:59Z", Optional.of(QUARTER)))
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.subject()).isEqualTo("2024-Q4");
                    assertThat(matter.kind()).isEqualTo(Kind.DELIVERY);
                    assertThat(matter.isLate()).isFalse();
                    assertThat(matter.words()).isEqualTo("expected by 2025-02-28");
                });

        assertThat(due("2025-02-28T23:00:00Z", Optional.of(QUARTER)))
                .singleElement()
                .satisfies(matter -> assertThat(matter.lateSince()).contains(DutchTime.parse("2025-03-01T00:00")));
    }

    @Test
    void aPublicationIsLateWhenItsMonthIsOverInDutchTime() {
        assertThat(kindsLate("2025-04-30T21:59:59Z")).containsExactly(Kind.DELIVERY);
        assertThat(kindsLate("2025-04-30T22:00:00Z")).containsExactly(Kind.DELIVERY, Kind.PUBLICATION);
    }

    @Test
    void nothingIsExpectedOfAQuarterThatHasNotEnded() {
        assertThat(due("2024-12-31T22:59:59Z", Optional.of(QUARTER))).isEmpty();
        assertThat(due("2024-12-31T23:00:00Z", Optional.of(QUARTER))).hasSize(1);
    }

    @Test
    void withoutAnyReleaseOnlyTheLastQuarterIsWatched() {
        assertThat(due("2025-03-15T12:00:00Z", Optional.empty()))
                .extracting(DueMatter::subject)
                .containsExactly("2024-Q4");
    }

    @Test
    void aDraftWaitsForApprovalAndIsLateAfterItsMonth() throws Exception {
        make();

        assertThat(due("2025-04-30T21:59:59Z", Optional.of(QUARTER)).get(0)).satisfies(matter -> {
            assertThat(matter.subject()).isEqualTo("2024-Q4 v1");
            assertThat(matter.kind()).isEqualTo(Kind.APPROVAL);
            assertThat(matter.isLate()).isFalse();
            assertThat(matter.words()).contains("waits since", "approve --quarter 2024-Q4");
        });
        assertThat(due("2025-04-30T22:00:00Z", Optional.empty()).get(0).lateSince())
                .contains(DutchTime.parse("2025-05-01T00:00"));
    }

    @Test
    void anApprovedReleaseIsLateWhenNothingPublishesIt() throws Exception {
        make();
        environment.publishing("de tester").approve(QUARTER, null, Instant.parse("2999-01-01T08:00:00Z"), false);
        JdbcClient.create(environment.database().owner())
                .sql("update release.release set publish_from = timestamptz '2025-04-22 07:00:00Z'")
                .update();

        assertThat(first("2025-04-22T07:20:00Z").isLate()).isFalse();
        assertThat(first("2025-04-22T07:31:00Z")).satisfies(matter -> {
            assertThat(matter.kind()).isEqualTo(Kind.PUBLICATION);
            assertThat(matter.lateSince()).contains(Instant.parse("2025-04-22T07:00:00Z"));
            assertThat(matter.words()).contains("2025-04-22 09:00", "publish-due");
        });
    }

    @Test
    void anEmbargoBeyondTheMonthIsLateWhenTheMonthIsOver() throws Exception {
        make();
        environment.publishing("de tester").approve(QUARTER, null, Instant.parse("2999-01-01T08:00:00Z"), false);

        assertThat(first("2025-04-30T21:59:59Z").isLate()).isFalse();
        assertThat(first("2025-04-30T22:00:00Z").lateSince()).contains(DutchTime.parse("2025-05-01T00:00"));
    }

    @Test
    void aPublishedQuarterIsDoneAndTheNextIsExpected() throws Exception {
        make();
        environment.publishing("de tester").approve(QUARTER, null, null, false);

        assertThat(due("2026-02-01T12:00:00Z", Optional.empty()))
                .filteredOn(matter -> matter.kind() == Kind.DELIVERY)
                .extracting(DueMatter::subject)
                .containsExactly("2025-Q1", "2025-Q2", "2025-Q3", "2025-Q4");
    }

    @Test
    void aCorrectionWaitsButIsNeverLate() throws Exception {
        make();
        environment.publishing("de tester").approve(QUARTER, null, null, false);
        Path other = new Deliveries(folder.resolve("other")).put("2024-Q4", "land,NL,totaal,15635,10620,");
        environment.correct(Correcting.of("2024-Q4", "een betere levering").from(other));

        assertThat(first("2027-01-01T12:00:00Z")).satisfies(matter -> {
            assertThat(matter.subject()).isEqualTo("2024-Q4 v2");
            assertThat(matter.kind()).isEqualTo(Kind.APPROVAL);
            assertThat(matter.isLate()).isFalse();
        });
    }

    @Test
    void aRefusedDeliveryIsNamedAndItsQuarterStaysLate() throws Exception {
        new Deliveries(environment.deliveries()).putWithWrongChecksum("2024-Q4");
        environment.run(environment.all());

        assertThat(due("2025-03-15T12:00:00Z", Optional.of(QUARTER)))
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.isLate()).isTrue();
                    assertThat(matter.words()).endsWith("the last delivery was refused");
                });
    }

    @Test
    void theOldestQuarterComesFirst() {
        assertThat(due("2026-02-01T12:00:00Z", Optional.of(Quarter.parse("2023-Q3"))))
                .extracting(DueMatter::subject)
                .isSortedAccordingTo(Comparator.naturalOrder())
                .startsWith("2023-Q3");
    }

    private void make() throws Exception {
        new Deliveries(environment.deliveries()).put("2024-Q4", NL);
        environment.run(environment.all());
    }

    private List<DueMatter> due(String now, Optional<Quarter> from) {
        return new DueWork(
                        environment.useCase(ReleaseStates.class),
                        environment.useCase(JdbcClient.class),
                        Clock.fixed(Instant.parse(now), ZoneOffset.UTC))
                .matters(REFERENCE, from);
    }

    private DueMatter first(String now) {
        return due(now, Optional.of(QUARTER)).get(0);
    }

    private List<Kind> kindsLate(String now) {
        return due(now, Optional.of(QUARTER)).stream()
                .filter(matter -> matter.subject().startsWith("2024-Q4") && matter.isLate())
                .map(DueMatter::kind)
                .toList();
    }
}

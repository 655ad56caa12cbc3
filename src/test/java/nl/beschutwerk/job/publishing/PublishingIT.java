package nl.beschutwerk.job.publishing;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Optional;
import java.util.SortedMap;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.SealedFiles;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.Overview.ReleaseLine;
import nl.beschutwerk.job.runs.QuarterOutcome;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.job.support.QuarterInUseException;
import nl.beschutwerk.job.support.QuarterLock;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Readers see exactly the approved files, byte for byte, and not before the time of publication. */
class PublishingIT {

    private static final Instant LONG_AGO = Instant.parse("2020-01-01T08:00:00Z");
    private static final Instant FAR_AHEAD = Instant.parse("2999-01-01T08:00:00Z");

    @TempDir
    Path folder;

    private OperatorEnvironment environment;
    private SortedMap<String, String> sealed;

    @BeforeEach
    void makeARelease() throws Exception {
        environment = OperatorEnvironment.in(folder);
        new Deliveries(environment.deliveries()).put("2024-Q4", "land,NL,totaal,15635,10619,");
        assertThat(environment.run(environment.all()))
                .extracting(QuarterOutcome::kind)
                .containsExactly(Kind.MADE);
        sealed = SealedFiles.hashes(environment.release("2024-Q4"));
    }

    @AfterEach
    void close() throws Exception {
        environment.close();
    }

    @Test
    void approvalCopiesTheSealedFilesUnchangedAndShowsTheFigures() throws Exception {
        assertThat(environment.seen()).isZero();

        Publication publication = approve(null);

        assertThat(publication.done()).hasSize(3);
        assertThat(SealedFiles.hashes(place())).isEqualTo(sealed);
        assertThat(SealedFiles.hashes(environment.release("2024-Q4"))).isEqualTo(sealed);
        assertThat(environment.published().resolve(".work")).doesNotExist();
        assertThat(environment.seen()).isEqualTo(environment.count("select count(*) from release.figure"));
        assertThat(only().state()).isEqualTo("published");
        assertThat(trail()).isEqualTo("seal approve publish");
    }

    @Test
    void approvingTwiceChangesNothing() throws Exception {
        approve(null);

        assertThat(approve(null).done()).isEmpty();
        assertThat(trail()).isEqualTo("seal approve publish");
    }

    @Test
    void nothingIsSeenBeforeTheEmbargoIsOver() throws Exception {
        approve(FAR_AHEAD);

        assertThat(environment.publishing("timer").publishDue().done()).isEmpty();
        assertThat(place()).doesNotExist();
        assertThat(environment.seen()).isZero();
        assertThat(only().state()).isEqualTo("approved");
        assertThat(only().publishFrom()).contains(FAR_AHEAD);
    }

    @Test
    void whatIsDueIsPublishedByTheNextCommandThatLooks() throws Exception {
        approve(FAR_AHEAD);
        owner().sql("update release.release set publish_from = timestamp '2020-01-01' at time zone 'UTC'")
                .update();

        assertThat(environment.publishing("timer").publishDue().done()).hasSize(2);

        assertThat(SealedFiles.hashes(place())).isEqualTo(sealed);
        assertThat(environment.seen()).isPositive();
    }

    @Test
    void anEmbargoCanBeMovedUntilTheReleaseIsOut() throws Exception {
        approve(FAR_AHEAD);

        approve(LONG_AGO);

        assertThat(only().state()).isEqualTo("published");
        assertThat(trail()).isEqualTo("seal approve approve publish");
    }

    @Test
    void thoseWhoWantASecondPairOfEyesCannotApproveWhatTheyMade() throws Exception {
        assertThatThrownBy(() -> environment.publishing(" De Tester ").approve(QUARTER, null, null, true))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll("made by de tester", "--operator");
        assertThat(only().state()).isEqualTo("draft");

        environment.publishing("een collega").approve(QUARTER, null, null, true);

        assertThat(only().approvedBy()).contains("een collega");
    }

    @Test
    void whatIsNotAsItWasSealedIsNotPublished() throws Exception {
        Files.writeString(
                environment.release("2024-Q4").resolve("opendata/cijfers.csv"), "x", StandardOpenOption.APPEND);

        assertThatThrownBy(() -> approve(null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll("opendata/cijfers.csv", "Nothing was published");
        assertThat(place()).doesNotExist();
        assertThat(only().state()).isEqualTo("draft");
    }

    @Test
    void whatIsWithdrawnIsSeenNoLonger() throws Exception {
        approve(null);

        Publication publication = environment.publishing("de chef").withdraw(QUARTER, null, "verkeerde levering");

        assertThat(publication.done()).hasSize(3);
        assertThat(place()).doesNotExist();
        assertThat(environment.seen()).isZero();
        assertThat(only().state()).isEqualTo("withdrawn");
        assertThat(SealedFiles.hashes(environment.release("2024-Q4"))).isEqualTo(sealed);
        assertThat(environment.count("select count(*) from audit.trail where action = 'withdraw'"
                        + " and performed_by = 'de chef' and reason = 'verkeerde levering'"))
                .isOne();
        assertThatThrownBy(() -> approve(null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is withdrawn");
    }

    @Test
    void anInterruptedPublicationIsFinishedByTheNextCommand() throws Exception {
        approve(null);
        // The state after a kill between the two renames, and before the database records it.
        Files.createDirectories(environment.published().resolve(".work"));
        Files.move(place(), environment.published().resolve(".work").resolve("2024-Q4-old"));
        owner().sql("update release.release set published_at = null").update();

        environment.publishing("timer").publishDue();

        assertThat(SealedFiles.hashes(place())).isEqualTo(sealed);
        assertThat(only().state()).isEqualTo("published");
        assertThat(environment.published().resolve(".work")).doesNotExist();
    }

    @Test
    void publishedFilesThatThisDatabaseDoesNotKnowAreNeverReplaced() throws Exception {
        Files.createDirectories(place());
        Files.writeString(place().resolve("release.json"), "{}");

        assertThatThrownBy(() -> approve(null))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("of no release in this database");
        assertThat(place().resolve("release.json")).hasContent("{}");
    }

    @Test
    void whoeverHoldsTheQuarterKeepsOthersFromDecidingOnIt() throws Exception {
        QuarterLock lock = QuarterLock.tryAcquire(environment.database().operator(), QUARTER, "iemand anders")
                .orElseThrow();
        try {
            assertThatThrownBy(() -> approve(null))
                    .isInstanceOf(QuarterInUseException.class)
                    .hasMessageContaining("iemand anders");
        } finally {
            lock.close();
        }
    }

    @Test
    void whatASealedReleaseConsistsOfCannotBeChangedByAnybody() {
        for (String sql : new String[] {
            "update release.figure set area_name = 'elders'",
            "delete from release.figure",
            "insert into release.file values (1, 'x', 1, repeat('0', 64))",
            "update release.release set operator = 'een ander'",
            "delete from release.release"
        }) {
            assertThatThrownBy(() -> owner().sql(sql).update())
                    .as(sql)
                    .rootCause()
                    .hasMessageContaining("never changed");
        }
    }

    @Test
    void everyAttemptIsRememberedWithItsSteps() {
        assertThat(environment.attempts(Optional.of(QUARTER))).singleElement().satisfies(attempt -> {
            assertThat(attempt.outcome()).isEqualTo("completed");
            assertThat(attempt.operator()).isEqualTo("de tester");
            assertThat(attempt.steps())
                    .extracting(Attempt.Step::name)
                    .startsWith("receive", "load")
                    .endsWith("seal");
            assertThat(attempt.steps()).allMatch(step -> step.duration().isPresent());
        });
        assertThat(only().inputs())
                .anyMatch(input -> input.kind() == ReleaseInput.Kind.LEVERING
                        && input.name().equals("aantallen.csv"));
    }

    @Test
    void momentsAreDutchTime() {
        assertThat(DutchTime.parse("2025-04-22T09:00")).isEqualTo("2025-04-22T07:00:00Z");
        assertThat(DutchTime.shown(Instant.parse("2025-01-01T00:00:00Z"))).isEqualTo("2025-01-01 01:00");
    }

    private Publication approve(@Nullable Instant from) throws Exception {
        return environment.publishing("de chef").approve(QUARTER, null, from, false);
    }

    private Path place() {
        return environment.published().resolve("2024-Q4");
    }

    private ReleaseLine only() {
        return environment.overview().releases(Optional.empty()).get(0);
    }

    private JdbcClient owner() {
        return JdbcClient.create(environment.database().owner());
    }

    private String trail() {
        return String.join(
                " ",
                owner().sql("select action from audit.trail order by trail_id")
                        .query(String.class)
                        .list());
    }
}

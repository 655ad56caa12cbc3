package nl.beschutwerk.job.publishing;

import static nl.beschutwerk.job.OperatorEnvironment.QUARTER;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.OperatorEnvironment.Correcting;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What is written down to be told of releases, in the transactions that make, publish and withdraw them. */
class ToldReleasesIT {

    private static final String NL = "land,NL,totaal,15635,10619,";

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
    void aDraftIsToldOfOnceHoweverOftenTheCommandRuns() throws Exception {
        make();
        environment.run(environment.all());

        assertThat(told()).containsExactly("draft 2024-Q4 v1");
    }

    @Test
    void aDryRunTellsNothing() throws Exception {
        new Deliveries(environment.deliveries()).put("2024-Q4", NL);

        environment.dryRun();

        assertThat(told()).isEmpty();
    }

    @Test
    void publicationCorrectionAndWithdrawalAreToldOfInOrder() throws Exception {
        make();
        approve();
        approve();
        correct();
        approve();
        environment.publishing("de tester").withdraw(QUARTER, null, "een fout van 12 personen");

        assertThat(told())
                .containsExactly(
                        "draft 2024-Q4 v1",
                        "published 2024-Q4 v1",
                        "draft 2024-Q4 v2",
                        "corrected 2024-Q4 v2",
                        "withdrawn 2024-Q4 v2");
        assertThat(environment.count("select count(*) from batch.message where message_key like '%fout%'"))
                .isZero();
    }

    @Test
    void aVersionAfterAWithdrawnOneIsACorrectionToo() throws Exception {
        make();
        approve();
        environment.publishing("de tester").withdraw(QUARTER, null, "een fout");
        correct();
        approve();

        assertThat(told()).endsWith("withdrawn 2024-Q4 v1", "draft 2024-Q4 v2", "corrected 2024-Q4 v2");
    }

    @Test
    void aVersionThatReplacesAnUnpublishedOneCorrectsNothing() throws Exception {
        make();
        correct();
        approve();

        assertThat(told()).endsWith("draft 2024-Q4 v2", "published 2024-Q4 v2");
    }

    @Test
    void whatIsRolledBackIsNotToldOf() throws Exception {
        failAtCommit("audit.trail");
        make();
        assertThat(told()).containsOnly("failed 2024-Q4");
        assertThat(environment.count("select count(*) from release.release where sealed_at is not null"))
                .isZero();

        owner().sql("drop trigger no_commit on audit.trail").update();
        make();
        assertThat(told()).contains("draft 2024-Q4 v1");

        failAtCommit("audit.trail");
        assertThatThrownBy(() -> environment.publishing("de tester").withdraw(QUARTER, null, "een fout"))
                .rootCause()
                .hasMessageContaining("no commit");
        assertThat(told()).doesNotContain("withdrawn 2024-Q4 v1");
    }

    @Test
    void whatCannotBeWrittenDownToBeToldIsNotDoneEither() throws Exception {
        make();
        failAtCommit("batch.message");

        assertThatThrownBy(() -> environment.publishing("de tester").withdraw(QUARTER, null, "een fout"))
                .rootCause()
                .hasMessageContaining("no commit");

        assertThat(environment.count("select count(*) from release.release where state = 'draft'"))
                .isOne();
    }

    @Test
    void aRefusedDeliveryIsToldOfOnceAndAnotherAgain() throws Exception {
        new Deliveries(environment.deliveries()).putWithWrongChecksum("2024-Q4");
        environment.run(environment.all());
        environment.run(environment.all());
        assertThat(told()).containsExactly("refused 2024-Q4");

        new Deliveries(environment.deliveries()).putWithTooManyRejectedRows("2024-Q4");
        environment.run(environment.all());
        assertThat(told()).containsExactly("refused 2024-Q4", "refused 2024-Q4");
    }

    @Test
    void aQuarterThatFailsIsToldOfOnceADay() throws Exception {
        failAtCommit("release.release");

        make();
        environment.run(environment.all());

        assertThat(told()).containsOnly("failed 2024-Q4");
        assertThat(environment.count(
                        "select count(*) - count(distinct (occurred_at at time zone 'Europe/Amsterdam')::date)"
                                + " from batch.message"))
                .isZero();
    }

    private void make() throws Exception {
        if (!environment.deliveries().toFile().exists()) {
            new Deliveries(environment.deliveries()).put("2024-Q4", NL);
        }
        environment.run(environment.all());
    }

    private void approve() throws Exception {
        environment.publishing("de tester").approve(QUARTER, null, null, false);
    }

    private void correct() throws Exception {
        Path other = new Deliveries(folder.resolve("other")).put("2024-Q4", "land,NL,totaal,15635,10620,");
        environment.correct(Correcting.of("2024-Q4", "een betere levering").from(other));
    }

    /** Lets every transaction that adds to a table, or changes it, fail when it commits. */
    private void failAtCommit(String table) {
        owner().sql("""
                        create or replace function release.no_commit() returns trigger language plpgsql
                        as $$ begin raise exception 'no commit'; end $$
                        """).update();
        owner().sql("create constraint trigger no_commit after insert or update on " + table
                        + " deferrable initially deferred for each row execute function release.no_commit()")
                .update();
    }

    private List<String> told() {
        return owner().sql(
                        "select concat_ws(' ', kind, quarter, 'v' || version) from batch.message order by message_id")
                .query(String.class)
                .list();
    }

    private JdbcClient owner() {
        return JdbcClient.create(environment.database().owner());
    }
}

package nl.beschutwerk.job.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A database has the releases of one folder, even if the folder is moved. */
class OutputOfDatabaseIT {

    @RegisterExtension
    static final TestDatabase DATABASE = new TestDatabase();

    private static final String INPUTS = "1".repeat(64);
    private static final String SEAL = "3".repeat(64);

    @TempDir
    Path folder;

    private OutputOfDatabase binding;
    private Path output;

    @BeforeEach
    void noReleases() throws IOException {
        binding = new OutputOfDatabase(DATABASE.operator());
        output = folder.resolve("output");
        // Sealed releases are never removed, but the tests need an empty database.
        JdbcClient owner = JdbcClient.create(DATABASE.owner());
        owner.sql("ALTER TABLE release.release DISABLE TRIGGER sealed_stays").update();
        owner.sql("DELETE FROM release.release").update();
        owner.sql("ALTER TABLE release.release ENABLE TRIGGER sealed_stays").update();
        owner.sql("DELETE FROM release.output_folder").update();
    }

    @Test
    void anEmptyDatabaseIsOfAnyFolderWithoutReleases() {
        assertThatCode(() -> binding.require(output, false)).doesNotThrowAnyException();
        binding.requireAtSeal(folder.resolve("first"));
        assertThatCode(() -> binding.require(output, false)).doesNotThrowAnyException();
    }

    @Test
    void aFolderOfReleasesThatTheDatabaseDoesNotKnowIsRefused() throws IOException {
        stand(output, "2".repeat(64), "4".repeat(64));

        assertThatThrownBy(() -> binding.require(output, false))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("holds releases, and this database knows of none");
    }

    @Test
    void anotherFolderIsRefusedAndTheRightOneNamed() throws IOException {
        made(output);
        stand(output, INPUTS);

        assertThatCode(() -> binding.require(output, false)).doesNotThrowAnyException();
        assertThatThrownBy(() -> binding.require(folder.resolve("other"), false))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("has the releases of " + output.toRealPath())
                .hasMessageContaining("--output");
    }

    @Test
    void lostFilesAreMadeAgainByTheSameCommand() {
        made(output);

        assertThatCode(() -> binding.require(output, false)).doesNotThrowAnyException();
    }

    @Test
    void aFolderThatWasMovedIsKnownByWhatStandsInIt() throws IOException {
        made(output);
        stand(output, INPUTS);
        Path moved = Files.move(output, folder.resolve("moved"));

        assertThatCode(() -> binding.require(moved, false)).doesNotThrowAnyException();

        assertThat(recorded()).isEqualTo(moved.toRealPath().toString());
        assertThatThrownBy(() -> binding.require(output, false)).isInstanceOf(OperatorMistakeException.class);
    }

    @Test
    void aCopyIsRefusedForAsLongAsTheFirstFolderIsThere() throws IOException {
        made(output);
        stand(output, INPUTS);
        Path copy = folder.resolve("copy");
        stand(copy, INPUTS);

        assertThatThrownBy(() -> binding.require(copy, false))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("is a copy of that folder");
        assertThat(recorded()).isEqualTo(output.toRealPath().toString());
    }

    @Test
    void aDatabaseOfAnEarlierVersionKnowsItsFolderByWhatStandsInIt() throws IOException {
        made(output);
        JdbcClient.create(DATABASE.owner())
                .sql("DELETE FROM release.output_folder")
                .update();
        stand(output, INPUTS);

        assertThatThrownBy(() -> binding.require(folder.resolve("other"), false))
                .isInstanceOf(OperatorMistakeException.class);
        assertThatCode(() -> binding.require(output, false)).doesNotThrowAnyException();
        assertThat(recorded()).isEqualTo(output.toRealPath().toString());
    }

    /** The process was killed after the release was moved into place, and before it was recorded as sealed. */
    @Test
    void aReleaseThatIsBeingMadeIsKnownToo() throws IOException {
        release("making");
        stand(output, INPUTS);

        assertThatCode(() -> binding.require(output, false)).doesNotThrowAnyException();
    }

    /** The inputs are the same, but other code made the files: they are not those that this database sealed. */
    @Test
    void aFolderIsKnownByTheSealOfItsReleases() throws IOException {
        made(output);
        Path other = folder.resolve("other");
        stand(other, INPUTS, "4".repeat(64));

        assertThatThrownBy(() -> binding.require(other, false)).hasMessageContaining("holds none of them");
    }

    @Test
    void whereADatabaseGoesByItsFolderOneWithoutFilesIsTaken() throws IOException {
        made(output);
        JdbcClient.create(DATABASE.owner())
                .sql("DELETE FROM release.output_folder")
                .update();

        assertThatThrownBy(() -> binding.require(output, false)).isInstanceOf(OperatorMistakeException.class);
        assertThatCode(() -> binding.require(output, true)).doesNotThrowAnyException();
        assertThat(recorded()).isEqualTo(output.toAbsolutePath().toString());
    }

    @Test
    void whenAllFilesAreLostTheMessageSaysHowToGoOnElsewhere() throws Exception {
        made(folder.resolve("lost"));
        Path other = folder.resolve("other's");
        String message =
                String.valueOf(catchThrowableOfType(OperatorMistakeException.class, () -> binding.require(other, false))
                        .getMessage());
        String sql = message.substring(message.indexOf("BEGIN"));

        try (Connection connection = DATABASE.operator().getConnection();
                Statement statement = connection.createStatement()) {
            // The same setting as in the sessions of the command "database".
            statement.execute("SET default_transaction_read_only = on");
            try {
                statement.execute(sql);
            } finally {
                statement.execute("RESET default_transaction_read_only");
            }
        }

        assertThatCode(() -> binding.require(other, false)).doesNotThrowAnyException();
        assertThat(recorded()).isEqualTo(folder.toRealPath().resolve("other's").toString());
    }

    @Test
    void asLongAsTheFilesAreThereNoOtherWayIsOffered() throws IOException {
        made(output);
        stand(output, INPUTS);

        assertThatThrownBy(() -> binding.require(folder.resolve("other"), false))
                .hasMessageNotContaining("INSERT");
    }

    @Test
    void theFolderThatCannotBeReadIsTheOneNamed() throws IOException {
        made(output);
        stand(output, INPUTS);
        // Bytes that are not text cannot be read, even by a user with permission to read every file.
        Path manifest = output.resolve("2024-Q4/v1/release.json");
        Files.write(manifest, new byte[] {(byte) 0xFF});
        Path other = folder.resolve("other");
        stand(other, INPUTS);

        assertThatThrownBy(() -> binding.require(other, false))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining(output.toRealPath() + ", which cannot be read");
    }

    @Test
    void ofTwoFirstRunsIntoTwoFoldersOneIsSealed() throws IOException {
        Path first = folder.resolve("first");
        Path second = folder.resolve("second");
        binding.requireAtSeal(first);
        release("draft");

        assertThatCode(() -> binding.requireAtSeal(first)).doesNotThrowAnyException();
        assertThatThrownBy(() -> binding.requireAtSeal(second))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContaining("in " + first.toAbsolutePath());
        assertThat(recorded()).isEqualTo(first.toAbsolutePath().toString());
    }

    private void made(Path place) {
        binding.requireAtSeal(place);
        release("draft");
    }

    private static void release(String state) {
        JdbcClient.create(DATABASE.owner())
                .sql("""
                        WITH delivery AS (
                          INSERT INTO intake.delivery (input_hash, name, quarter, kind, synthetic, with_manifest, status)
                          VALUES (:inputs, 'test', '2024-Q4', 'aantallen', false, true, 'received')
                          ON CONFLICT (input_hash) WHERE NOT sealed DO UPDATE SET name = 'test' RETURNING delivery_id),
                        reference_set AS (
                          INSERT INTO reference.reference_set (hash) VALUES (:inputs)
                          ON CONFLICT (hash) DO UPDATE SET hash = excluded.hash RETURNING id)
                        INSERT INTO release.release (quarter, version, state, input_hash, delivery_id, reference_set_id, method,
                                                     method_hash, method_choices, disclosure_threshold, delivery_kind, synthetic,
                                                     code_version, operator, sealed_at, seal, manifest)
                        SELECT '2024-Q4', 1, :state, :inputs, delivery_id, id, 'm', :inputs, 'm', 5, 'aantallen', false, 'test', 'a',
                               CASE WHEN :state <> 'making' THEN now() END, CASE WHEN :state <> 'making' THEN :seal END,
                               CASE WHEN :state <> 'making' THEN '{}' END
                        FROM delivery, reference_set
                        """)
                .param("inputs", INPUTS)
                .param("seal", SEAL)
                .param("state", state)
                .update();
    }

    private static void stand(Path place, String inputs) throws IOException {
        stand(place, inputs, SEAL);
    }

    private static void stand(Path place, String inputs, String seal) throws IOException {
        Path release = Files.createDirectories(place.resolve("2024-Q4/v1"));
        Files.writeString(
                release.resolve("release.json"),
                "{\"invoer_sha256\" : \"" + inputs + "\", \"zegel_sha256\" : \"" + seal + "\"}\n");
    }

    private static String recorded() {
        return JdbcClient.create(DATABASE.owner())
                .sql("SELECT path FROM release.output_folder")
                .query(String.class)
                .single();
    }
}

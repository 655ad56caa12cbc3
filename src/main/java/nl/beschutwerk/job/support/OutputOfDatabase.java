package nl.beschutwerk.job.support;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.release.SealedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Ensures that a database and an output folder belong together, so that the releases in the database are those of the folder
 * that a command names. The database records the path of the folder; a folder that was moved is recognized by the releases in
 * it.
 */
public final class OutputOfDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(OutputOfDatabase.class);

    private static final Pattern SEAL = hashNamed("zegel_sha256");
    private static final Pattern INPUTS = hashNamed("invoer_sha256");

    private final JdbcClient jdbc;

    public OutputOfDatabase(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Checks that the output folder is the one whose releases the database has, or that neither has releases. If the folder was
     * moved with its releases, the new path is recorded.
     *
     * @param foundByFolder whether the database was found by the path of the folder, as on the product's own server. If an
     *     earlier version recorded no folder, this folder is then recorded
     * @throws OperatorMistakeException if the two do not belong together; the message says what to do
     * @throws IOException if the folder cannot be read
     */
    public void require(Path output, boolean foundByFolder) throws IOException {
        String path = ProjectPaths.real(output).toString();
        Optional<String> recorded = recorded();
        if (!hasReleases()) {
            if (manifests(output).findAny().isPresent() && !holdsOurs(output)) {
                throw new OperatorMistakeException(
                        "The folder " + ProjectPaths.shown(output)
                                + " holds releases, and this database knows of none. Each output folder has a database of its own"
                                + " (on the product's own server, by the place of the folder). Move the folder back to where it"
                                + " was, restore or name the database that belongs to it, or name another folder with --output.");
            }
            return;
        }
        if (recorded.filter(path::equals).isPresent()) {
            return;
        }
        if (recorded.isEmpty() && foundByFolder) {
            write(path);
            return;
        }
        boolean stillThere = recorded.isPresent() && recordedHoldsOurs(recorded.get());
        if (!holdsOurs(output)) {
            throw new OperatorMistakeException("This database has the releases of "
                    + recorded.orElse("another folder")
                    + ", and " + ProjectPaths.shown(output)
                    + " holds none of them. Name that folder with --output, or use another"
                    + " database for this one. If the folder was moved, name the folder where its releases are now."
                    + (stillThere ? "" : wayOutOfLoss(path)));
        }
        if (stillThere) {
            throw new OperatorMistakeException("The releases of this database are in " + recorded.get() + ", and "
                    + ProjectPaths.shown(output) + " is a copy of that folder. Name " + recorded.get()
                    + " with --output; or, to go on in the copy, move the other one away.");
        }
        LOG.info("The releases are in {}, and no longer in {}", path, recorded.orElse("a place not known"));
        write(path);
    }

    private boolean recordedHoldsOurs(String recorded) {
        Path folder = Path.of(recorded);
        try {
            return holdsOurs(folder);
        } catch (IOException e) {
            throw new OperatorMistakeException(
                    "The releases of this database are in " + recorded
                            + ", which cannot be read by this user. Give yourself the right to read it, and name it with"
                            + " --output.",
                    e);
        }
    }

    /**
     * Explains how to make lost files again. Only a person can know that the files are lost, and not just in another folder.
     */
    private static String wayOutOfLoss(String path) {
        return " If all its files were lost, restore them from a backup. If there is none, the command run makes those of the"
                + " latest version of each quarter again, as far as its delivery, method, reference data and this program are"
                + " still the same, once you have run in psql (the command database says how to connect):\n  BEGIN READ WRITE; INSERT INTO release.output_folder (path) VALUES ('"
                + path.replace("'", "''")
                + "') ON CONFLICT (the_only_one) DO UPDATE SET path = excluded.path, since = now(); COMMIT;";
    }

    /**
     * Decides on the output folder of the database while a release is being sealed: the first sealed release determines it. The
     * caller holds the {@link SealLock}. The path is written in the transaction of the seal, so that only one of two first runs
     * into different folders is sealed.
     *
     * @throws OperatorMistakeException if the releases are in another folder
     */
    public void requireAtSeal(Path output) {
        String path = ProjectPaths.real(output).toString();
        Optional<String> recorded = recorded();
        if (recorded.isEmpty() || !hasReleases()) {
            write(path);
        } else if (!recorded.get().equals(path)) {
            throw new OperatorMistakeException(
                    "Another command has meanwhile sealed a release of this database in " + recorded.get()
                            + ", and a database has the releases of one folder, so that nothing was sealed in "
                            + ProjectPaths.shown(output) + ". Name " + recorded.get()
                            + " with --output, or use another database for this folder.");
        }
    }

    private void write(String path) {
        jdbc.sql("insert into release.output_folder (path) values (:path)"
                        + " on conflict (the_only_one) do update set path = excluded.path, since = now()"
                        + " where output_folder.path <> excluded.path")
                .param("path", path)
                .update();
    }

    private Optional<String> recorded() {
        return jdbc.sql("select path from release.output_folder")
                .query(String.class)
                .optional();
    }

    private boolean hasReleases() {
        return jdbc.sql("select exists (select from release.release where state <> 'making')")
                .query(Boolean.class)
                .single();
    }

    /** Whether the folder holds a release that the database knows, or one whose run was broken off while sealing. */
    private boolean holdsOurs(Path folder) throws IOException {
        Set<String> seals = hashes("select seal from release.release where seal is not null");
        Set<String> unfinished = hashes("select input_hash from release.release where seal is null");
        return manifests(folder)
                .anyMatch(manifest -> names(manifest, SEAL, seals) || names(manifest, INPUTS, unfinished));
    }

    private Set<String> hashes(String sql) {
        return Set.copyOf(jdbc.sql(sql).query(String.class).list());
    }

    private static boolean names(String manifest, Pattern field, Set<String> known) {
        Matcher found = field.matcher(manifest);
        return found.find() && known.contains(found.group(1));
    }

    private static Stream<String> manifests(Path folder) throws IOException {
        try {
            return new SealedFolders(folder).manifests().toList().stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private static Pattern hashNamed(String field) {
        return Pattern.compile("\"" + field + "\"\\s*:\\s*\"([0-9a-f]{64})\"");
    }
}

package nl.beschutwerk.job.desk;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.release.SealedFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Holds a database and an output folder together: the releases that a command shows, or adds to, are those of the folder that it
 * names. The database keeps the folder's path; a folder that was moved is known by what stands in it.
 */
public final class OutputOfDatabase {

    private static final Logger LOG = LoggerFactory.getLogger(OutputOfDatabase.class);

    private final JdbcClient jdbc;

    public OutputOfDatabase(DataSource dataSource) {
        this.jdbc = JdbcClient.create(dataSource);
    }

    /**
     * Lets a command go on whose output folder is the one that the database has the releases of, or that has no releases as the
     * database has none. Of a folder that was moved, with its releases, the new place is written down.
     *
     * @throws OperatorMistake when the two do not belong together; the message says what to do
     * @throws IOException when the folder cannot be read
     */
    public void require(Path output) throws IOException {
        String path = Places.real(output).toString();
        Optional<String> recorded = recorded();
        if (!hasReleases()) {
            if (manifests(output).findAny().isPresent() && !holdsOurs(output)) {
                throw new OperatorMistake(
                        "The folder " + Places.shown(output)
                                + " holds releases, and this database knows of none. Each output folder has a database of its own"
                                + " (on the product's own server, by the place of the folder). Move the folder back to where it"
                                + " was, restore or name the database that belongs to it, or name another folder with --output.");
            }
            return;
        }
        if (recorded.filter(path::equals).isPresent()) {
            return;
        }
        if (!holdsOurs(output)) {
            throw new OperatorMistake("This database has the releases of "
                    + recorded.orElse("another folder")
                    + ", and " + Places.shown(output)
                    + " holds none of them. Name that folder with --output, or use another"
                    + " database for this one. If the folder was moved, name the place where its releases stand now; if"
                    + " its files were lost, put one release back from a backup first.");
        }
        if (recorded.isPresent() && holdsOurs(Path.of(recorded.get()))) {
            throw new OperatorMistake("The releases of this database stand in " + recorded.get() + ", and "
                    + Places.shown(output) + " is a copy of that folder. Name " + recorded.get()
                    + " with --output; or, to go on in the copy, move the other one away.");
        }
        LOG.info("The releases stand in {}, and no longer in {}", path, recorded.orElse("a place not known"));
        write(path);
    }

    /** Writes down where the first release is going to stand, before it is made. */
    public void begin(Path output) {
        if (!hasReleases()) {
            write(Places.real(output).toString());
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

    /** Whether one of the releases that the database knows stands there; also one whose making was broken off at its end. */
    private boolean holdsOurs(Path folder) throws IOException {
        List<String> inputs = jdbc.sql("select input_hash from release.release")
                .query(String.class)
                .list();
        return manifests(folder).anyMatch(manifest -> inputs.stream().anyMatch(manifest::contains));
    }

    private static Stream<String> manifests(Path folder) throws IOException {
        try {
            return new SealedFolders(folder).manifests().toList().stream();
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}

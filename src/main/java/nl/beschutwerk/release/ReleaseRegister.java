package nl.beschutwerk.release;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.release.ReleaseInputs.ReleaseInput;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The releases in the database, with their inputs and their sealed files. */
public final class ReleaseRegister {

    /** The columns that {@link #release} reads. */
    static final String COLUMNS = """
            id, quarter, version, input_hash, delivery_id, method, method_choices, delivery_kind, synthetic, code_version,
            operator, begun_at, sealed_at, seal
            """;

    private static final String SELECT = "select " + COLUMNS + " from release.release ";

    private final JdbcClient jdbc;

    public ReleaseRegister(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The inputs of a release, as far as the database records them. */
    public record Origin(
            long deliveryId,
            DeliveryKind deliveryKind,
            boolean synthetic,
            long referenceSetId,
            Method method,
            Sha256 methodHash,
            String codeVersion,
            String operator) {}

    /** The current sealed version of a quarter; empty if there is none. */
    public Optional<Release> current(Quarter quarter) {
        return jdbc.sql(SELECT
                        + " where quarter = :quarter and state in ('draft', 'approved') order by version desc limit 1")
                .param("quarter", quarter.toString())
                .query(ReleaseRegister::release)
                .optional();
    }

    /**
     * The current releases of all quarters before this one, oldest first. A release shows them and is compared with them.
     *
     * @param synthetic whether to return releases about invented people or about real ones, which are never combined
     * @param disclosureThreshold of the release to be made; a release with a lower threshold, which shows smaller counts, is
     *     left out
     */
    public List<Release> currentBefore(Quarter quarter, boolean synthetic, int disclosureThreshold) {
        return jdbc.sql(SELECT + """
                           r where quarter < :quarter and synthetic = :synthetic and state in ('draft', 'approved')
                               and disclosure_threshold >= :threshold
                               and version = (select max(version) from release.release o
                                              where o.quarter = r.quarter and o.state in ('draft', 'approved'))
                           order by quarter
                          """)
                .param("quarter", quarter.toString())
                .param("synthetic", synthetic)
                .param("threshold", disclosureThreshold)
                .query(ReleaseRegister::release)
                .list();
    }

    /**
     * The versions of other quarters than this one that people may know: those that were approved or may still be approved,
     * ordered by quarter and version.
     *
     * @param synthetic whether to return releases about invented people or about real ones, which are never combined
     */
    public List<Release> knownOfOtherQuarters(Quarter quarter, boolean synthetic) {
        return jdbc.sql(SELECT + """
                         where quarter <> :quarter and synthetic = :synthetic
                            and (state in ('draft', 'approved') or (state <> 'making' and approved_at is not null))
                        order by quarter, version
                        """)
                .param("quarter", quarter.toString())
                .param("synthetic", synthetic)
                .query(ReleaseRegister::release)
                .list();
    }

    /** The version of a quarter that is being made, by this run or by an interrupted one. */
    public Optional<Release> unfinished(Quarter quarter, int version) {
        return jdbc.sql(SELECT + " where quarter = :quarter and version = :version and state = 'making'")
                .param("quarter", quarter.toString())
                .param("version", version)
                .query(ReleaseRegister::release)
                .optional();
    }

    public ReleaseInputs inputsOf(Release release) {
        return new ReleaseInputs(jdbc.sql("select kind, name, hash from release.input where release_id = :id")
                .param("id", release.id())
                .query((row, n) -> new ReleaseInput(
                        ReleaseInput.Kind.ofCode(row.getString("kind")),
                        row.getString("name"),
                        new Sha256(row.getString("hash"))))
                .list());
    }

    /**
     * The disclosure threshold of a release: counts from 1 up to and including the threshold less 1 are confidential; 0 or 1
     * hides nothing.
     */
    public int thresholdOf(Release release) {
        return jdbc.sql("select disclosure_threshold from release.release where id = :id")
                .param("id", release.id())
                .query(Integer.class)
                .single();
    }

    public List<ReleaseFile> filesOf(Release release) {
        return jdbc.sql("select path, bytes, hash from release.file where release_id = :id order by path")
                .param("id", release.id())
                .query((row, n) ->
                        new ReleaseFile(row.getString("path"), row.getLong("bytes"), new Sha256(row.getString("hash"))))
                .list();
    }

    /** The text of {@code release.json} of a sealed release, exactly as it was sealed. */
    public String manifestOf(Release release) {
        return jdbc.sql("select manifest from release.release where id = :id")
                .param("id", release.id())
                .query(String.class)
                .single();
    }

    /** Deletes what an interrupted run recorded of a version; a sealed version is kept. */
    public void forgetUnfinished(Quarter quarter, int version) {
        jdbc.sql("delete from release.release where quarter = :quarter and version = :version and state = 'making'")
                .param("quarter", quarter.toString())
                .param("version", version)
                .update();
    }

    /** Begins a version, and deletes what an interrupted run recorded of it. */
    public Release begin(Quarter quarter, int version, ReleaseInputs inputs, Origin origin) {
        forgetUnfinished(quarter, version);
        long id = jdbc.sql("""
                        insert into release.release (quarter, version, state, input_hash, delivery_id, delivery_kind,
                                                     synthetic, reference_set_id, method, method_hash, method_choices,
                                                     disclosure_threshold, code_version, operator)
                        values (:quarter, :version, 'making', :inputHash, :deliveryId, :kind, :synthetic, :referenceSetId,
                                :method, :methodHash, :methodChoices, :threshold, :codeVersion, :operator)
                        returning id
                        """)
                .param("quarter", quarter.toString())
                .param("version", version)
                .param("inputHash", inputs.hash().hex())
                .param("deliveryId", origin.deliveryId())
                .param("kind", origin.deliveryKind().code())
                .param("synthetic", origin.synthetic())
                .param("referenceSetId", origin.referenceSetId())
                .param("method", origin.method().name())
                .param("methodHash", origin.methodHash().hex())
                .param("methodChoices", origin.method().choicesBehindFigures())
                .param("threshold", origin.method().disclosureThreshold())
                .param("codeVersion", origin.codeVersion())
                .param("operator", origin.operator())
                .query(Long.class)
                .single();
        for (ReleaseInput input : inputs.inputs()) {
            jdbc.sql("insert into release.input (release_id, kind, name, hash) values (:id, :kind, :name, :hash)")
                    .param("id", id)
                    .param("kind", input.kind().code())
                    .param("name", input.name())
                    .param("hash", input.hash().hex())
                    .update();
        }
        return unfinished(quarter, version).orElseThrow();
    }

    /**
     * Records the other data of a version that is being made.
     *
     * @param deliveryFolder the folder of its delivery
     * @param corrected the version that it corrects, with the reason; both null for a first version
     */
    public void explain(Release release, Path deliveryFolder, @Nullable Release corrected, @Nullable String reason) {
        jdbc.sql("""
                        update release.release
                        set delivery_folder = :folder, corrects_id = cast(:corrected as bigint), reason = :reason where id = :id
                        """)
                .param("folder", deliveryFolder.toAbsolutePath().normalize().toString())
                .param("corrected", corrected == null ? null : corrected.id())
                .param("reason", reason)
                .param("id", release.id())
                .update();
    }

    /** Records the files that are about to be sealed; a second call replaces the record of the first. */
    public void recordFiles(Release release, List<ReleaseFile> files) {
        jdbc.sql("delete from release.file where release_id = :id")
                .param("id", release.id())
                .update();
        for (ReleaseFile file : files) {
            jdbc.sql("insert into release.file (release_id, path, bytes, hash) values (:id, :path, :bytes, :hash)")
                    .param("id", release.id())
                    .param("path", file.path())
                    .param("bytes", file.bytes())
                    .param("hash", file.hash().hex())
                    .update();
        }
    }

    /**
     * The time at which the current transaction began, by the clock of the database, which all other times of a release come
     * from as well.
     */
    public Instant now() {
        return jdbc.sql("select now()").query(OffsetDateTime.class).single().toInstant();
    }

    /**
     * Marks the version as a sealed draft, which nothing changes any more.
     *
     * @throws IllegalStateException if the version is not being made any more, because another run deleted or sealed it
     */
    public void markSealed(Release release, Instant sealedAt, Sha256 seal, String manifest) {
        int sealed = jdbc.sql("""
                        update release.release set state = 'draft', sealed_at = :sealedAt, seal = :seal, manifest = :manifest
                        where id = :id and state = 'making'
                        """)
                .param("sealedAt", OffsetDateTime.ofInstant(sealedAt, ZoneOffset.UTC))
                .param("seal", seal.hex())
                .param("manifest", manifest)
                .param("id", release.id())
                .update();
        if (sealed != 1) {
            throw new IllegalStateException(release.label() + " is not being made any more");
        }
    }

    static Release release(ResultSet row, int rowNumber) throws SQLException {
        OffsetDateTime sealedAt = row.getObject("sealed_at", OffsetDateTime.class);
        @Nullable String seal = row.getString("seal");
        return new Release(
                row.getLong("id"),
                Quarter.parse(row.getString("quarter")),
                row.getInt("version"),
                new Sha256(row.getString("input_hash")),
                row.getLong("delivery_id"),
                row.getString("method"),
                row.getString("method_choices"),
                DeliveryKind.valueOf(row.getString("delivery_kind").toUpperCase(Locale.ROOT)),
                row.getBoolean("synthetic"),
                row.getString("code_version"),
                row.getString("operator"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                sealedAt == null ? null : sealedAt.toInstant(),
                seal == null ? null : new Sha256(seal));
    }
}

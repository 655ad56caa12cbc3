package nl.beschutwerk.intake.register;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import nl.beschutwerk.intake.register.ExaminedDelivery.ExaminedFile;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The deliveries received, in the database: one row for each distinct content of manifest and files. A delivery that a sealed
 * release was made from is kept as it is; the same content received again then gets a row of its own.
 */
public final class DeliveryRegister {

    private final JdbcClient jdbc;
    private final FindingStore findings;
    private final TransactionTemplate transaction;

    public DeliveryRegister(DataSource database) {
        this.jdbc = JdbcClient.create(database);
        this.findings = new FindingStore(database);
        this.transaction = SeparateTransaction.on(database);
    }

    /**
     * Registers a delivery and its findings, and returns its id. All that was known of the same content is taken away, unless a
     * sealed release was made from it.
     */
    public long register(ExaminedDelivery examined) {
        return Objects.requireNonNull(transaction.execute(status -> {
            long id = upsert(examined);
            takeAway(id);
            insertFiles(id, examined.files());
            FindingStore.Writer writer = findings.writer(id, IntakeStep.RECEIVE);
            examined.findings().forEach(writer::add);
            writer.flush();
            return id;
        }));
    }

    private long upsert(ExaminedDelivery examined) {
        Delivery delivery = examined.opened().delivery();
        Quarter quarter = examined.opened().quarter();
        Map<String, Long> totals = delivery == null ? Map.of() : delivery.controlTotals();
        return jdbc.sql("""
                        INSERT INTO intake.delivery AS d (input_hash, name, quarter, kind, synthetic, with_manifest,
                          created_at, control_valid_indications, control_working_persons, status)
                        VALUES (:hash, :name, :quarter, :kind, :synthetic, :manifest, :created, :indications, :persons, :status)
                        ON CONFLICT (input_hash) WHERE NOT sealed DO UPDATE
                        SET status = excluded.status, received_at = clock_timestamp(), loaded_at = NULL, purged_at = NULL
                        RETURNING d.delivery_id
                        """)
                .param("hash", examined.inputHash().hex())
                .param("name", examined.opened().name())
                .param("quarter", quarter == null ? null : quarter.toString())
                .param("kind", delivery == null ? null : delivery.kind().code())
                .param("synthetic", delivery == null ? null : delivery.synthetic())
                .param("manifest", delivery == null || delivery.withManifest())
                .param("created", delivery == null ? null : utc(delivery.created()))
                .param("indications", totals.get(HeadcountLayout.GELDIGE_INDICATIES.name()))
                .param("persons", totals.get(HeadcountLayout.WERKZAME_PERSONEN.name()))
                .param("status", examined.refused() ? "refused" : "received")
                .query(Long.class)
                .single();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private void takeAway(long id) {
        jdbc.sql("SELECT intake.drop_partitions(:id)").param("id", id).query(row -> {});
        for (String table : List.of("finding", "delivery_file")) {
            jdbc.sql("DELETE FROM intake." + table + " WHERE delivery_id = :id")
                    .param("id", id)
                    .update();
        }
    }

    private void insertFiles(long id, List<ExaminedFile> files) {
        int position = 0;
        for (ExaminedFile file : files) {
            Sha256 sha256 = file.sha256();
            TextEncoding encoding = file.encoding();
            jdbc.sql("""
                            INSERT INTO intake.delivery_file (delivery_id, position, name, content, sha256, encoding,
                              delivered_rows)
                            VALUES (:id, :position, :name, :content, :sha256, :encoding, :rows)
                            """)
                    .param("id", id)
                    .param("position", ++position)
                    .param("name", file.file().name())
                    .param("content", file.file().layout().content())
                    .param("sha256", sha256 == null ? null : sha256.hex())
                    .param("encoding", encoding == null ? null : encoding.name())
                    .param("rows", file.rows())
                    .update();
        }
    }

    /** Deletes a delivery with all that is stored for it. */
    public void forget(long id) {
        transaction.executeWithoutResult(status -> {
            takeAway(id);
            jdbc.sql("DELETE FROM intake.delivery WHERE delivery_id = :id")
                    .param("id", id)
                    .update();
        });
    }

    /**
     * Marks a delivery as the one that a sealed release was made from. Works within the caller's transaction.
     *
     * @throws IllegalStateException when there is none with this id
     */
    public void markSealed(long id) {
        int marked = jdbc.sql("UPDATE intake.delivery SET sealed = true WHERE delivery_id = :id")
                .param("id", id)
                .update();
        if (marked != 1) {
            throw new IllegalStateException("Delivery " + id + " is gone, and a release is made from it");
        }
    }

    /** Returns whether a delivery says that it is about synthetic persons; false if its manifest could not be read. */
    public boolean isSynthetic(long id) {
        return jdbc.sql("SELECT EXISTS (SELECT FROM intake.delivery WHERE delivery_id = :id AND synthetic)")
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    /** Returns the files of a delivery as received, in the order of the manifest. */
    public List<ReceivedFile> received(long id) {
        return jdbc.sql("""
                        SELECT name, content, sha256, encoding, delivered_rows
                        FROM intake.delivery_file WHERE delivery_id = :id ORDER BY position
                        """)
                .param("id", id)
                .query((row, number) -> receivedFile(row))
                .list();
    }

    private static ReceivedFile receivedFile(ResultSet row) throws SQLException {
        String sha256 = row.getString("sha256");
        String encoding = row.getString("encoding");
        return new ReceivedFile(
                row.getString("name"),
                row.getString("content"),
                sha256 == null ? null : new Sha256(sha256),
                encoding == null ? null : TextEncoding.valueOf(encoding),
                row.getObject("delivered_rows", Long.class));
    }

    /**
     * Returns a delivery that may be loaded.
     *
     * @throws IllegalStateException when there is none with this id, it was refused when it was received, or a sealed release was
     *     made from it
     */
    public RegisteredDelivery find(long id) {
        String quarter = jdbc.sql("""
                        SELECT d.quarter
                        FROM intake.delivery d
                        WHERE d.delivery_id = :id AND NOT d.sealed AND NOT EXISTS (
                          SELECT FROM intake.finding f
                          WHERE f.delivery_id = d.delivery_id AND f.step = 'receive' AND f.severity = 'weigering')
                        """)
                .param("id", id)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new IllegalStateException(
                        "Delivery " + id + " was not received, was refused, or is that of a sealed release"));
        return new RegisteredDelivery(id, Quarter.parse(quarter), rows(id), files(id));
    }

    private long rows(long id) {
        return jdbc.sql("SELECT coalesce(sum(delivered_rows), 0) FROM intake.delivery_file WHERE delivery_id = :id")
                .param("id", id)
                .query(Long.class)
                .single();
    }

    private List<RegisteredDelivery.RegisteredFile> files(long id) {
        return jdbc.sql("""
                        SELECT position, name, content, sha256, encoding
                        FROM intake.delivery_file WHERE delivery_id = :id ORDER BY position
                        """)
                .param("id", id)
                .query((row, number) -> new RegisteredDelivery.RegisteredFile(
                        row.getInt("position"),
                        row.getString("name"),
                        row.getString("content"),
                        new Sha256(row.getString("sha256")),
                        TextEncoding.valueOf(row.getString("encoding"))))
                .list();
    }

    /**
     * A file of a received delivery, refused or not.
     *
     * @param content its content (inhoud)
     * @param sha256 as it was on disk; null if there was no such file
     * @param encoding null if the file could not be read
     * @param rows data rows; null if the file could not be read to its end
     */
    public record ReceivedFile(
            String name,
            String content,
            @Nullable Sha256 sha256,
            @Nullable TextEncoding encoding,
            @Nullable Long rows) {}
}

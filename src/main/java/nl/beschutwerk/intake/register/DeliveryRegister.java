package nl.beschutwerk.intake.register;

import java.io.IOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.layout.HeadcountLayout;
import org.jspecify.annotations.Nullable;

/** The deliveries received, in the database: one row for each distinct content of manifest and files. */
public final class DeliveryRegister {

    private final DataSource database;

    public DeliveryRegister(DataSource database) {
        this.database = database;
    }

    /** Registers a delivery and its findings, and takes away all that was known of the same content before; gives its id. */
    public long register(ExaminedDelivery examined) throws SQLException, IOException {
        AtomicLong id = new AtomicLong();
        try (Connection connection = database.getConnection()) {
            Transaction.run(connection, () -> {
                id.set(upsert(connection, examined));
                takeAway(connection, id.get());
                insertFiles(connection, id.get(), examined.files());
                FindingStore.Writer findings = FindingStore.writer(connection, id.get(), IntakeStep.RECEIVE);
                for (Finding finding : examined.findings()) {
                    findings.add(finding);
                }
                findings.flush();
            });
        }
        return id.get();
    }

    private static long upsert(Connection connection, ExaminedDelivery examined) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                INSERT INTO intake.delivery AS d (input_hash, name, quarter, kind, synthetic, with_manifest, created_at,
                  control_valid_indications, control_working_persons, status)
                VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
                ON CONFLICT (input_hash) DO UPDATE
                SET status = excluded.status, received_at = clock_timestamp(), loaded_at = NULL, purged_at = NULL
                RETURNING d.delivery_id
                """)) {
            Delivery delivery = examined.opened().delivery();
            Quarter quarter = examined.opened().quarter();
            Map<String, Long> totals = delivery == null ? Map.of() : delivery.controlTotals();
            statement.setString(1, examined.inputHash().hex());
            statement.setString(2, examined.opened().name());
            statement.setString(3, quarter == null ? null : quarter.toString());
            statement.setString(4, delivery == null ? null : delivery.kind().code());
            statement.setObject(5, delivery == null ? null : delivery.synthetic(), Types.BOOLEAN);
            statement.setBoolean(6, delivery == null || delivery.withManifest());
            statement.setObject(7, delivery == null ? null : utc(delivery.created()), Types.TIMESTAMP_WITH_TIMEZONE);
            statement.setObject(8, totals.get(HeadcountLayout.GELDIGE_INDICATIES.name()), Types.BIGINT);
            statement.setObject(9, totals.get(HeadcountLayout.WERKZAME_PERSONEN.name()), Types.BIGINT);
            statement.setString(10, examined.refused() ? "refused" : "received");
            try (ResultSet row = statement.executeQuery()) {
                row.next();
                return row.getLong(1);
            }
        }
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static void takeAway(Connection connection, long id) throws SQLException {
        for (String sql : List.of(
                "SELECT intake.drop_partitions(?)",
                "DELETE FROM intake.finding WHERE delivery_id = ?",
                "DELETE FROM intake.delivery_file WHERE delivery_id = ?")) {
            try (PreparedStatement statement = connection.prepareStatement(sql)) {
                statement.setLong(1, id);
                statement.execute();
            }
        }
    }

    private static void insertFiles(Connection connection, long id, List<ExaminedFile> files) throws SQLException {
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO intake.delivery_file (delivery_id, position, name, content, sha256, encoding, delivered_rows)
                VALUES (?, ?, ?, ?, ?, ?, ?)
                """)) {
            int position = 0;
            for (ExaminedFile file : files) {
                Sha256 sha256 = file.sha256();
                TextEncoding encoding = file.encoding();
                insert.setLong(1, id);
                insert.setInt(2, ++position);
                insert.setString(3, file.file().name());
                insert.setString(4, file.file().layout().content());
                insert.setString(5, sha256 == null ? null : sha256.hex());
                insert.setString(6, encoding == null ? null : encoding.name());
                insert.setObject(7, file.rows(), Types.BIGINT);
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    /** Takes away a delivery and all that is known of it, within a transaction of the caller's. */
    public static void forget(Connection connection, long id) throws SQLException {
        takeAway(connection, id);
        try (PreparedStatement delete =
                connection.prepareStatement("DELETE FROM intake.delivery WHERE delivery_id = ?")) {
            delete.setLong(1, id);
            delete.executeUpdate();
        }
    }

    /** Whether a delivery says to be about invented people; not so where its manifest could not be read. */
    public boolean isSynthetic(long id) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement(
                        "SELECT 1 FROM intake.delivery WHERE delivery_id = ? AND synthetic")) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                return row.next();
            }
        }
    }

    /** The files of a delivery as they were found, in the order of the manifest. */
    public List<ReceivedFile> received(long id) throws SQLException {
        List<ReceivedFile> files = new ArrayList<>();
        try (Connection connection = database.getConnection();
                PreparedStatement select = connection.prepareStatement("""
                        SELECT name, content, sha256, encoding, delivered_rows
                        FROM intake.delivery_file WHERE delivery_id = ? ORDER BY position
                        """)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    String sha256 = row.getString("sha256");
                    String encoding = row.getString("encoding");
                    files.add(new ReceivedFile(
                            row.getString("name"),
                            row.getString("content"),
                            sha256 == null ? null : new Sha256(sha256),
                            encoding == null ? null : TextEncoding.valueOf(encoding),
                            row.getObject("delivered_rows", Long.class)));
                }
            }
        }
        return files;
    }

    /**
     * A delivery that may be loaded.
     *
     * @throws IllegalStateException when there is none with this id, or it was refused when it was received
     */
    public RegisteredDelivery find(Connection connection, long id) throws SQLException {
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT d.quarter, NOT EXISTS (
                  SELECT FROM intake.finding f
                  WHERE f.delivery_id = d.delivery_id AND f.step = 'receive' AND f.severity = 'weigering') AS accepted
                FROM intake.delivery d
                WHERE d.delivery_id = ?
                """)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                if (!row.next() || !row.getBoolean("accepted")) {
                    throw new IllegalStateException("Delivery " + id + " was not received, or refused");
                }
                return new RegisteredDelivery(id, Quarter.parse(row.getString("quarter")), files(connection, id));
            }
        }
    }

    private static List<RegisteredDelivery.RegisteredFile> files(Connection connection, long id) throws SQLException {
        List<RegisteredDelivery.RegisteredFile> files = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement("""
                SELECT position, name, content, sha256, encoding
                FROM intake.delivery_file WHERE delivery_id = ? ORDER BY position
                """)) {
            select.setLong(1, id);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    files.add(new RegisteredDelivery.RegisteredFile(
                            row.getInt("position"),
                            row.getString("name"),
                            row.getString("content"),
                            new Sha256(row.getString("sha256")),
                            TextEncoding.valueOf(row.getString("encoding"))));
                }
            }
        }
        return files;
    }
}

package nl.beschutwerk.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.HeadcountRowValidator;
import nl.beschutwerk.intake.headcount.PersonsInRejectedRows;
import nl.beschutwerk.intake.headcount.RowResult;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Loads a delivery of headcounts, in one transaction: all or nothing. */
public final class HeadcountLoader implements DeliveryLoader {

    /** Characters of rows that are kept in memory: every real file of headcounts is far smaller. */
    private static final long MOST_KEPT = 4_000_000;

    private final DataSource database;
    private final ReferenceData reference;
    private final Method method;
    private final StopSignal stop;

    public HeadcountLoader(DataSource database, ReferenceData reference, Method method) {
        this(database, reference, method, StopSignal.NEVER);
    }

    /**
     * A loader that can be broken off.
     *
     * @param stop asked before each row
     */
    public HeadcountLoader(DataSource database, ReferenceData reference, Method method, StopSignal stop) {
        this.database = database;
        this.reference = reference;
        this.method = method;
        this.stop = stop;
    }

    @Override
    public DeliveryLoading begin(long deliveryId, Path folder) throws IOException, SQLException {
        try (Connection connection = database.getConnection()) {
            RegisteredDelivery delivery = new DeliveryRegister(database).find(connection, deliveryId);
            // Apart from the loading itself: deliveries make their partitions one after the other.
            Transaction.run(connection, new LoadState(connection, deliveryId)::startClean);
            return new Loading(delivery, folder);
        }
    }

    /** It is in one part: all or nothing of the delivery is loaded. */
    private final class Loading implements DeliveryLoading {

        private final RegisteredDelivery delivery;
        private final Path folder;
        private @Nullable LoadOutcome outcome;

        private Loading(RegisteredDelivery delivery, Path folder) {
            this.delivery = delivery;
            this.folder = folder;
        }

        @Override
        public List<String> parts() {
            return List.of("headcounts");
        }

        @Override
        public void load(String part) throws IOException, SQLException {
            outcome = loadAll(delivery, folder);
        }

        @Override
        public LoadOutcome settle() {
            return Objects.requireNonNull(outcome, "its part was loaded");
        }

        @Override
        public void abandon(Exception reason) {
            // The transaction of its only part was rolled back.
        }
    }

    private LoadOutcome loadAll(RegisteredDelivery delivery, Path folder) throws IOException, SQLException {
        long deliveryId = delivery.id();
        List<LoadOutcome.LoadedFile> counts = new ArrayList<>();
        List<Boolean> refusals = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            LoadState state = new LoadState(connection, deliveryId);
            Transaction.run(connection, () -> {
                for (RegisteredFile file : delivery.files()) {
                    HeadcountTables tables = new HeadcountTables(connection, deliveryId, file.name(), file.content());
                    PersonsInRejectedRows persons = loadFile(delivery, file, new ReceivedFiles(folder, stop), tables);
                    LoadOutcome.LoadedFile counted = state.count(file);
                    counts.add(counted);
                    refusals.add(judgeCounts(counted, tables));
                    refusals.add(judgePersons(file, persons, tables));
                    for (Finding warning : new UnlikelyValues(connection, deliveryId, delivery.quarter())
                            .find(LoadedTable.HEADCOUNT, file.name())) {
                        tables.add(warning);
                    }
                    tables.flush();
                }
                state.conclude(refusals.contains(true), delivery.files());
            });
        }
        return new LoadOutcome(refusals.contains(true), counts);
    }

    private PersonsInRejectedRows loadFile(
            RegisteredDelivery delivery, RegisteredFile file, ReceivedFiles files, HeadcountTables tables)
            throws IOException, SQLException {
        HeadcountRowValidator judge = new HeadcountRowValidator(
                file.name(), reference, delivery.quarter().referenceDate(), method);
        KeptRows kept = new KeptRows();
        files.eachRow(file, (header, row) -> {
            judge.gather(header, row);
            kept.keep(header, row);
        });
        PersonsInRejectedRows persons = new PersonsInRejectedRows();
        kept.eachRow(files, file, (header, row) -> {
            RowResult verdict = judge.judge(header, row);
            persons.add(header, row, verdict);
            tables.add(header, row, verdict);
        });
        tables.flush();
        return persons;
    }

    /** The rows of a file, kept in memory to be judged after all were gathered; a file of more is read again. */
    private static final class KeptRows {

        private final List<Row> rows = new ArrayList<>();
        private @Nullable Header header;
        private long characters;

        void keep(Header ofFile, Row row) {
            header = ofFile;
            characters += row.raw().length();
            if (characters <= MOST_KEPT) {
                rows.add(row);
            } else {
                rows.clear();
            }
        }

        void eachRow(ReceivedFiles files, RegisteredFile file, ReceivedFiles.RowWork work)
                throws IOException, SQLException {
            if (characters > MOST_KEPT) {
                files.eachRow(file, work);
            } else if (header != null) {
                for (Row row : rows) {
                    work.accept(header, row);
                }
            }
        }
    }

    private boolean judgePersons(RegisteredFile file, PersonsInRejectedRows persons, HeadcountTables tables)
            throws SQLException, IOException {
        boolean refused = method.refusesForPersons(persons.lost(), persons.all());
        if (refused) {
            tables.add(new TooManyRejected()
                    .workingPersons(file.name(), persons.lost(), persons.all(), method.maximumShareOfPersons()));
        }
        if (persons.unknown() > 0) {
            tables.add(new TooManyRejected().unknownPersons(file.name(), persons.unknown(), persons.firstUnknown()));
        }
        List<String> inPart = persons.areasInPart();
        if (!inPart.isEmpty()) {
            tables.add(new TooManyRejected().areasInPart(file.name(), inPart));
        }
        return refused || persons.unknown() > 0 || !inPart.isEmpty();
    }

    private boolean judgeCounts(LoadOutcome.LoadedFile file, HeadcountTables tables) throws SQLException, IOException {
        boolean refused = method.refuses(file.rejected(), file.delivered()) || file.loaded() == 0;
        if (refused) {
            tables.add(new TooManyRejected().finding(file.name(), file.rejected(), file.delivered()));
        }
        return refused;
    }
}

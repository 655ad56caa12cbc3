package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.headcount.HeadcountRowValidator;
import nl.beschutwerk.intake.headcount.PersonsInRejectedRows;
import nl.beschutwerk.intake.headcount.RowResult;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.RegisteredDelivery;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.register.Transaction;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.ReferenceData;

/** Loads a delivery of headcounts, in one transaction: all or nothing. */
public final class HeadcountLoader implements DeliveryLoader {

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
    public LoadOutcome load(long deliveryId, Path folder) throws IOException, SQLException {
        List<LoadOutcome.LoadedFile> counts = new ArrayList<>();
        List<Boolean> refusals = new ArrayList<>();
        try (Connection connection = database.getConnection()) {
            RegisteredDelivery delivery = new DeliveryRegister(database).find(connection, deliveryId);
            LoadState state = new LoadState(connection, deliveryId);
            // Apart from the loading itself: deliveries make their partitions one after the other.
            Transaction.run(connection, state::startClean);
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
        files.eachRow(file, judge::gather);
        PersonsInRejectedRows persons = new PersonsInRejectedRows();
        files.eachRow(file, (header, row) -> {
            RowResult verdict = judge.judge(header, row);
            persons.add(header, row, verdict);
            tables.add(header, row, verdict);
        });
        tables.flush();
        return persons;
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

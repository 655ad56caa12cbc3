package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.headcount.AreasInPart;
import nl.beschutwerk.intake.headcount.HeadcountRow;
import nl.beschutwerk.intake.headcount.HeadcountRow.RowResult;
import nl.beschutwerk.intake.headcount.HeadcountRowValidator;
import nl.beschutwerk.intake.headcount.PersonsInRejectedRows;
import nl.beschutwerk.intake.load.DeliveryLoader.DeliveryLoading;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.register.CopyTable;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.RegisteredDelivery;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.register.SeparateTransaction;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.ReferenceData;
import org.jspecify.annotations.Nullable;

/** Loads a delivery of headcounts in one transaction: all of it or nothing. See {@link DeliveryLoader}. */
final class HeadcountLoader implements DeliveryLoader {

    /** Maximum number of characters of rows kept in memory. Every real file of headcounts is far smaller. */
    private static final long MOST_KEPT = 4_000_000;

    private final DataSource database;
    private final ReferenceData reference;
    private final Method method;

    HeadcountLoader(DataSource database, ReferenceData reference, Method method) {
        this.database = database;
        this.reference = reference;
        this.method = method;
    }

    @Override
    public DeliveryLoading begin(long deliveryId, Path folder, StopSignal stop, WorkDone done) {
        RegisteredDelivery delivery = new DeliveryRegister(database).find(deliveryId);
        LoadState state = new LoadState(database, deliveryId);
        state.startClean();
        done.begin("rows", delivery.rows());
        return new Loading(delivery, state, folder, done);
    }

    /** A loading with a single part, because a delivery is loaded completely or not at all. */
    private final class Loading implements DeliveryLoading {

        private final RegisteredDelivery delivery;
        private final LoadState state;
        private final Path folder;
        private final WorkDone done;
        private @Nullable LoadOutcome outcome;

        private Loading(RegisteredDelivery delivery, LoadState state, Path folder, WorkDone done) {
            this.delivery = delivery;
            this.state = state;
            this.folder = folder;
            this.done = done;
        }

        @Override
        public List<String> parts() {
            return List.of("headcounts");
        }

        @Override
        public void load(String part, StopSignal wanted) throws IOException {
            ReceivedFiles files = new ReceivedFiles(folder, wanted);
            outcome = SeparateTransaction.run(database, () -> HeadcountLoader.this.load(delivery, state, files, done));
        }

        @Override
        public LoadOutcome finish() {
            return Objects.requireNonNull(outcome, "its part was loaded");
        }

        @Override
        public void abandon(Throwable reason) {
            state.abandon(reason);
        }
    }

    private LoadOutcome load(RegisteredDelivery delivery, LoadState state, ReceivedFiles files, WorkDone done)
            throws IOException {
        List<LoadOutcome.LoadedFile> counts = new ArrayList<>();
        List<Boolean> refusals = new ArrayList<>();
        for (RegisteredFile file : delivery.files()) {
            Tables tables = new Tables(database, delivery.id(), file);
            HeadcountRowValidator validator = new HeadcountRowValidator(
                    file.name(), reference, delivery.quarter().referenceDate(), method);
            PersonsInRejectedRows persons = validator.personsInRejectedRows();
            AreasInPart areas = validator.areasInPart();
            KeptRows kept = new KeptRows();
            files.eachRow(file, (header, row) -> {
                validator.gather(header, row);
                kept.keep(header, row);
                done.add();
            });
            kept.eachRow(files, file, (header, row) -> {
                RowResult result = validator.validate(header, row);
                persons.add(header, row, result);
                areas.add(header, row, result);
                tables.add(header, row, result);
            });
            tables.flush();
            LoadOutcome.LoadedFile counted = state.count(file);
            counts.add(counted);
            refusals.add(checkCounts(counted, tables));
            refusals.add(checkPersons(file, persons, tables));
            refusals.add(checkAreas(file, areas, tables));
            for (Finding warning : new UnlikelyValues(database, delivery.id(), delivery.quarter())
                    .find(LoadedTable.HEADCOUNT, file.name())) {
                tables.add(warning);
            }
            tables.flush();
        }
        state.conclude(refusals.contains(true), delivery.files());
        return new LoadOutcome(refusals.contains(true), counts);
    }

    /**
     * The rows of a file, kept in memory so that they can be validated after all were gathered. A file that is larger than
     * the maximum is read again.
     */
    private static final class KeptRows {

        private final List<Row> rows = new ArrayList<>();
        private @Nullable Header header;
        private long characters;

        private void keep(Header ofFile, Row row) {
            header = ofFile;
            characters += row.raw().length();
            if (characters <= MOST_KEPT) {
                rows.add(row);
            } else {
                rows.clear();
            }
        }

        private void eachRow(ReceivedFiles files, RegisteredFile file, ReceivedFiles.RowWork work) throws IOException {
            if (characters > MOST_KEPT) {
                files.eachRow(file, work);
            } else if (header != null) {
                for (Row row : rows) {
                    work.accept(header, row);
                }
            }
        }
    }

    private boolean checkPersons(RegisteredFile file, PersonsInRejectedRows persons, Tables tables) {
        boolean refused = method.refusesForPersons(persons.lost(), persons.all());
        if (refused) {
            tables.add(new TooManyRejected()
                    .workingPersons(file.name(), persons.lost(), persons.all(), method.maximumShareOfPersons()));
        }
        if (persons.unknown() > 0) {
            tables.add(new TooManyRejected().unknownPersons(file.name(), persons.unknown(), persons.firstUnknown()));
        }
        return refused || persons.unknown() > 0;
    }

    private static boolean checkAreas(RegisteredFile file, AreasInPart areas, Tables tables) {
        List<String> certain = areas.certain();
        if (!certain.isEmpty()) {
            tables.add(new TooManyRejected().areasInPart(file.name(), certain));
        }
        List<String> possible = areas.possible();
        if (!possible.isEmpty()) {
            tables.add(new TooManyRejected().areasPerhapsInPart(file.name(), possible, areas.firstOfAnyArea()));
        }
        return !certain.isEmpty() || !possible.isEmpty();
    }

    private boolean checkCounts(LoadOutcome.LoadedFile file, Tables tables) {
        boolean refused = method.refuses(file.rejected(), file.delivered()) || file.loaded() == 0;
        if (refused) {
            tables.add(new TooManyRejected().finding(file.name(), file.rejected(), file.delivered()));
        }
        return refused;
    }

    /** Stores the validated rows of a file: the loaded rows, the rejected rows and the findings about both. */
    private static final class Tables {

        private final String file;
        private final CopyTable headcounts;
        private final RejectedRows rejected;

        private Tables(DataSource database, long deliveryId, RegisteredFile file) {
            this.file = file.name();
            this.headcounts = new CopyTable(
                    database, LoadedTable.HEADCOUNT.partition(deliveryId), LoadedTable.HEADCOUNT.columns());
            this.rejected = new RejectedRows(database, deliveryId, file.name(), file.content());
        }

        private void add(Header header, Row row, RowResult result) {
            if (result instanceof RowResult.Loaded loaded) {
                addLoaded(loaded);
            } else if (result instanceof RowResult.Rejected fault) {
                rejected.add(header, row, null, null, fault.fault());
            }
        }

        private void addLoaded(RowResult.Loaded loaded) {
            HeadcountRow row = loaded.row();
            headcounts.add(
                    file,
                    row.number(),
                    row.level().code(),
                    row.areaCode(),
                    loaded.countedIn(),
                    row.hoursClass(),
                    row.validIndications(),
                    row.workingPersons(),
                    row.averageHours());
            for (Finding warning : loaded.warnings()) {
                rejected.warn(warning);
            }
        }

        /** Adds a finding about the file as a whole. */
        private void add(Finding finding) {
            rejected.ofFile(finding);
        }

        private void flush() {
            headcounts.flush();
            rejected.flush();
        }
    }
}

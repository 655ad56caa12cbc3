package nl.beschutwerk.intake;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.intake.microdata.AdviceRowValidator;
import nl.beschutwerk.intake.microdata.EmploymentRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator;
import nl.beschutwerk.intake.microdata.PayPeriodRowValidator;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Loads a delivery of microdata. Its files are copied side by side, each row judged by itself as it goes by; then duplicates
 * and broken references are found among all rows and taken out. What a failure left behind is emptied by the next attempt,
 * and by the failing one itself where it still can.
 */
public final class MicrodataLoader implements DeliveryLoader {

    private final DataSource database;
    private final ReferenceData reference;
    private final Method method;
    private final StopSignal stop;

    public MicrodataLoader(DataSource database, ReferenceData reference, Method method) {
        this(database, reference, method, StopSignal.NEVER);
    }

    /**
     * A loader that can be broken off.
     *
     * @param stop asked before each row
     */
    public MicrodataLoader(DataSource database, ReferenceData reference, Method method, StopSignal stop) {
        this.database = database;
        this.reference = reference;
        this.method = method;
        this.stop = stop;
    }

    @Override
    public DeliveryLoading begin(long deliveryId, Path folder) throws IOException, SQLException {
        RegisteredDelivery delivery = find(deliveryId);
        inTransaction(deliveryId, LoadState::startClean);
        return new Loading(delivery, folder);
    }

    /** A delivery whose partitions are empty. */
    private final class Loading implements DeliveryLoading {

        private final RegisteredDelivery delivery;
        private final Map<RegisteredFile, MicrodataRowValidator<?>> judges;
        private final ReceivedFiles files;
        private final SideBySide.Stop wanted = new SideBySide.Stop();

        private Loading(RegisteredDelivery delivery, Path folder) {
            this.delivery = delivery;
            this.judges = judges(delivery);
            this.files = new ReceivedFiles(folder, stop);
        }

        @Override
        public List<String> parts() {
            return judges.keySet().stream()
                    .map(file -> String.valueOf(file.position()))
                    .toList();
        }

        @Override
        public void load(String part) throws IOException, SQLException {
            for (Map.Entry<RegisteredFile, MicrodataRowValidator<?>> entry : judges.entrySet()) {
                if (String.valueOf(entry.getKey().position()).equals(part)) {
                    wanted.failing(
                            () -> new MicrodataFileLoad(database, delivery.id(), entry.getKey(), entry.getValue())
                                    .run(files, wanted));
                }
            }
        }

        @Override
        public LoadOutcome settle() throws IOException, SQLException {
            return MicrodataLoader.this.settle(delivery.id(), delivery.quarter(), judges, files);
        }

        @Override
        public void abandon(Exception reason) {
            empty(delivery.id(), reason);
        }
    }

    private RegisteredDelivery find(long deliveryId) throws SQLException {
        try (Connection connection = database.getConnection()) {
            return new DeliveryRegister(database).find(connection, deliveryId);
        }
    }

    /** A step of the loading, see {@link #inTransaction}. */
    @FunctionalInterface
    private interface Step {
        void run(LoadState state) throws SQLException, IOException;
    }

    /** On a connection taken for it: a server may end one that lies idle while files are copied. */
    private void inTransaction(long deliveryId, Step step) throws SQLException, IOException {
        try (Connection connection = database.getConnection()) {
            Transaction.run(connection, () -> step.run(new LoadState(connection, deliveryId)));
        }
    }

    private Map<RegisteredFile, MicrodataRowValidator<?>> judges(RegisteredDelivery delivery) {
        Map<RegisteredFile, MicrodataRowValidator<?>> judges = new LinkedHashMap<>();
        for (RegisteredFile file : delivery.files()) {
            judges.put(
                    file,
                    switch (LoadedTable.ofContent(file.content())) {
                        case ADVICE ->
                            new AdviceRowValidator(
                                    file.name(), reference, delivery.quarter().referenceDate());
                        case EMPLOYMENT -> new EmploymentRowValidator(file.name());
                        case PAY_PERIOD -> new PayPeriodRowValidator(file.name());
                        case HEADCOUNT -> throw new IllegalStateException("Headcounts in a delivery of microdata");
                    });
        }
        return judges;
    }

    private LoadOutcome settle(
            long deliveryId, Quarter quarter, Map<RegisteredFile, MicrodataRowValidator<?>> judges, ReceivedFiles files)
            throws IOException, SQLException {
        List<LoadOutcome.LoadedFile> counts = new ArrayList<>();
        List<Boolean> refusals = new ArrayList<>();
        inTransaction(deliveryId, state -> {
            state.execute("SELECT intake.finish_partition(?, 'rejected_row')");
            CrossRowChecks setAside = new CrossRowChecks(state.connection(), deliveryId);
            find(setAside, judges.keySet());
            setAside.takeBackWarnings();
            UnlikelyValues unlikely = new UnlikelyValues(state.connection(), deliveryId, quarter);
            for (Map.Entry<RegisteredFile, MicrodataRowValidator<?>> entry : judges.entrySet()) {
                RegisteredFile file = entry.getKey();
                RejectedRows rejected = new RejectedRows(state.connection(), deliveryId, file.name(), file.content());
                reject(setAside, file, entry.getValue(), files, rejected);
                LoadOutcome.LoadedFile counted = state.count(file);
                counts.add(counted);
                refusals.add(judgeCounts(counted, setAside.countBecauseOfRejected(file.name()), rejected));
                for (Finding warning : unlikely.find(LoadedTable.ofContent(file.content()), file.name())) {
                    rejected.ofFile(warning);
                }
                rejected.flush();
            }
            if (counts.stream().anyMatch(file -> file.rejected() > 0)) {
                refusals.add(judgePersons(state, names(judges.keySet())));
            }
            state.conclude(refusals.contains(true), judges.keySet());
        });
        return new LoadOutcome(refusals.contains(true), counts);
    }

    /** In the order in which one leans on the other: advices, employments, pay periods. */
    private static void find(CrossRowChecks setAside, Iterable<RegisteredFile> files) throws SQLException {
        Map<String, String> names = names(files);
        String advices = name(names, AdviceLayout.LAYOUT.content());
        String employments = name(names, EmploymentLayout.LAYOUT.content());
        setAside.duplicates(LoadedTable.ADVICE, advices, "advice_id", "person_id");
        setAside.municipalities(advices);
        setAside.duplicates(LoadedTable.EMPLOYMENT, employments, "employment_id", "employment_id");
        setAside.references(
                LoadedTable.EMPLOYMENT, employments, "person_id", "employment_id", LoadedTable.ADVICE, advices);
        String payPeriods = names.get(PayPeriodLayout.LAYOUT.content());
        if (payPeriods != null) {
            setAside.references(
                    LoadedTable.PAY_PERIOD,
                    payPeriods,
                    "employment_id",
                    "employment_id",
                    LoadedTable.EMPLOYMENT,
                    employments);
        }
    }

    /** The name of each file, by its content (inhoud). */
    private static Map<String, String> names(Iterable<RegisteredFile> files) {
        Map<String, String> names = new LinkedHashMap<>();
        files.forEach(file -> names.put(file.content(), file.name()));
        return names;
    }

    private static String name(Map<String, String> names, String content) {
        String name = names.get(content);
        if (name == null) {
            throw new IllegalStateException("A delivery of microdata without " + content);
        }
        return name;
    }

    /** Only for files of which rows were set aside: reads them once more, for the rows are kept whole as delivered. */
    private static void reject(
            CrossRowChecks setAside,
            RegisteredFile file,
            MicrodataRowValidator<?> judge,
            ReceivedFiles files,
            RejectedRows rejected)
            throws IOException, SQLException {
        if (setAside.count(file.name()) == 0) {
            return;
        }
        try (SetAsideRows rows = setAside.rows(file.name())) {
            files.eachRow(file, (header, row) -> {
                var fault = rows.of(row.number());
                if (fault != null) {
                    rejected.add(
                            header,
                            row,
                            judge.referredTo(header, row),
                            judge.subject(header, row),
                            judge.explain(header, row, fault));
                }
            });
        }
        rejected.flush();
    }

    private boolean judgeCounts(LoadOutcome.LoadedFile file, long becauseOfRejected, RejectedRows findings)
            throws SQLException, IOException {
        long counting = file.rejected() - becauseOfRejected;
        boolean refused = method.refuses(counting, file.delivered())
                || (file.loaded() == 0 && counting > 0 && counting == file.delivered());
        if (refused) {
            findings.ofFile(new TooManyRejected().finding(file.name(), counting, becauseOfRejected, file.delivered()));
        }
        return refused;
    }

    private boolean judgePersons(LoadState state, Map<String, String> names) throws SQLException, IOException {
        PersonsLosingRows persons = PersonsLosingRows.count(
                state.connection(),
                state.deliveryId(),
                name(names, AdviceLayout.LAYOUT.content()),
                name(names, EmploymentLayout.LAYOUT.content()),
                names.get(PayPeriodLayout.LAYOUT.content()));
        boolean refused = method.refusesForPersons(persons.losing(), persons.all());
        if (refused) {
            FindingStore.Writer findings = FindingStore.writer(state.connection(), state.deliveryId(), IntakeStep.LOAD);
            findings.add(
                    new TooManyRejected().persons(persons.losing(), persons.all(), method.maximumShareOfPersons()));
            findings.flush();
        }
        return refused;
    }

    private void empty(long deliveryId, Exception reason) {
        try {
            inTransaction(deliveryId, LoadState::startClean);
        } catch (SQLException | IOException | RuntimeException e) {
            reason.addSuppressed(e);
        }
    }
}

package nl.beschutwerk.intake.load;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.PayPeriodLayout;
import nl.beschutwerk.intake.load.DeliveryLoader.DeliveryLoading;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.microdata.AdviceRowValidator;
import nl.beschutwerk.intake.microdata.EmploymentRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.CrossRowFault;
import nl.beschutwerk.intake.microdata.PayPeriodRowValidator;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.register.IntakeStep;
import nl.beschutwerk.intake.register.RegisteredDelivery;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.register.SeparateTransaction;
import nl.beschutwerk.intake.rule.TooManyRejected;
import nl.beschutwerk.reference.ReferenceData;

/**
 * Loads a delivery of microdata. Its files are copied in parallel and each row is validated by itself as it is copied. Then
 * duplicates and broken references are searched among all rows and removed. After a failure, the failing attempt deletes what
 * it loaded if the database still can; otherwise the next attempt does.
 */
final class MicrodataLoader implements DeliveryLoader {

    private final DataSource database;
    private final ReferenceData reference;
    private final Method method;

    MicrodataLoader(DataSource database, ReferenceData reference, Method method) {
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
        return new Loading(delivery, state, folder, stop, done);
    }

    /**
     * A delivery whose partitions are empty. Each file is a part with its own transaction, because a server may end a
     * connection that is idle while files are copied.
     */
    private final class Loading implements DeliveryLoading {

        private final RegisteredDelivery delivery;
        private final LoadState state;
        private final Path folder;
        private final StopSignal stop;
        private final WorkDone done;
        private final Map<RegisteredFile, MicrodataRowValidator<?>> validators;

        private Loading(RegisteredDelivery delivery, LoadState state, Path folder, StopSignal stop, WorkDone done) {
            this.delivery = delivery;
            this.state = state;
            this.folder = folder;
            this.stop = stop;
            this.done = done;
            this.validators = validators(delivery);
        }

        @Override
        public List<String> parts() {
            return validators.keySet().stream().map(Loading::nameOf).toList();
        }

        @Override
        public void load(String part, StopSignal wanted) throws IOException {
            RegisteredFile file = validators.keySet().stream()
                    .filter(one -> part.equals(nameOf(one)))
                    .findFirst()
                    .orElseThrow(() -> new IllegalArgumentException("No part " + part));
            new MicrodataFileLoad(database, delivery.id(), file, Objects.requireNonNull(validators.get(file)))
                    .run(new ReceivedFiles(folder, wanted), done);
        }

        private static String nameOf(RegisteredFile file) {
            return String.valueOf(file.position());
        }

        @Override
        public LoadOutcome finish() throws IOException {
            ReceivedFiles files = new ReceivedFiles(folder, stop);
            return SeparateTransaction.run(
                    database, () -> MicrodataLoader.this.finish(state, delivery.quarter(), validators, files));
        }

        @Override
        public void abandon(Throwable reason) {
            state.abandon(reason);
        }
    }

    private Map<RegisteredFile, MicrodataRowValidator<?>> validators(RegisteredDelivery delivery) {
        Map<RegisteredFile, MicrodataRowValidator<?>> validators = new LinkedHashMap<>();
        for (RegisteredFile file : delivery.files()) {
            validators.put(
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
        return validators;
    }

    private LoadOutcome finish(
            LoadState state,
            Quarter quarter,
            Map<RegisteredFile, MicrodataRowValidator<?>> validators,
            ReceivedFiles files)
            throws IOException {
        List<LoadOutcome.LoadedFile> counts = new ArrayList<>();
        List<Boolean> refusals = new ArrayList<>();
        state.finish("rejected_row");
        CrossRowChecks crossRowChecks = new CrossRowChecks(database, state.deliveryId());
        find(crossRowChecks, validators.keySet());
        crossRowChecks.takeBackWarnings();
        UnlikelyValues unlikely = new UnlikelyValues(database, state.deliveryId(), quarter);
        for (Map.Entry<RegisteredFile, MicrodataRowValidator<?>> entry : validators.entrySet()) {
            RegisteredFile file = entry.getKey();
            RejectedRows rejected = new RejectedRows(database, state.deliveryId(), file.name(), file.content());
            reject(crossRowChecks, file, entry.getValue(), files, rejected);
            LoadOutcome.LoadedFile counted = state.count(file);
            counts.add(counted);
            refusals.add(checkCounts(counted, crossRowChecks.countBecauseOfRejected(file.name()), rejected));
            for (Finding warning : unlikely.find(LoadedTable.ofContent(file.content()), file.name())) {
                rejected.ofFile(warning);
            }
            rejected.flush();
        }
        if (counts.stream().anyMatch(file -> file.rejected() > 0)) {
            refusals.add(checkPersons(state.deliveryId(), names(validators.keySet())));
        }
        state.conclude(refusals.contains(true), validators.keySet());
        return new LoadOutcome(refusals.contains(true), counts);
    }

    /** Checks the files in the order of their references: advices, then employments, then pay periods. */
    private static void find(CrossRowChecks crossRowChecks, Iterable<RegisteredFile> files) {
        Map<String, String> names = names(files);
        String advices = name(names, AdviceLayout.LAYOUT.content());
        String employments = name(names, EmploymentLayout.LAYOUT.content());
        crossRowChecks.duplicates(LoadedTable.ADVICE, advices, "advice_id", "person_id");
        crossRowChecks.municipalities(advices);
        crossRowChecks.duplicates(LoadedTable.EMPLOYMENT, employments, "employment_id", "employment_id");
        crossRowChecks.references(
                LoadedTable.EMPLOYMENT, employments, "person_id", "employment_id", LoadedTable.ADVICE, advices);
        String payPeriods = names.get(PayPeriodLayout.LAYOUT.content());
        if (payPeriods != null) {
            crossRowChecks.references(
                    LoadedTable.PAY_PERIOD,
                    payPeriods,
                    "employment_id",
                    "employment_id",
                    LoadedTable.EMPLOYMENT,
                    employments);
        }
    }

    /** Returns the name of each file by its content (inhoud). */
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

    /**
     * Rejects the rows that were set aside. Only reads a file again if it has such rows, because rejected rows are stored as
     * delivered.
     */
    private static void reject(
            CrossRowChecks crossRowChecks,
            RegisteredFile file,
            MicrodataRowValidator<?> validator,
            ReceivedFiles files,
            RejectedRows rejected)
            throws IOException {
        if (crossRowChecks.count(file.name()) == 0) {
            return;
        }
        try (CrossRowChecks.LaterRejections rows = crossRowChecks.rows(file.name())) {
            files.eachRow(file, (header, row) -> {
                CrossRowFault fault = rows.of(row.number());
                if (fault != null) {
                    rejected.add(
                            header,
                            row,
                            validator.referredTo(header, row),
                            validator.subject(header, row),
                            validator.explain(header, row, fault));
                }
            });
        }
        rejected.flush();
    }

    private boolean checkCounts(LoadOutcome.LoadedFile file, long becauseOfRejected, RejectedRows findings) {
        long counting = file.rejected() - becauseOfRejected;
        boolean refused = method.refuses(counting, file.delivered())
                || (file.loaded() == 0 && counting > 0 && counting == file.delivered());
        if (refused) {
            findings.ofFile(new TooManyRejected().finding(file.name(), counting, becauseOfRejected, file.delivered()));
        }
        return refused;
    }

    private boolean checkPersons(long deliveryId, Map<String, String> names) {
        PersonsLosingRows persons = PersonsLosingRows.count(
                database,
                deliveryId,
                name(names, AdviceLayout.LAYOUT.content()),
                name(names, EmploymentLayout.LAYOUT.content()),
                names.get(PayPeriodLayout.LAYOUT.content()));
        boolean refused = method.refusesForPersons(persons.losing(), persons.all());
        if (refused) {
            FindingStore.Writer findings = new FindingStore(database).writer(deliveryId, IntakeStep.LOAD);
            findings.add(
                    new TooManyRejected().persons(persons.losing(), persons.all(), method.maximumShareOfPersons()));
            findings.flush();
        }
        return refused;
    }
}

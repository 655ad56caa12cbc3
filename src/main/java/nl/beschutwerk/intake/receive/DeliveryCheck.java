package nl.beschutwerk.intake.receive;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.ParallelTasks;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.ExaminedDelivery;
import nl.beschutwerk.intake.register.ExaminedDelivery.ExaminedFile;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.NoManifest;
import nl.beschutwerk.intake.rule.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Receives a delivery: makes all checks that can refuse it before any of its rows are loaded. A refusal is a result; only
 * mistakes of the operator and failures of the system are exceptions.
 */
public final class DeliveryCheck {

    private final DeliveryRegister register;
    private final StopSignal stop;

    public DeliveryCheck(DeliveryRegister register) {
        this(register, StopSignal.NEVER);
    }

    /**
     * Creates a check that can be interrupted.
     *
     * @param stop checked before each row
     */
    public DeliveryCheck(DeliveryRegister register, StopSignal stop) {
        this.register = register;
        this.stop = stop;
    }

    /**
     * Checks the delivery in a folder and registers it with its findings. If the same content is received again, the existing
     * row of the register is used and reset.
     *
     * @param asked the quarter asked for; null if any quarter is accepted
     * @throws OperatorMistakeException if there is no delivery, or the delivery is for another quarter
     */
    public ReceiveOutcome receive(Path folder, @Nullable Quarter asked) throws IOException {
        return receive(InspectedDelivery.open(folder, asked, stop));
    }

    /**
     * Checks a delivery and registers it with its findings, like {@link #receive(Path, Quarter)}.
     *
     * @throws OperatorMistakeException if a file changed since it was inspected
     */
    public ReceiveOutcome receive(InspectedDelivery delivery) throws IOException {
        return receive(delivery, WorkDone.unwatched());
    }

    /**
     * The same, and it can be watched.
     *
     * @param done counts the rows that are read
     */
    public ReceiveOutcome receive(InspectedDelivery delivery, WorkDone done) throws IOException {
        return register(examine(delivery, stop, done));
    }

    ReceiveOutcome register(ExaminedDelivery examined) {
        long id = register.register(examined);
        long rows = examined.files().stream()
                .map(ExaminedFile::rows)
                .mapToLong(count -> count == null ? 0 : count)
                .sum();
        return new ReceiveOutcome(
                id,
                examined.inputHash(),
                examined.opened().name(),
                examined.opened().delivery(),
                examined.refused(),
                rows,
                examined.findings());
    }

    /** Returns the same findings, without a database. */
    static ExaminedDelivery examine(Path folder, @Nullable Quarter asked) throws IOException {
        return examine(InspectedDelivery.open(folder, asked, StopSignal.NEVER), StopSignal.NEVER, WorkDone.unwatched());
    }

    /**
     * Checks an inspected delivery. Writes nothing.
     *
     * @param stop checked before each row
     * @param done counts the rows that are read
     */
    static ExaminedDelivery examine(InspectedDelivery inspected, StopSignal stop, WorkDone done) throws IOException {
        OpenedDelivery opened = inspected.opened();
        List<Finding> findings = new ArrayList<>();
        List<ExaminedFile> files = new ArrayList<>();
        for (String fault : opened.faults()) {
            findings.add(
                    opened.holdsCitizenNumber()
                            ? new CitizenNumberFound().inManifest(OpenedDelivery.MANIFEST, fault)
                            : new UnreadableFile().finding(OpenedDelivery.MANIFEST, fault));
        }
        Delivery delivery = opened.delivery();
        if (delivery != null) {
            if (!delivery.withManifest()) {
                findings.add(new NoManifest().finding());
            }
            files.addAll(examineFiles(delivery, inspected, stop, done));
            files.forEach(file -> findings.addAll(file.findings()));
        }
        return new ExaminedDelivery(opened, files, findings, inputHash(opened, files));
    }

    /** Examines the files in parallel, because each has to be read to its end. The results are in the order of the manifest. */
    private static List<ExaminedFile> examineFiles(
            Delivery delivery, InspectedDelivery inspected, StopSignal stop, WorkDone done) throws IOException {
        done.begin("rows", statedRows(delivery));
        List<ParallelTasks.Task<ExaminedFile>> examinations = new ArrayList<>();
        for (DeliveredFile file : delivery.files()) {
            examinations.add(wanted ->
                    new FileExaminer(file, delivery.path(file), inspected.inspection(file), wanted, done).examine());
        }
        return ParallelTasks.run("examine", examinations, stop);
    }

    /** As many rows as the manifest says there are; empty if it does not say it of every file. */
    private static OptionalLong statedRows(Delivery delivery) {
        long rows = 0;
        for (DeliveredFile file : delivery.files()) {
            if (file.rows() == null) {
                return OptionalLong.empty();
            }
            rows += file.rows();
        }
        return OptionalLong.of(rows);
    }

    private static Sha256 inputHash(OpenedDelivery opened, List<ExaminedFile> files) {
        StringBuilder inputs = new StringBuilder(opened.manifestIdentity()).append('\n');
        for (ExaminedFile file : files) {
            Sha256 sha256 = file.sha256();
            inputs.append(file.file().name())
                    .append('\n')
                    .append(sha256 == null ? "missing" : sha256.hex())
                    .append('\n');
        }
        return Sha256.ofText(inputs.toString());
    }
}

package nl.beschutwerk.job.receiving;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.register.DeliveryRegister;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.returnfile.ReturnFiles;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.CitizenNumberPossible;
import nl.beschutwerk.job.support.FindingsExport;
import nl.beschutwerk.job.support.Interruption;

/**
 * The folder of a delivery in {@code retour}, with its findings and its return files: the delivered files with the findings
 * next to their rows. Return files hold rows about persons, so only the owner may enter the folder. If they could hold citizen
 * service numbers, none are made.
 */
public final class ReturnFolder {

    private static final String WORK = "werk";
    private static final String ENDING = "-retour.xlsx";
    private static final String LOCK = ".lock";

    private final DeliveryRegister deliveries;
    private final FindingStore findingStore;
    private final FindingsExport findingsExport;
    private final Interruption interruption;

    /** For deliveries in one database; each folder is created only if there is something to return. */
    public ReturnFolder(
            DeliveryRegister deliveries,
            FindingStore findingStore,
            FindingsExport findingsExport,
            Interruption interruption) {
        this.deliveries = deliveries;
        this.findingStore = findingStore;
        this.findingsExport = findingsExport;
        this.interruption = interruption;
    }

    /**
     * The files that were written.
     *
     * @param folder of the delivery
     * @param findings the file with all findings
     * @param workbooks the return files; empty if none could be made
     */
    public record Written(Path folder, Path findings, List<Path> workbooks) {

        /** Names the workbooks in a sentence of the operator about the findings file; empty if there are none. */
        public String andWorkbooks() {
            return workbooks.isEmpty()
                    ? ""
                    : " with the workbook" + (workbooks.size() == 1 ? "" : "s") + " (" + ENDING + ") beside it";
        }
    }

    /**
     * Writes all files for the deliverer. They replace those of an earlier attempt.
     *
     * @param retour the folder with a folder for each delivery
     * @param deliveryId the key under which the delivery was received
     * @param delivery the name of the delivery
     * @param deliveryFolder the folder of the delivered files
     * @throws OperatorMistakeException if a delivered file changed in the meantime
     */
    public Written write(Path retour, long deliveryId, String delivery, Path deliveryFolder)
            throws IOException, SQLException {
        Path folder = OwnersFolder.create(retour, delivery);
        try (FileChannel channel = PrivateFiles.open(retour.resolve(LOCK))) {
            // Another command may be writing about the same delivery; its lock ends when its channel is closed.
            channel.lock();
            return write(deliveryId, deliveryFolder, folder);
        }
    }

    private Written write(long deliveryId, Path deliveryFolder, Path folder) throws IOException, SQLException {
        clear(folder);
        Path findings = OwnersFolder.createFile(folder.resolve(FindingsExport.FILE_NAME));
        findingsExport.write(deliveryId, findings);
        boolean citizenNumbers = findingStore.has(deliveryId, CitizenNumberFound.CODE)
                || findingStore.has(deliveryId, CitizenNumberPossible.CODE);
        List<Path> workbooks = citizenNumbers ? List.of() : workbooks(deliveryId, deliveryFolder, folder);
        return new Written(folder, findings, workbooks);
    }

    private List<Path> workbooks(long deliveryId, Path deliveryFolder, Path folder) throws IOException, SQLException {
        Path work = OwnersFolder.create(folder, WORK);
        try (ReturnFiles files = new ReturnFiles(
                deliveryFolder,
                deliveries.received(deliveryId),
                deliveries.isSynthetic(deliveryId),
                folder,
                work,
                interruption)) {
            findingStore.forEach(deliveryId, finding -> {
                interruption.check();
                add(files, finding);
            });
            return files.finish();
        } catch (UncheckedIOException e) {
            throw asMistake(Objects.requireNonNull(e.getCause(), "it is made with one"));
        } catch (UnreadableFileException e) {
            throw asMistake(e);
        } finally {
            delete(work);
        }
    }

    private static void add(ReturnFiles files, Finding finding) {
        try {
            files.add(finding);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static IOException asMistake(IOException failure) {
        if (failure instanceof UnreadableFileException) {
            throw new OperatorMistakeException(
                    "A file of the delivery changed while its return file was being made. Start again.", failure);
        }
        return failure;
    }

    /** The folder in {@code retour} with what goes back about a delivery by this name; it exists only if there is something. */
    public static Path of(Path retour, String delivery) {
        return retour.resolve(OwnersFolder.plain(delivery));
    }

    /** Deletes what an earlier attempt wrote for a delivery. */
    public void clear(Path retour, String delivery) throws IOException {
        if (Files.isDirectory(retour)) {
            Path folder = OwnersFolder.create(retour, delivery);
            clear(folder);
            removeIfEmpty(folder);
        }
    }

    /** Deletes the folder if the operator keeps no other files in it. */
    private static void removeIfEmpty(Path folder) throws IOException {
        try (Stream<Path> left = Files.list(folder)) {
            if (left.findAny().isPresent()) {
                return;
            }
        }
        Files.delete(folder);
    }

    private static void clear(Path folder) throws IOException {
        delete(folder.resolve(WORK));
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = String.valueOf(file.getFileName());
                if (name.endsWith(ENDING) || name.equals(FindingsExport.FILE_NAME)) {
                    Files.delete(file);
                }
            }
        }
    }

    private static void delete(Path folder) throws IOException {
        if (Files.isDirectory(folder)) {
            try (Stream<Path> tree = Files.walk(folder)) {
                for (Path path : tree.sorted(Comparator.reverseOrder()).toList()) {
                    Files.delete(path);
                }
            }
        }
    }

    /** Creates folders that only their owner may enter. */
    static final class OwnersFolder {

        private OwnersFolder() {}

        /**
         * Creates a folder by this name that only its owner may enter, within a parent with the same rights; an existing folder
         * gets these rights. The name may come from a deliverer, so characters that could lead to another folder are replaced.
         */
        static Path create(Path parent, String name) throws IOException {
            PrivateFiles.ownDirectory(parent);
            return PrivateFiles.ownDirectory(parent.resolve(plain(name)));
        }

        private static String plain(String name) {
            String plain = name.replaceAll("[^\\p{L}\\p{N} ._-]", "_").strip();
            return plain.isEmpty() || plain.startsWith(".") ? "_" + plain : plain;
        }

        /** Creates an empty file in such a folder, which only its owner may read. */
        static Path createFile(Path file) throws IOException {
            Files.deleteIfExists(file);
            PrivateFiles.open(file).close();
            return file;
        }
    }
}

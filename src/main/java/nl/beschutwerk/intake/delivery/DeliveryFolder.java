package nl.beschutwerk.intake.delivery;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.delivery.Manifest.ManifestResult;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.layout.FileLayouts;
import nl.beschutwerk.intake.value.CitizenNumber;
import org.jspecify.annotations.Nullable;

/** Opens the folder of a delivery: finds its manifest, or else its files by their standard names. */
public final class DeliveryFolder {

    /** A real manifest takes about a kilobyte. */
    private static final int MAX_MANIFEST_BYTES = 256 * 1024;

    private final Path folder;
    private final @Nullable Quarter asked;

    /**
     * Creates an opener.
     *
     * @param asked the quarter asked for; null if any quarter is accepted
     */
    public DeliveryFolder(Path folder, @Nullable Quarter asked) {
        this.folder = folder;
        this.asked = asked;
    }

    /**
     * Opens the folder.
     *
     * @throws OperatorMistakeException if there is no delivery, or the delivery is for another quarter
     * @throws IOException if the disk fails
     */
    public OpenedDelivery open() throws IOException {
        requireNameToShow();
        requireContent();
        Path manifest = folder.resolve(Manifest.FILE_NAME);
        if (!Files.exists(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return OpenedDelivery.withoutManifest(byStandardNames());
        }
        if (!Files.isRegularFile(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return OpenedDelivery.faulty(
                    name(),
                    asked,
                    new byte[0],
                    List.of("levering.json is geen gewoon bestand. Lever het opnieuw aan."));
        }
        byte[] json = readManifest(manifest);
        if (json.length > MAX_MANIFEST_BYTES) {
            return OpenedDelivery.faulty(
                    name(),
                    asked,
                    json,
                    List.of("levering.json is veel te groot. Lever een gewone levering.json aan."));
        }
        ManifestResult result = Manifest.read(json, folder);
        if (result instanceof ManifestResult.HoldsCitizenNumber found) {
            return OpenedDelivery.holdsCitizenNumber(name(), asked, json, found.sentences());
        }
        if (result instanceof ManifestResult.Faulty faulty) {
            return OpenedDelivery.faulty(name(), asked, json, faulty.sentences());
        }
        Delivery delivery = ((ManifestResult.Told) result).delivery();
        requireQuarter(delivery.quarter());
        return OpenedDelivery.ofManifest(delivery, json);
    }

    /**
     * Checked because the name of the folder is shown and recorded, and is the name of the delivery if there is no manifest.
     */
    private void requireNameToShow() {
        if (CitizenNumber.mayBeIn(name())) {
            throw new OperatorMistakeException(
                    "The name of the folder of this delivery looks like a citizen service number (BSN). It "
                            + "would be shown and recorded. Give the folder another name, and start again.");
        }
    }

    private void requireContent() throws IOException {
        if (Files.isRegularFile(folder)) {
            throw new OperatorMistakeException(folder
                    + " is a file. Name the folder that holds it: a delivery is a folder, with levering.json in it.");
        }
        if (!Files.isDirectory(folder)) {
            throw new OperatorMistakeException(
                    "There is no folder " + folder + ". Name the folder of a delivery, with levering.json in it.");
        }
        try (Stream<Path> content = Files.list(folder)) {
            if (content.findAny().isEmpty()) {
                throw new OperatorMistakeException(
                        "The folder " + folder + " is empty. Put a delivery in it, with levering.json.");
            }
        }
    }

    private static byte[] readManifest(Path manifest) throws IOException {
        try (InputStream in = Files.newInputStream(manifest, LinkOption.NOFOLLOW_LINKS)) {
            return in.readNBytes(MAX_MANIFEST_BYTES + 1);
        }
    }

    private void requireQuarter(Quarter delivered) {
        if (asked != null && !asked.equals(delivered)) {
            throw new OperatorMistakeException("The delivery in " + folder + " is of " + delivered + ", and " + asked
                    + " was asked for. Name the folder of a delivery of " + asked + ", or ask for " + delivered + ".");
        }
    }

    private Delivery byStandardNames() {
        List<DeliveredFile> files = new ArrayList<>(FileLayouts.ALL.stream()
                .flatMap(layout -> layout.standardNames().stream()
                        .filter(name -> Files.exists(folder.resolve(name), LinkOption.NOFOLLOW_LINKS))
                        .map(name -> DeliveredFile.withoutManifest(name, layout)))
                .toList());
        DeliveryKind kind = onlyKind(files);
        // Required files that are not present are added too, so that they are reported as missing.
        FileLayouts.of(kind).stream()
                .filter(layout -> layout.required()
                        && files.stream().noneMatch(file -> file.layout().equals(layout)))
                .map(layout ->
                        DeliveredFile.withoutManifest(layout.standardNames().get(0), layout))
                .forEach(files::add);
        return new Delivery(name(), quarterWithoutManifest(), kind, false, null, folder, files, Map.of(), false, null);
    }

    private DeliveryKind onlyKind(List<DeliveredFile> files) {
        List<FileLayout> layouts =
                files.stream().map(DeliveredFile::layout).distinct().toList();
        List<DeliveryKind> kinds =
                layouts.stream().map(FileLayout::kind).distinct().toList();
        if (kinds.isEmpty()) {
            throw new OperatorMistakeException("The folder " + folder + " holds no levering.json and none of the files "
                    + String.join(", ", standardNames()) + ". Name the folder of a delivery.");
        }
        if (layouts.size() < files.size()) {
            throw new OperatorMistakeException(
                    "The folder " + folder
                            + " holds no levering.json and the same file in more than one form (.csv, .csv.gz, .xlsx). Leave one of them.");
        }
        if (kinds.size() > 1) {
            throw new OperatorMistakeException("The folder " + folder
                    + " holds no levering.json, and files of two kinds of deliveries: microdata and headcounts. Remove those "
                    + "that do not belong there.");
        }
        return kinds.get(0);
    }

    private static List<String> standardNames() {
        return FileLayouts.ALL.stream()
                .flatMap(layout -> layout.standardNames().stream())
                .toList();
    }

    private Quarter quarterWithoutManifest() {
        if (asked != null) {
            return asked;
        }
        return quarterOfName()
                .orElseThrow(() -> new OperatorMistakeException("The delivery in " + folder
                        + " has no levering.json, so its quarter is not known. Say which, as in --quarter 2024-Q4."));
    }

    private Optional<Quarter> quarterOfName() {
        try {
            return Optional.of(Quarter.parse(name()));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private String name() {
        Path last = folder.toAbsolutePath().normalize().getFileName();
        return last == null ? "levering" : last.toString();
    }
}

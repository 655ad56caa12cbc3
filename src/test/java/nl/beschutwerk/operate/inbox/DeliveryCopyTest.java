package nl.beschutwerk.operate.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.operate.inbox.DeliveryCopy.Copied;
import nl.beschutwerk.operate.inbox.DeliveryCopy.Result;
import nl.beschutwerk.operate.inbox.DeliveryCopy.Unfinished;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is copied out of an inbox that anybody may write in, and what is not. */
class DeliveryCopyTest {

    private static final String NL = "land,NL,totaal,15635,10619,";

    @TempDir
    Path folder;

    private Path delivery;
    private Path deliveries;

    @BeforeEach
    void deliver() throws Exception {
        delivery = new Deliveries(folder.resolve("inbox")).put("2024-Q4", NL);
        deliveries = folder.resolve("deliveries");
    }

    @Test
    void theSameDeliveryIsAlwaysCopiedToTheSamePlace() throws Exception {
        Path first = copied(copy(false));
        Path second = copied(copy(false));

        assertThat(second).isEqualTo(first);
        assertThat(first.getParent()).isEqualTo(deliveries.resolve("2024-Q4"));
        assertThat(first.getFileName().toString()).matches("proef-2024-Q4-[0-9a-f]{10}");
        assertThat(names(deliveries.resolve("2024-Q4"))).hasSize(1);
        assertThat(names(deliveries)).containsExactly("2024-Q4");
    }

    @Test
    void onlyTheOwnerMayReadTheCopy() throws Exception {
        Path copy = copied(copy(false));

        assertThat(rights(deliveries)).isEqualTo("rwx------");
        assertThat(rights(copy)).isEqualTo("rwx------");
        assertThat(rights(copy.resolve("aantallen.csv"))).isEqualTo("rw-------");
    }

    /** A name drawn by chance looks like a citizen service number now and then, and the delivery was then refused for it. */
    @Test
    void theFolderInWhichTheCopyIsMadeHasAlwaysTheSameName() throws Exception {
        List<String> seen = new ArrayList<>();

        copied(copy(
                () -> {
                    try (Stream<Path> below = Files.walk(deliveries, 2)) {
                        below.map(deliveries::relativize)
                                .filter(path -> path.getNameCount() == 2)
                                .forEach(path -> seen.add(path.getName(1).toString()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                },
                false));

        assertThat(seen).isNotEmpty().containsOnly("levering");
    }

    @Test
    void aFolderThatWasThereBeforeKeepsItsRights() throws Exception {
        Files.createDirectory(deliveries);
        Files.setPosixFilePermissions(deliveries, PosixFilePermissions.fromString("rwxr-x---"));

        Path copy = copied(copy(false));

        assertThat(rights(deliveries)).isEqualTo("rwxr-x---");
        assertThat(rights(copy)).isEqualTo("rwx------");
    }

    @Test
    void onlyWhatTheManifestNamesIsCopied() throws Exception {
        Files.writeString(delivery.resolve("~$aantallen.tmp"), "x");
        Files.createDirectory(delivery.resolve("map"));

        assertThat(names(copied(copy(false)))).containsExactly("aantallen.csv", "levering.json");
    }

    @Test
    void aFileThatIsMissingMayStillComeHoweverLongItTakes() throws Exception {
        Files.delete(delivery.resolve("aantallen.csv"));

        assertThat(lacking(copy(false))).containsExactly("aantallen.csv is missing, or not an ordinary file");
        assertThat(lacking(copy(true))).containsExactly("aantallen.csv is missing, or not an ordinary file");
        assertThat(names(deliveries)).isEmpty();
    }

    @Test
    void withoutItsManifestNothingIsADelivery() throws Exception {
        Files.delete(delivery.resolve("levering.json"));

        assertThat(lacking(copy(true))).containsExactly("levering.json is missing, or not an ordinary file");
        assertThat(deliveries).doesNotExist();
    }

    @ParameterizedTest
    @ValueSource(strings = {"aantallen.csv", "levering.json"})
    void aLinkIsNotFollowed(String name) throws Exception {
        Path elsewhere = folder.resolve("elsewhere");
        Files.move(delivery.resolve(name), elsewhere);
        Files.createSymbolicLink(delivery.resolve(name), elsewhere);

        assertThat(lacking(copy(true))).containsExactly(name + " is missing, or not an ordinary file");
    }

    @Test
    void aWrongChecksumIsTakenOnlyToRefuseIt() throws Exception {
        new Deliveries(folder.resolve("inbox")).putWithWrongChecksum("2024-Q4");

        assertThat(lacking(copy(false))).containsExactly("aantallen.csv is not what its checksum says");
        assertThat(copied(copy(true))).isDirectory();
    }

    @ParameterizedTest
    @ValueSource(strings = {"../../etc/passwd", "/etc/passwd", "..", "map/aantallen.csv", "a\\u0000b"})
    void aManifestThatPointsElsewhereCopiesNothingElse(String name) throws Exception {
        Path manifest = delivery.resolve("levering.json");
        Files.writeString(manifest, Files.readString(manifest).replace("aantallen.csv", name));

        assertThat(lacking(copy(false))).containsExactly("levering.json cannot be relied on");
        Path copy = copied(copy(true));
        assertThat(names(copy)).containsExactly("levering.json");
        assertThat(copy.getParent()).isEqualTo(deliveries.resolve("onbekend"));
    }

    @Test
    void halfAManifestIsNotReliedOn() throws Exception {
        Path manifest = delivery.resolve("levering.json");
        Files.writeString(manifest, Files.readString(manifest).substring(0, 40));

        assertThat(lacking(copy(false))).containsExactly("levering.json cannot be relied on");
    }

    @Test
    void aFileThatGrowsForEverIsReadNoFurther() throws Exception {
        Path file = delivery.resolve("aantallen.csv");
        long size = Files.size(file);

        int[] reads = new int[1];
        Result result = copy(
                () -> {
                    reads[0]++;
                    if (reads[0] > 1) {
                        // The first is of the manifest.
                        append(file);
                    }
                },
                false);

        assertThat(copied(result).resolve("aantallen.csv")).hasSize(size);
        assertThat(Files.size(file)).isGreaterThan(size);
    }

    @Test
    void aFileThatDisappearsMeanwhileLeavesNothingBehind() throws Exception {
        Path file = delivery.resolve("aantallen.csv");

        assertThat(lacking(copy(() -> delete(file), true))).hasSize(1);
        assertThat(names(deliveries)).isEmpty();
    }

    @Test
    void aCopyFromWhichSomebodyTookAFileIsMadeAgain() throws Exception {
        Path copy = copied(copy(false));
        Files.delete(copy.resolve("aantallen.csv"));
        assertThat(names(copied(copy(false)))).containsExactly("aantallen.csv", "levering.json");

        Files.writeString(copy.resolve("aantallen.csv"), "x");
        assertThat(copied(copy(false)).resolve("aantallen.csv"))
                .hasSameBinaryContentAs(delivery.resolve("aantallen.csv"));
    }

    @Test
    void aPassThatIsNoLongerAloneShowsNoCopy() {
        DeliveryCopy copy = new DeliveryCopy(deliveries, StopSignal.NEVER, () -> {
            throw new IOException("the lock is lost");
        });

        assertThatThrownBy(() -> copy.copy(delivery, false)).hasMessage("the lock is lost");

        assertThat(deliveries.resolve("2024-Q4")).doesNotExist();
    }

    @Test
    void aDeliveryThatWouldFillTheDiskIsNotCopied() throws Exception {
        try (FileChannel file = FileChannel.open(delivery.resolve("aantallen.csv"), StandardOpenOption.WRITE)) {
            // A sparse file: its size is more than any disk has left.
            file.write(ByteBuffer.wrap(new byte[1]), Files.getFileStore(folder).getUsableSpace());
        }

        assertThatThrownBy(() -> copy(false))
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll("MB left", "--keep");

        assertThat(names(deliveries)).isEmpty();
    }

    @Test
    void whatAKilledPassLeftIsThrownAway() throws Exception {
        Files.createDirectories(deliveries.resolve(".nieuw-1"));
        Files.writeString(deliveries.resolve(".nieuw-1").resolve("half.csv"), "x");

        assertThat(names(copied(copy(false)))).containsExactly("aantallen.csv", "levering.json");
        assertThat(names(deliveries)).containsExactly("2024-Q4");
    }

    private Result copy(boolean asItIs) throws IOException {
        return new DeliveryCopy(deliveries, StopSignal.NEVER, () -> {}).copy(delivery, asItIs);
    }

    /** Copies, and does something each time before bytes are read. */
    private Result copy(Runnable meanwhile, boolean asItIs) throws IOException {
        StopSignal signal = new StopSignal() {
            @Override
            public boolean isRequested() {
                return false;
            }

            @Override
            public void check() {
                meanwhile.run();
            }
        };
        return new DeliveryCopy(deliveries, signal, () -> {}).copy(delivery, asItIs);
    }

    private static Path copied(Result result) {
        assertThat(result).isInstanceOf(Copied.class);
        return ((Copied) result).folder();
    }

    private static List<String> lacking(Result result) {
        assertThat(result).isInstanceOf(Unfinished.class);
        return ((Unfinished) result).lacking();
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static String rights(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static void append(Path file) {
        try {
            Files.writeString(file, "more", StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}

package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.delivery.Delivery;
import nl.beschutwerk.intake.delivery.DeliveryFolder;
import nl.beschutwerk.intake.delivery.OpenedDelivery;
import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.job.support.LogContext;
import nl.beschutwerk.job.support.ProjectPaths;
import org.springframework.util.FileSystemUtils;

/**
 * Copies a delivery out of the inbox, to {@code deliveries/<quarter>/<name>-<short hash>}. The copy is what is checked and
 * released, so that it does not matter what happens to the original. It holds {@code levering.json} and the files that it names,
 * and appears in one rename, whole. The same delivery is always copied to the same place.
 */
final class DeliveryCopy {

    /** The copy in the making begins so. Each pass has its own; what a killed one left is thrown away. */
    private static final String WORK = ".nieuw-";

    private static final String IN_THE_MAKING = "levering";

    /** Room that other work on the disk of the kept deliveries may need. */
    private static final long SPARE_BYTES = 256L << 20;

    private static final long BYTES_OF_MEGABYTE = 1_000_000;

    private static final String UNKNOWN_QUARTER = "onbekend";
    private static final int HASH_DIGITS = 10;
    private static final int LONGEST_NAME = 60;
    private static final int BUFFER = 1 << 16;

    /** A manifest that is larger is refused; its first bytes are enough for that. */
    private static final long LARGEST_MANIFEST = 1 << 20;

    private final Path deliveries;
    private final StopSignal stop;
    private final Alone alone;
    private final Path work;

    /** Where the copy is made: the name of its folder is checked like that of any delivery, so no part of it is drawn by chance. */
    private final Path copy;

    /**
     * Copies for one pass.
     *
     * @param alone asked before a copy appears
     */
    DeliveryCopy(Path deliveries, StopSignal stop, Alone alone) {
        this.deliveries = deliveries;
        this.stop = stop;
        this.alone = alone;
        this.work = deliveries.resolve(WORK + UUID.randomUUID());
        this.copy = work.resolve(IN_THE_MAKING);
    }

    /** Tells whether this pass is still the only one. */
    @FunctionalInterface
    interface Alone {

        /** Returns if it is. */
        void require() throws IOException;
    }

    /** The copy, or why there is none yet. */
    sealed interface Result {}

    /**
     * A delivery that was copied, now or before.
     *
     * @param folder the copy
     * @param opened the delivery in it, or the faults of its manifest
     */
    record Copied(Path folder, OpenedDelivery opened) implements Result {}

    /**
     * A delivery that is not whole.
     *
     * @param lacking what is not there, or not right yet
     */
    record Unfinished(List<String> lacking) implements Result {

        public Unfinished {
            lacking = List.copyOf(lacking);
        }
    }

    /**
     * Copies a delivery, if it is whole.
     *
     * @param asItIs whether to copy it also if its manifest or a checksum is wrong, so that it can be refused for that; a file
     *     that is missing may still come
     */
    Result copy(Path from, boolean asItIs) throws IOException {
        if (!isFile(from.resolve(OpenedDelivery.MANIFEST))) {
            return new Unfinished(List.of(OpenedDelivery.MANIFEST + " is missing, or not an ordinary file"));
        }
        // A folder that was there before keeps the rights that its owner gave it; what is made in it is closed.
        PrivateFiles.createDirectories(deliveries);
        discardOthers();
        PrivateFiles.ownDirectory(work);
        PrivateFiles.ownDirectory(copy);
        try {
            return copyWhole(from, asItIs);
        } finally {
            FileSystemUtils.deleteRecursively(work);
        }
    }

    /** Throws away what killed passes left. One that was only cut off fails for it, and does its work again. */
    private void discardOthers() throws IOException {
        try (DirectoryStream<Path> left = Files.newDirectoryStream(deliveries, WORK + "*")) {
            for (Path one : left) {
                FileSystemUtils.deleteRecursively(one);
            }
        }
    }

    private Result copyWhole(Path from, boolean asItIs) throws IOException {
        Sha256 manifest = copyFile(from, copy, OpenedDelivery.MANIFEST, LARGEST_MANIFEST);
        StringBuilder content = new StringBuilder(manifest.hex());
        OpenedDelivery opened = new DeliveryFolder(copy, null).open();
        if (opened.quarter() != null) {
            LogContext.quarterBegins(opened.quarter().toString());
        }
        List<String> lacking = new ArrayList<>();
        Delivery delivery = opened.delivery();
        if (delivery == null) {
            lacking.add(OpenedDelivery.MANIFEST + " cannot be relied on");
        } else {
            lacking.addAll(missing(from, delivery));
            if (!lacking.isEmpty()) {
                return new Unfinished(lacking);
            }
            requireRoom(from, delivery);
            for (DeliveredFile file : delivery.files()) {
                Sha256 found = copyFile(from, copy, file.name(), Long.MAX_VALUE);
                content.append(' ').append(found.hex());
                if (!found.equals(file.sha256())) {
                    lacking.add(file.name() + " is not what its checksum says");
                }
            }
        }
        return lacking.isEmpty() || asItIs
                ? inPlace(place(from, opened, Sha256.ofText(content.toString())))
                : new Unfinished(lacking);
    }

    /**
     * Keeps a delivery from filling the disk, on which the database may be too.
     *
     * @throws OperatorMistakeException if there is too little room for it
     */
    private void requireRoom(Path from, Delivery delivery) throws IOException {
        long needed = SPARE_BYTES;
        for (DeliveredFile file : delivery.files()) {
            needed += Files.size(from.resolve(file.name()));
        }
        long room = Files.getFileStore(deliveries).getUsableSpace();
        if (needed > room) {
            throw new OperatorMistakeException("Its files take " + (needed - SPARE_BYTES) / BYTES_OF_MEGABYTE
                    + " MB, and the disk of " + ProjectPaths.shown(deliveries) + " has " + room / BYTES_OF_MEGABYTE
                    + " MB left, of which " + SPARE_BYTES / BYTES_OF_MEGABYTE
                    + " MB is kept for other work. Make room there, or keep deliveries elsewhere with --keep. If it is larger than"
                    + " it should be, ask the deliverer.");
        }
    }

    private static List<String> missing(Path from, Delivery delivery) {
        return delivery.files().stream()
                .map(DeliveredFile::name)
                .filter(name -> !isFile(from.resolve(name)))
                .map(name -> name + " is missing, or not an ordinary file")
                .toList();
    }

    private static boolean isFile(Path path) {
        return Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Copies the bytes that a file has at this moment, as far as a limit, and returns their checksum. A file that grows meanwhile
     * is read no further.
     */
    private Sha256 copyFile(Path from, Path to, String name, long limit) throws IOException {
        MessageDigest digest = Sha256.newDigest();
        try (FileChannel in = FileChannel.open(from.resolve(name), StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
                FileChannel out = PrivateFiles.open(to.resolve(name))) {
            long left = Math.min(in.size(), limit);
            ByteBuffer buffer = ByteBuffer.allocate(BUFFER);
            while (left > 0) {
                stop.check();
                buffer.clear().limit((int) Math.min(BUFFER, left));
                int read = in.read(buffer);
                if (read < 0) {
                    break;
                }
                left -= read;
                digest.update(buffer.flip().duplicate());
                while (buffer.hasRemaining()) {
                    out.write(buffer);
                }
            }
            out.force(true);
        }
        return Sha256.of(digest);
    }

    private boolean isSame(Path place) throws IOException {
        try (DirectoryStream<Path> copied = Files.newDirectoryStream(copy)) {
            for (Path file : copied) {
                Path other = place.resolve(String.valueOf(file.getFileName()));
                if (!isFile(other) || Files.mismatch(file, other) >= 0) {
                    return false;
                }
            }
        }
        return true;
    }

    private Path place(Path from, OpenedDelivery opened, Sha256 content) {
        String quarter =
                opened.quarter() == null ? UNKNOWN_QUARTER : opened.quarter().toString();
        String name = opened.delivery() == null ? plain(from) : opened.name();
        return deliveries.resolve(quarter).resolve(withHash(name, content));
    }

    /**
     * The name with the first digits of the hash that do not make it look like a citizen service number, which no folder of a
     * delivery may.
     */
    private static String withHash(String name, Sha256 content) {
        for (int first = 0; first + HASH_DIGITS <= content.hex().length(); first++) {
            String tried = name + "-" + content.hex().substring(first, first + HASH_DIGITS);
            if (!CitizenNumber.mayBeIn(tried)) {
                return tried;
            }
        }
        throw new OperatorMistakeException(
                "The name of the delivery looks like a citizen service number (BSN). It would be"
                        + " shown and recorded. Give its folder another name.");
    }

    /** A name for a delivery whose manifest gives none that can be relied on. */
    private static String plain(Path from) {
        String plain = String.valueOf(from.getFileName()).replaceAll("[^A-Za-z0-9_-]", "_");
        return plain.substring(0, Math.min(plain.length(), LONGEST_NAME));
    }

    /** Shows the copy, unless the same is there already. One of which somebody took or changed a file is replaced. */
    private Result inPlace(Path place) throws IOException {
        alone.require();
        if (!isSame(place)) {
            FileSystemUtils.deleteRecursively(place);
            PrivateFiles.createParent(place);
            Files.move(copy, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return new Copied(place, new DeliveryFolder(place, null).open());
    }
}

package nl.beschutwerk.job.support;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Distinguishes a full disk from other failures, and says where to make space.
 *
 * @param places the folders that the product writes to: releases, the database, and return files
 */
public record FullDisk(List<Path> places) {

    /** The SQLSTATE of a full disk in PostgreSQL. */
    private static final String DISK_FULL = "53100";

    /** SQLSTATE classes of connections that are lost because the server stops; it stops if it cannot write. */
    private static final List<String> SERVER_GONE = List.of("08", "57");

    /** In bytes: less than this is too little for a file of a release. */
    private static final long LITTLE = 1_000_000;

    public FullDisk {
        places = List.copyOf(places);
    }

    /**
     * The message for the operator if a full disk caused a failure; empty for other failures. The message of the system may be
     * in another language, so the free space of the disks is checked as well.
     */
    public Optional<String> behind(@Nullable Throwable failure) {
        boolean said = causes(failure).anyMatch(FullDisk::saysSo);
        boolean serverGone = causes(failure).anyMatch(FullDisk::isServerGone);
        boolean writing = causes(failure).anyMatch(cause -> cause instanceof IOException);
        List<Path> full = places.stream()
                .filter(place -> (writing && roomIn(place) < LITTLE) || (serverGone && roomIn(place) < DiskRoom.LEAST))
                .toList();
        return said || !full.isEmpty() ? Optional.of(inWords(full)) : Optional.empty();
    }

    private String inWords(List<Path> full) {
        List<String> suspects = (full.isEmpty() ? places : full)
                .stream().map(ProjectPaths::shown).toList();
        return "The disk is full, so not everything could be finished. Make room"
                + (suspects.isEmpty() ? "" : " on the disk of " + String.join(" or ", suspects))
                + ", and give the same command again: it goes on where it was.";
    }

    private static boolean saysSo(Throwable cause) {
        String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
        return (cause instanceof SQLException refused && DISK_FULL.equals(refused.getSQLState()))
                || (cause instanceof IOException
                        && (message.contains("no space left") || message.contains("quota exceeded")));
    }

    private static boolean isServerGone(Throwable cause) {
        return cause instanceof SQLException lost
                && lost.getSQLState() != null
                && SERVER_GONE.contains(lost.getSQLState().substring(0, 2));
    }

    private static Stream<Throwable> causes(@Nullable Throwable failure) {
        return failure == null ? Stream.empty() : Stream.iterate(failure, cause -> cause != null, Throwable::getCause);
    }

    /** The free space in bytes on the disk of a folder; without end if nobody knows. */
    private static long roomIn(Path place) {
        return DiskRoom.of(place).map(DiskRoom::free).orElse(Long.MAX_VALUE);
    }
}

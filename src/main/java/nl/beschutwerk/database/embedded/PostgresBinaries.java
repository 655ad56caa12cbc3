package nl.beschutwerk.database.embedded;

import io.zonky.test.db.postgres.embedded.DefaultPostgresBinaryResolver;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.util.Locale;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.database.DatabaseUnavailableException;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Sha256;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.tukaani.xz.XZInputStream;

/**
 * The PostgreSQL programs that are packaged with the product, unpacked. They are unpacked into a temporary folder and then
 * moved as a whole, so that a killed process leaves no incomplete program behind.
 */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);
    private static final int NAME_LENGTH = 16;

    private PostgresBinaries() {}

    /**
     * Returns the folder with {@code bin}, {@code lib} and {@code share}; unpacks the programs if this version has not been
     * unpacked yet.
     */
    static Path in(ServerFolder folder) throws IOException {
        byte[] archive = archive();
        MessageDigest digest = Sha256.newDigest();
        digest.update(archive);
        Path place = folder.binaries().resolve(Sha256.of(digest).hex().substring(0, NAME_LENGTH));
        if (!Files.isDirectory(place)) {
            LOG.info("Unpacking PostgreSQL into {}", place);
            Path unfinished = folder.unfinished("binaries");
            unpack(archive, unfinished);
            PrivateFiles.ownDirectory(folder.binaries());
            Files.move(unfinished, place, StandardCopyOption.ATOMIC_MOVE);
        }
        return place;
    }

    private static byte[] archive() throws IOException {
        String architecture = System.getProperty("os.arch");
        try (InputStream archive = DefaultPostgresBinaryResolver.INSTANCE.getPgBinary(
                operatingSystem(), architecture.equals("amd64") ? "x86_64" : architecture)) {
            return archive.readAllBytes();
        } catch (IllegalStateException e) {
            throw new DatabaseUnavailableException(
                    "The PostgreSQL that travels with this build is not made for " + System.getProperty("os.name")
                            + " on "
                            + architecture + ". Build on the machine itself, or name a server of your own with "
                            + DatabaseSettings.URL + ".",
                    e);
        }
    }

    private static String operatingSystem() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac") ? "Darwin" : "Linux";
    }

    private static void unpack(byte[] archive, Path target) throws IOException {
        try (TarArchiveInputStream tar =
                new TarArchiveInputStream(new XZInputStream(new ByteArrayInputStream(archive)))) {
            for (TarArchiveEntry entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                Path file = target.resolve(entry.getName()).normalize();
                if (!file.startsWith(target)) {
                    throw new IOException("The archive of PostgreSQL leads outside its folder: " + entry.getName());
                }
                unpack(tar, entry, target, file);
            }
        }
    }

    private static void unpack(TarArchiveInputStream tar, TarArchiveEntry entry, Path target, Path file)
            throws IOException {
        if (entry.isDirectory()) {
            PrivateFiles.createDirectories(file);
            return;
        }
        PrivateFiles.createDirectories(file.resolveSibling(".").normalize());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(file, Path.of(entry.getLinkName()));
        } else if (entry.isLink()) {
            Files.createLink(file, target.resolve(entry.getLinkName()).normalize());
        } else {
            try (OutputStream out = PrivateFiles.newOutputStream(file)) {
                tar.transferTo(out);
            }
            if (file.startsWith(target.resolve("bin")) && !file.toFile().setExecutable(true)) {
                throw new IOException("Cannot make executable: " + file);
            }
        }
    }
}

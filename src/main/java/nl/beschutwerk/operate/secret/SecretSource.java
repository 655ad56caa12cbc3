package nl.beschutwerk.operate.secret;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.database.DatabaseSettings.Lookup;

/**
 * Where a secret is: {@code env NAME} for a variable of the environment, {@code file PATH} for the first line of a file that is
 * closed to others.
 */
public final class SecretSource {

    /** How a setting says where a secret is, for the operator. */
    public static final String FORMS =
            "write where it is: env NAME for a variable of the environment, or file PATH for a file";

    private static final String VARIABLE = "env ";
    private static final String FILE = "file ";
    private static final long LARGEST = 4096;
    private static final Set<PosixFilePermission> OF_OTHERS = EnumSet.of(
            PosixFilePermission.GROUP_READ,
            PosixFilePermission.GROUP_WRITE,
            PosixFilePermission.GROUP_EXECUTE,
            PosixFilePermission.OTHERS_READ,
            PosixFilePermission.OTHERS_WRITE,
            PosixFilePermission.OTHERS_EXECUTE);

    private final Lookup environment;

    /** Reads secrets from files, and from this environment. */
    public SecretSource(Lookup environment) {
        this.environment = environment;
    }

    /** Whether this says where a secret is. */
    public static boolean isNamedBy(String text) {
        return text.startsWith(VARIABLE) || text.startsWith(FILE);
    }

    /**
     * Reads the secret.
     *
     * @throws IllegalArgumentException with the second half of a sentence for the operator, which never quotes the secret
     */
    public Secret read(String where) {
        if (where.startsWith(VARIABLE)) {
            return ofVariable(where.substring(VARIABLE.length()).strip());
        }
        if (where.startsWith(FILE)) {
            return ofNamedFile(where.substring(FILE.length()).strip());
        }
        throw new IllegalArgumentException("may not stand in this file itself; " + FORMS);
    }

    private Secret ofVariable(String name) {
        if (!name.matches("[A-Za-z_][A-Za-z0-9_]*")) {
            throw new IllegalArgumentException(
                    "names no variable of the environment; write one as env BESCHUTWERK_MAIL");
        }
        String value = Optional.ofNullable(environment.value(name)).orElse("").strip();
        if (value.isEmpty()) {
            throw new IllegalArgumentException(
                    "is to be in the variable " + name
                            + " of the environment, and that is not set or empty; set it, for a unit of systemd in its EnvironmentFile");
        }
        return secret(value, "the variable " + name);
    }

    private static Secret ofNamedFile(String name) {
        Path file = Path.of(name);
        if (!file.isAbsolute()) {
            throw new IllegalArgumentException("is in a file that is not named in full; begin its name with a /");
        }
        return ofFile(file);
    }

    /**
     * Reads the secret that is alone in a file.
     *
     * @throws IllegalArgumentException with the second half of a sentence for the operator, which never quotes the secret
     */
    public static Secret ofFile(Path file) {
        if (!Files.isRegularFile(file)) {
            throw new IllegalArgumentException("is to be in the file " + file + ", and there is no such file");
        }
        try {
            requireClosed(file);
            if (Files.size(file) > LARGEST) {
                throw new IllegalArgumentException(
                        "is to be in the file " + file + ", which is too large for it; put the secret alone in it");
            }
            return secret(Files.readString(file, StandardCharsets.UTF_8).strip(), "the file " + file);
        } catch (IOException e) {
            throw new IllegalArgumentException(
                    "is to be in the file " + file
                            + ", which this user may not read; give it to the account of the product (chown), and to no other",
                    e);
        }
    }

    /** On a file system without such permissions nobody can tell. */
    private static void requireClosed(Path file) throws IOException {
        Set<PosixFilePermission> permissions;
        try {
            permissions = Files.getPosixFilePermissions(file);
        } catch (UnsupportedOperationException e) {
            return;
        }
        if (permissions.stream().anyMatch(OF_OTHERS::contains)) {
            throw new IllegalArgumentException(
                    "is in the file " + file + ", which others may open; close it to them: chmod 600 " + file);
        }
    }

    private static Secret secret(String value, String where) {
        if (value.isEmpty() || value.chars().anyMatch(Character::isISOControl)) {
            throw new IllegalArgumentException("is to be in " + where + ", which does not hold it in one line");
        }
        return new Secret(value);
    }
}

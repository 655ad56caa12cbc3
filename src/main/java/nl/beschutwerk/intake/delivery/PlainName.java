package nl.beschutwerk.intake.delivery;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Checks whether a name given by a deliverer can be the name of a file or folder, on this machine and on the deliverer's. */
final class PlainName {

    /** Characters that point to another folder or have a special meaning on some system. */
    private static final Pattern SPECIAL = Pattern.compile("[/\\\\:*?\"<>|]|\\.\\.");

    /** Control characters, invisible characters, line separators and unpaired surrogates. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** Windows treats these as device names, with any extension. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    /** File systems allow 255 bytes, and a return file adds its own ending to the name. */
    private static final int MAX_BYTES = 200;

    private PlainName() {}

    /** Returns whether a name points to no other folder, is not a device, has no invisible characters, and is not too long. */
    static boolean isPlain(String name) {
        return !SPECIAL.matcher(name).find()
                && !UNSEEN.matcher(name).find()
                && !DEVICE.matcher(name).matches()
                && !name.startsWith(".")
                && !name.endsWith(".")
                && name.strip().equals(name)
                && name.getBytes(StandardCharsets.UTF_8).length <= MAX_BYTES;
    }
}

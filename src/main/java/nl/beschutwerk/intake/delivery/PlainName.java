package nl.beschutwerk.intake.delivery;

import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;

/** Whether a name that a deliverer gave can be the name of a file or folder, here and on the deliverer's own machine. */
final class PlainName {

    /** What leads to another folder, or means something to one system or another. */
    private static final Pattern SPECIAL = Pattern.compile("[/\\\\:*?\"<>|]|\\.\\.");

    /** Control characters, invisible ones, line ends, and halves of characters. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\p{Zl}\\p{Zp}]");

    /** Windows takes these for devices, whatever ending they have. */
    private static final Pattern DEVICE =
            Pattern.compile("(?:con|prn|aux|nul|com[0-9]|lpt[0-9])(?:\\..*)?", Pattern.CASE_INSENSITIVE);

    /** File systems hold 255, and a return file has an ending of its own behind the name. */
    private static final int MAX_BYTES = 200;

    private PlainName() {}

    /** Whether it leads nowhere else, is no device, shows all that is in it, and is not too long. */
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

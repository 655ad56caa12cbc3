package nl.beschutwerk.intake.register;

import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.format.TextEncoding;

/**
 * A delivery that was received and not refused, as stored in the register.
 *
 * @param rows the data rows of all its files
 */
public record RegisteredDelivery(long id, Quarter quarter, long rows, List<RegisteredFile> files) {

    public RegisteredDelivery {
        files = List.copyOf(files);
    }

    /**
     * A file of the delivery, as it was on disk when it was received.
     *
     * @param position in the manifest, from 1
     * @param content its content (inhoud)
     */
    public record RegisteredFile(int position, String name, String content, Sha256 sha256, TextEncoding encoding) {}
}

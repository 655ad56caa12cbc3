package nl.beschutwerk.intake.register;

import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.format.TextEncoding;
import org.jspecify.annotations.Nullable;

/**
 * A file of a received delivery, refused or not.
 *
 * @param content what it holds (inhoud)
 * @param sha256 as it lay on disk; null when there was no such file
 * @param encoding null when it could not be read
 * @param rows data rows; null when it could not be read to its end
 */
public record ReceivedFile(
        String name,
        String content,
        @Nullable Sha256 sha256,
        @Nullable TextEncoding encoding,
        @Nullable Long rows) {}

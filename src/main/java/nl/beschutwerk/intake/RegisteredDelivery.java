package nl.beschutwerk.intake;

import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.format.TextEncoding;

/** A delivery that was received and not refused, as the register knows it. */
record RegisteredDelivery(long id, Quarter quarter, List<RegisteredFile> files) {

    RegisteredDelivery {
        files = List.copyOf(files);
    }

    /** A file of it, as it lay on disk when it was received. */
    record RegisteredFile(int position, String name, Sha256 sha256, TextEncoding encoding) {}
}

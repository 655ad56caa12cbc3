package nl.beschutwerk.operate.inbox;

import java.nio.file.Path;
import java.time.Duration;

/**
 * The options of {@code inbox}.
 *
 * @param inbox the folder in which deliveries are dropped, each in a folder of its own
 * @param deliveries where deliveries are kept, in a folder for each quarter
 * @param output the folder in which releases are sealed
 * @param reference folder of the reference files
 * @param method the method file
 * @param retour the folder for findings and return files
 * @param operator who takes the deliveries, for the record
 * @param untouched how long nobody may have touched a delivery before it is taken
 * @param patience how long half a delivery may stay as it is before it is reported, or refused for what is wrong with it
 */
public record InboxRequest(
        Path inbox,
        Path deliveries,
        Path output,
        Path reference,
        Path method,
        Path retour,
        String operator,
        Duration untouched,
        Duration patience) {}

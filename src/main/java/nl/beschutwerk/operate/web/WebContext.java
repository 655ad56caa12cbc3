package nl.beschutwerk.operate.web;

import java.nio.file.Path;
import java.util.List;
import nl.beschutwerk.operate.notify.Channel;

/**
 * What the pages of one {@code serve} are about.
 *
 * @param reference folder of the reference files, with the calendar
 * @param inbox folder in which deliveries are dropped
 * @param releases folder of the releases
 * @param channels by which messages are sent
 * @param mailAddresses to how many addresses mail is sent
 * @param published folder of the published files
 * @param takesFromInbox whether deliveries are taken from the inbox at all
 */
public record WebContext(
        Path reference,
        Path inbox,
        Path releases,
        List<Channel> channels,
        int mailAddresses,
        Path published,
        boolean takesFromInbox) {

    public WebContext {
        channels = List.copyOf(channels);
    }
}

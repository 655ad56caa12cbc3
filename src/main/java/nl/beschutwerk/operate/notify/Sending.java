package nl.beschutwerk.operate.notify;

import java.util.Optional;

/**
 * What came of one round of sending by a channel.
 *
 * @param sent the number of messages that the channel took
 * @param failure why the last one that could not be sent was not; empty if all were
 * @param elsewhere whether another process is sending by this channel
 */
public record Sending(Channel channel, int sent, Optional<String> failure, boolean elsewhere) {

    /** The same in a line for the console. */
    public String words() {
        String number = sent == 1 ? "1 message was sent" : sent + " messages were sent";
        if (failure.isPresent()) {
            return channel.word() + ": " + (sent == 0 ? "" : number + ", and then ") + "one could not be sent. "
                    + failure.get() + " It is tried again; the command notify --test tries it at once.";
        }
        return channel.word() + ": "
                + (elsewhere && sent == 0 ? "another command is sending" : sent == 0 ? "nothing waits" : number);
    }
}

package nl.beschutwerk.operate.notify;

import java.util.Optional;

/**
 * What came of one round of sending by a channel.
 *
 * @param sent the number of messages that the channel took
 * @param failure why the last one that could not be sent was not; empty if all were
 * @param waiting how many wait for a later attempt
 * @param elsewhere whether another process is sending by this channel
 */
public record Sending(Channel channel, int sent, Optional<String> failure, int waiting, boolean elsewhere) {

    /** The same in a line for the console. */
    public String words() {
        String number = sent == 1 ? "1 message was sent" : sent + " messages were sent";
        if (failure.isPresent()) {
            return channel.word() + ": " + (sent == 0 ? "" : number + ", and then ") + "one could not be sent. "
                    + failure.get()
                    + " It is tried again later; once it is put right, the command notify --now tries at once.";
        }
        if (elsewhere && sent == 0) {
            return channel.word() + ": another command is sending";
        }
        if (waiting == 0) {
            return channel.word() + ": " + (sent == 0 ? "nothing waits" : number);
        }
        return channel.word() + ": " + (sent == 0 ? "" : number + "; ") + waiting + (waiting == 1 ? " waits" : " wait")
                + " for a later attempt; the command notify --now tries at once";
    }
}

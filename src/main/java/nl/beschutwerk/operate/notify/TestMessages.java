package nl.beschutwerk.operate.notify;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** {@code notify --test}: sends a message by each channel and calls each heartbeat, and says of each whether it worked. */
public final class TestMessages {

    private TestMessages() {}

    /**
     * What came of one way of telling.
     *
     * @param words that it worked, or why not and what to do
     */
    public record Result(String name, boolean worked, String words) {}

    /** Tries everything that the settings name. */
    public static List<Result> send(NotifySettings settings, Instant now) {
        List<Result> results = new ArrayList<>();
        for (Sender sender : settings.senders()) {
            results.add(result(sender, Outgoing.test(now)));
        }
        Map<String, WebAddress> heartbeats = new TreeMap<>(settings.heartbeats());
        heartbeats.forEach((task, address) -> results.add(HeartbeatCall.success(address)
                .<Result>map(failure -> new Result("heartbeat " + task, false, failure))
                .orElseGet(() -> new Result("heartbeat " + task, true, "it works: " + address.host() + " answered"))));
        return results;
    }

    private static Result result(Sender sender, Outgoing message) {
        String name = sender.channel().word();
        try {
            sender.send(message);
            return new Result(name, true, "it works: a message was sent to " + sender.to());
        } catch (NotSentException e) {
            return new Result(name, false, e.words());
        }
    }
}

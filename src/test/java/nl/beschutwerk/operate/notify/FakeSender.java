package nl.beschutwerk.operate.notify;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** Remembers what it sent, or fails as a test wants it to. */
final class FakeSender implements Sender {

    /** What happens when a message is sent. */
    @FunctionalInterface
    interface Sent {
        void send(Outgoing message) throws NotSentException;
    }

    private final Channel channel;
    private final Sent doing;
    private final List<String> sent = new CopyOnWriteArrayList<>();

    private FakeSender(Channel channel, Sent doing) {
        this.channel = channel;
        this.doing = doing;
    }

    static FakeSender that(Sent doing) {
        return new FakeSender(Channel.WEBHOOK, doing);
    }

    static FakeSender working(Channel channel) {
        return new FakeSender(channel, message -> {});
    }

    /** A channel that does not work. */
    static FakeSender down() {
        return that(message -> {
            throw new NotSentException("The machine is off.", false, null);
        });
    }

    /** The quarters of the messages that were sent, in order. */
    List<String> sent() {
        return sent;
    }

    @Override
    public Channel channel() {
        return channel;
    }

    @Override
    public String to() {
        return "a test";
    }

    @Override
    public void send(Outgoing message) throws NotSentException {
        doing.send(message);
        sent.add(message.quarter().orElseThrow());
    }
}

package nl.beschutwerk.operate.notify;

/** Sends messages by one channel. */
interface Sender {

    Channel channel();

    /** Where it sends to, without any secret. */
    String to();

    /**
     * Sends a message.
     *
     * @throws NotSentException if it is not certain that it was taken
     */
    void send(Outgoing message) throws NotSentException;
}

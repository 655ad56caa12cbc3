package nl.beschutwerk.operate.schedule;

import java.util.Locale;

/** What {@code serve} does, each by a schedule of its own. */
public enum ServedTask {
    /** Takes what was dropped in the inbox. */
    INBOX("every 1 minute"),
    /** Publishes what was approved for a moment that has come. */
    PUBLISH("*/5 * * * *"),
    /** Looks what is late. */
    DUE("0 8 * * *"),
    /** Sends what is to be told. */
    NOTIFY("every 1 minute"),
    /** Drops the rows of persons of old deliveries; nobody but the organisation can say which may go. */
    PURGE("off");

    private final String usual;

    ServedTask(String usual) {
        this.usual = usual;
    }

    /** The word for it in {@code schedule.yaml}, on the console and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** When it is done if {@code schedule.yaml} does not say. */
    String usual() {
        return usual;
    }
}

package nl.beschutwerk.operate.notify;

import java.util.Locale;

/** A way by which messages are sent. */
public enum Channel {
    MAIL,
    WEBHOOK;

    /** The word for it in {@code notify.yaml}, on the console and in the database. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}

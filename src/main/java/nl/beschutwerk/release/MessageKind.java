package nl.beschutwerk.release;

import java.util.Locale;

/** What can be told by mail or webhook. */
public enum MessageKind {
    /** A draft was made, and waits for approval. */
    DRAFT,
    /** Another delivery of a quarter that has a release: a person decides. */
    CHANGED,
    /** A delivery in the inbox has been half for too long. */
    INCOMPLETE,
    REFUSED,
    /** A quarter could not be made, or a task could not be done. */
    FAILED,
    LATE_DELIVERY,
    LATE_APPROVAL,
    LATE_PUBLICATION,
    PUBLISHED,
    /** A version was published of a quarter of which another had been published. */
    CORRECTED,
    WITHDRAWN;

    /** The word for it in the database and in a webhook. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** The kind with this word. */
    public static MessageKind ofWord(String word) {
        return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

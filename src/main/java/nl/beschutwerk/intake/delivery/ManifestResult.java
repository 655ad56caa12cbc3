package nl.beschutwerk.intake.delivery;

import java.util.List;

/** What reading a manifest came to. */
sealed interface ManifestResult {

    /** A manifest without fault. */
    record Told(Delivery delivery) implements ManifestResult {}

    /**
     * A manifest that cannot be relied on.
     *
     * @param sentences in Dutch, one for each fault
     */
    record Faulty(List<String> sentences) implements ManifestResult {
        public Faulty {
            sentences = List.copyOf(sentences);
        }
    }
}

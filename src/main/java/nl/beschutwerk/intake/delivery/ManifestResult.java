package nl.beschutwerk.intake.delivery;

import java.util.List;

/** What reading a manifest came to. */
sealed interface ManifestResult {

    /** A manifest without fault. */
    record Told(Delivery delivery) implements ManifestResult {}

    /**
     * A manifest in which a citizen service number may stand; nothing else is told of it.
     *
     * @param sentences in Dutch, one for each place
     */
    record HoldsCitizenNumber(List<String> sentences) implements ManifestResult {
        public HoldsCitizenNumber {
            sentences = List.copyOf(sentences);
        }
    }

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

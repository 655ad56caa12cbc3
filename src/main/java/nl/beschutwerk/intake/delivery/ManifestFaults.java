package nl.beschutwerk.intake.delivery;

import java.util.ArrayList;
import java.util.List;

/** The faults of a manifest, each a Dutch sentence, collected so that a deliverer hears all of them at once. */
final class ManifestFaults {

    private final List<String> sentences = new ArrayList<>();

    void add(String sentence) {
        sentences.add(sentence);
    }

    boolean isEmpty() {
        return sentences.isEmpty();
    }

    List<String> sentences() {
        return List.copyOf(sentences);
    }
}

package nl.beschutwerk.report.text;

import nl.beschutwerk.domain.Method;

/** What recipients read about the hiding of small numbers (geheimhouding). */
public final class Disclosure {

    private Disclosure() {}

    /** One sentence on which counts are hidden, or that none are. */
    public static String inWords(Method method) {
        int threshold = method.disclosureThreshold();
        if (!method.hidesSmallCounts()) {
            return "Kleine aantallen zijn niet verborgen (drempel " + threshold + ").";
        }
        String counts = threshold == 2 ? "Een aantal van 1" : "Een aantal van 1 tot en met " + (threshold - 1);
        return counts + " is niet zichtbaar, en ook niet wat zo'n aantal zou verraden (drempel " + threshold + ").";
    }
}

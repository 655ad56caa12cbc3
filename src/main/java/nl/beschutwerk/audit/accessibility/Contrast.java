package nl.beschutwerk.audit.accessibility;

/** The contrast ratio of two colours, as WCAG 2.1 defines it. */
final class Contrast {

    private Contrast() {}

    /** Between 1 (no contrast) and 21 (black on white). */
    static double between(Rgb one, Rgb other) {
        double first = luminance(one);
        double second = luminance(other);
        return (Math.max(first, second) + 0.05) / (Math.min(first, second) + 0.05);
    }

    private static double luminance(Rgb colour) {
        return 0.2126 * linear(colour.red()) + 0.7152 * linear(colour.green()) + 0.0722 * linear(colour.blue());
    }

    private static double linear(int channel) {
        double share = channel / 255.0;
        return share <= 0.04045 ? share / 12.92 : Math.pow((share + 0.055) / 1.055, 2.4);
    }
}

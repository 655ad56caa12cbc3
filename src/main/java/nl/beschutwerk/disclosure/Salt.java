package nl.beschutwerk.disclosure;

import java.util.stream.Collectors;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Sha256;

/**
 * What only those can compute who have the hidden amounts as well, so that nobody else can repeat the choice of what is hidden.
 * It follows from all amounts of a quarter: the same figures have the same salt, also in another database, since two choices
 * for the same figures would together give away what each protects. Whoever can try every table that might be true could tell
 * by its choice which one is; so where little is confidential, it is a number that everybody knows.
 */
final class Salt {

    private static final int BITS = 24;

    /** With fewer confidential counts than this, trying all tables that might be true is thinkable. */
    private static final int FEW = 30;

    /**
     * What a number decides. The numbers of a figure have nothing to do with each other. They follow from these names: another
     * name is another choice.
     */
    enum Use {
        /** Which larger flow is hidden beside small ones. */
        LARGER_FLOW,
        /** Whether a count is hidden as if it were small. */
        TREATED_AS_SMALL,
        /** How much it costs to hide a figure. */
        COST,
        /** Whether a figure stays hidden that need not be. */
        KEPT
    }

    private final String ofAllAmounts;

    private Salt(String ofAllAmounts) {
        this.ofAllAmounts = ofAllAmounts;
    }

    /**
     * The salt of the figures of a quarter, in any order.
     *
     * @param confidential the number of figures that are confidential by themselves
     */
    static Salt of(Figures figures, int confidential) {
        return confidential < FEW ? new Salt("") : of(figures);
    }

    /** The salt of figures of which many are confidential. */
    static Salt of(Figures figures) {
        return new Salt(Sha256.ofText(figures.stream()
                        .filter(figure -> figure.value() instanceof Given)
                        .map(Salt::line)
                        .sorted()
                        .collect(Collectors.joining("\n")))
                .hex());
    }

    private static String line(Figure figure) {
        return text(figure.key())
                + "="
                + ((Given) figure.value()).amount().stripTrailingZeros().toPlainString();
    }

    private static String text(FigureKey key) {
        return String.join(
                ";",
                key.level().code(),
                key.areaCode(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category());
    }

    /** Whether everybody knows it, and so all that it decides. */
    boolean isPublic() {
        return ofAllAmounts.isEmpty();
    }

    /** A pseudo-random number of a figure, from 0 up to 1. */
    double number(Use use, FigureKey key) {
        String digest = Sha256.ofText(ofAllAmounts + use + text(key)).hex();
        return Integer.parseInt(digest.substring(0, BITS / 4), 16) / (double) (1 << BITS);
    }
}

package nl.beschutwerk.domain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/**
 * The working persons as a share of other persons, in per cent. It is no figure: it follows from two figures that readers see
 * beside it, and is there only if both can be seen, so that it tells nothing that they do not tell. Recipients read the label.
 */
public enum WorkingShare {
    DEEL_DAT_WERKT("Deel dat werkt (procent)"),
    DEEL_VAN_DE_WERKZAME_PERSONEN("Deel van de werkzame personen (procent)");

    /** More than readers see, so that a cell is rounded only once. */
    public static final int DECIMALS = 4;

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private final String code = name().toLowerCase(Locale.ROOT);
    private final String label;

    WorkingShare(String label) {
        this.label = label;
    }

    /** The code in the ledger of cells. */
    public String code() {
        return code;
    }

    /** The label that recipients read, in Dutch. */
    public String label() {
        return label;
    }

    /** The working persons of a group, by the key of any figure of that group. */
    public FigureKey part(FigureKey group) {
        return group.with(Indicator.WERKZAME_PERSONEN);
    }

    /** The persons whose share they are: all of the group, or the working persons of all groups. */
    public FigureKey whole(FigureKey group) {
        return switch (this) {
            case DEEL_DAT_WERKT -> group.with(Indicator.GELDIGE_INDICATIES);
            case DEEL_VAN_DE_WERKZAME_PERSONEN -> group.ofWholeArea(Indicator.WERKZAME_PERSONEN);
        };
    }

    /** The share: absent with a reason if either number is absent or there is nobody, hidden if either is hidden. */
    public static FigureValue of(FigureValue part, FigureValue whole) {
        if (part instanceof FigureValue.Absent) {
            return part;
        }
        if (whole instanceof FigureValue.Absent) {
            return whole;
        }
        if (part instanceof FigureValue.Given counted && whole instanceof FigureValue.Given all) {
            return all.amount().signum() == 0
                    ? new FigureValue.Absent(AbsenceReason.NIEMAND)
                    : new FigureValue.Given(percentage(counted.amount(), all.amount()), false);
        }
        return new FigureValue.Hidden(false);
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, DECIMALS, RoundingMode.HALF_UP);
    }
}

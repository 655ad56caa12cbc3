package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.math.RoundingMode;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;

/** Phrases that several sentences share. */
final class Phrases {

    static final String HIDDEN = "is geheim, om personen te beschermen";

    private Phrases() {}

    /** Ends a sentence about a figure that has no amount to show, without the full stop. */
    static String whyNotShown(FigureValue value) {
        return value instanceof Absent absent
                ? "is niet bekend: " + absent.reason().explanation()
                : HIDDEN;
    }

    /** {@code " baan"} if the number as shown is one or a part of one, else {@code " banen"}. */
    static String jobs(BigDecimal amount, int decimals) {
        return isOneAtMost(amount, decimals) ? " baan" : " banen";
    }

    /** Whether the number as shown is above zero and at most one, so that a verb is in the singular: 0,4 baan is er. */
    static boolean isOneAtMost(BigDecimal amount, int decimals) {
        BigDecimal shown = amount.setScale(decimals, RoundingMode.HALF_UP);
        return shown.signum() > 0 && shown.compareTo(BigDecimal.ONE) <= 0;
    }

    static boolean isOne(BigDecimal amount, int decimals) {
        return DutchFormat.number(amount, decimals).equals(DutchFormat.number(BigDecimal.ONE, decimals));
    }

    static String thanBefore(ComparedWith with) {
        return switch (with) {
            case VORIG_KWARTAAL -> "een kwartaal eerder";
            case JAAR_EERDER -> "een jaar eerder";
        };
    }
}

package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.CellProof.ShownForm;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.WorkingShare;

/**
 * Checks a share, which the open data do not have: it is computed again from the two figures that it follows from. If either
 * of them cannot be seen, the cell may not show a number.
 */
final class ShareProof {

    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);

    private ShareProof() {}

    /** What is wrong with the cell, in Dutch; empty if it shows the share. */
    static Optional<String> problem(ReadCell cell, Subject share, OpenData openData) {
        Subject counted = share.of(Indicator.WERKZAME_PERSONEN);
        Subject all = share.indicator().equals(WorkingShare.DEEL_DAT_WERKT.code())
                ? share.of(Indicator.GELDIGE_INDICATIES)
                : counted.ofWholeArea();
        Optional<Published> part = openData.find(counted);
        Optional<Published> whole = openData.find(all);
        if (part.isEmpty() || whole.isEmpty()) {
            return Optional.of("toont " + share + ", maar de cijfers daarvoor staan niet in cijfers.csv en reeks.csv");
        }
        if (part.get().amount().isEmpty() || whole.get().amount().isEmpty()) {
            return CellProof.symbol(cell, symbol(part.get(), whole.get()), share);
        }
        BigDecimal persons = whole.get().amount().get();
        if (persons.signum() == 0) {
            return CellProof.symbol(cell, Published.NONE, share);
        }
        BigDecimal percentage = part.get()
                .amount()
                .get()
                .multiply(HUNDRED)
                .divide(persons, WorkingShare.DECIMALS, RoundingMode.HALF_UP);
        return CellProof.number(cell, share, percentage).or(() -> ShownForm.problemOfShare(cell, percentage));
    }

    /** A share of a number that is not there is not there; otherwise it is of one that is hidden. */
    private static String symbol(Published part, Published whole) {
        boolean absent = isAbsent(part) || isAbsent(whole);
        return absent ? Published.NONE : Published.HIDDEN;
    }

    private static boolean isAbsent(Published published) {
        return published.amount().isEmpty() && published.symbol().equals(Published.NONE);
    }
}

package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import nl.beschutwerk.domain.FlowBalance;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Period;
import nl.beschutwerk.domain.Quarter;

/**
 * Makes again, from the open data, what makes the flows of a period tie with the change of the number of working persons: the
 * change, less those who began to work, plus those who stopped.
 */
final class BalanceProof {

    private BalanceProof() {}

    /** What the cell must show; empty if the open data do not have the change or a flow. */
    static Optional<Published> of(Subject change, Function<Subject, Optional<Published>> openData) {
        Period period = period(change);
        List<Published> parts =
                List.of(change, change.now(FlowBalance.inflow(period)), change.now(FlowBalance.outflow(period)))
                        .stream()
                        .map(openData)
                        .flatMap(Optional::stream)
                        .toList();
        if (parts.size() < 3 || !change.indicator().equals(Indicator.WERKZAME_PERSONEN.code())) {
            return Optional.empty();
        }
        List<BigDecimal> amounts =
                parts.stream().map(Published::amount).flatMap(Optional::stream).toList();
        Optional<BigDecimal> balance = amounts.size() < 3
                ? Optional.empty()
                : Optional.of(amounts.get(0).subtract(amounts.get(1)).add(amounts.get(2)));
        return Optional.of(new Published(balance, parts.stream().anyMatch(Published::hidden)));
    }

    /** The label of its row. */
    static String label(Subject change) {
        return FlowBalance.label(change.level(), FlowBalance.since(period(change)));
    }

    private static Period period(Subject change) {
        Quarter yearBefore = Quarter.parse(change.quarter()).yearBefore();
        return Quarter.parse(change.other()).equals(yearBefore) ? Period.YEAR : Period.QUARTER;
    }
}

package nl.beschutwerk.operate.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.DeliveryHistory.ReceivedDelivery;
import nl.beschutwerk.job.explain.DeliveryHistory.State;

/** Tables that stand on the first page and on those of quarters. */
final class SharedTables {

    private SharedTables() {}

    /**
     * Deliveries, each with the number of its findings.
     *
     * @param withQuarter whether a column says of which quarter each is, and leads to its page
     */
    static Table deliveries(List<ReceivedDelivery> deliveries, boolean withQuarter) {
        List<String> header = new ArrayList<>(List.of("Received"));
        if (withQuarter) {
            header.add("Quarter");
        }
        header.addAll(List.of("Number", "Kind", "State", "Rows", "Left out", "Findings"));
        return new Table(
                "deliveries-table",
                "Deliveries, the newest first",
                header,
                deliveries.stream().map(delivery -> row(delivery, withQuarter)).toList());
    }

    private static List<Cell> row(ReceivedDelivery delivery, boolean withQuarter) {
        List<Cell> row = new ArrayList<>(List.of(Cell.moment(delivery.received())));
        if (withQuarter) {
            Optional<Quarter> quarter = delivery.quarter();
            row.add(Cell.link(quarter.map(Quarter::toString).orElse("not named"), QuarterAddress.fromFirst(quarter)));
        }
        String state = InWords.state(delivery.state());
        row.add(Cell.of(String.valueOf(delivery.id())));
        row.add(Cell.of(delivery.kind().map(SharedTables::kind).orElse("")));
        row.add(delivery.state() == State.REFUSED ? Cell.wrong(state) : Cell.of(state));
        row.add(Cell.number(InWords.number(delivery.rows())));
        row.add(Cell.number(InWords.number(delivery.leftOut())));
        row.add(Cell.number(InWords.number(delivery.findingsInAll())));
        return row;
    }

    private static String kind(String kind) {
        return kind.equals("aantallen") ? "headcounts" : kind;
    }
}

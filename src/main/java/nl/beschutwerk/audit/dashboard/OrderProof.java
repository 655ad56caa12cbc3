package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Published;
import org.jsoup.nodes.Element;

/**
 * Proves the places that rows have when readers sort them: they follow from the published amounts. Rows without an amount come last,
 * in the order of their names, so that the places tell nothing about what is hidden.
 */
final class OrderProof {

    private static final String ATTRIBUTE = "data-order";

    /** Two amounts that differ by less may have been in another order before they were rounded. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.0001");

    private final OpenData openData;

    OrderProof(OpenData openData) {
        this.openData = openData;
    }

    void check(ReadPage page) {
        page.document().select("table[data-sort]").forEach(table -> check(page, table));
        if (page.document().getElementsByAttribute(ATTRIBUTE).size()
                != page.document()
                        .select("table[data-sort] > tbody > tr[data-order]")
                        .size()) {
            page.fault("", "heeft plaatsen om te sorteren buiten een tabel");
        }
    }

    private void check(ReadPage page, Element table) {
        List<Element> rows = table.select("> tbody > tr");
        int columns = table.select("> thead > tr > th").size();
        List<List<String>> orders = rows.stream()
                .map(row -> List.of(row.attr(ATTRIBUTE).split(" ", -1)))
                .toList();
        if (orders.stream().anyMatch(order -> order.size() != columns)) {
            page.fault(table, "heeft rijen zonder een plaats voor elke kolom");
            return;
        }
        for (int column = 0; column < columns; column++) {
            int of = column;
            List<String> places = orders.stream().map(order -> order.get(of)).toList();
            List<Optional<BigDecimal>> amounts =
                    rows.stream().map(row -> amount(page, row, of)).toList();
            if (!isRight(places, amounts)) {
                page.fault(table, "heeft rijen die naar kolom " + (of + 1) + " verkeerd worden gesorteerd");
            }
        }
    }

    /** The first column is that of the names, in whose order the rows are: it has no amounts. */
    private static boolean isRight(List<String> places, List<Optional<BigDecimal>> amounts) {
        List<Integer> sorted = new ArrayList<>();
        for (int place = 1; place <= places.size(); place++) {
            int row = places.indexOf(String.valueOf(place));
            if (row < 0) {
                return false;
            }
            sorted.add(row);
        }
        return IntStream.range(1, sorted.size()).allMatch(i -> mayFollow(amounts, sorted.get(i - 1), sorted.get(i)));
    }

    private static boolean mayFollow(List<Optional<BigDecimal>> amounts, int before, int after) {
        Optional<BigDecimal> first = amounts.get(before);
        Optional<BigDecimal> second = amounts.get(after);
        if (first.isEmpty()) {
            return second.isEmpty() && before < after;
        }
        return second.isEmpty() || isAtMost(first.get(), second.get());
    }

    /** Whether an amount may have been at most another, before both were rounded. */
    static boolean isAtMost(BigDecimal amount, BigDecimal other) {
        return amount.compareTo(other.add(ROUNDING)) <= 0;
    }

    private Optional<BigDecimal> amount(ReadPage page, Element row, int column) {
        return row.childrenSize() <= column
                ? Optional.empty()
                : page.claims(row.child(column)).stream()
                        .findFirst()
                        .flatMap(claim -> openData.find(claim.subject()))
                        .flatMap(Published::amount);
    }
}

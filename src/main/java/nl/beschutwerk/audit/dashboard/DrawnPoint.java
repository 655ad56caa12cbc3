package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.jsoup.nodes.Element;

/**
 * A point of a drawing over time.
 *
 * @param x from the left, as a percentage
 * @param y from below, as a percentage
 */
record DrawnPoint(Element element, Claim claim, BigDecimal x, BigDecimal y) {

    LocalDate date() {
        return claim.quarter().referenceDate();
    }

    /** As the coordinates of a line have it. */
    String coordinates() {
        return x.toPlainString() + "," + y.toPlainString();
    }

    /** The name of its style: what the line means. */
    String look() {
        return element.className().replace("point ", "");
    }

    /** Whether another point belongs to the same line: it is of the same area and indicator, and looks the same. */
    boolean isOfLineOf(DrawnPoint other) {
        return claim.subject().key().equals(other.claim.subject().key())
                && element.attr("data-area").equals(other.element.attr("data-area"))
                && look().equals(other.look());
    }
}

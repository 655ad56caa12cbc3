package nl.beschutwerk.disclosure;

import java.math.BigDecimal;

/**
 * The smallest count that may be shown (method file, {@code geheimhouding.drempel}).
 *
 * @param smallestShown a count from 1 up to one below it is confidential; 0 makes none confidential
 */
record Threshold(int smallestShown) {

    /** Whether a count of persons or events is confidential for its own sake. A true zero is not. */
    boolean isSmall(BigDecimal count) {
        return count.signum() > 0 && count.compareTo(BigDecimal.valueOf(smallestShown)) < 0;
    }
}

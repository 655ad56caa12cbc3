package nl.beschutwerk.operate.page;

import java.util.Optional;
import nl.beschutwerk.domain.Quarter;

/** The addresses of the pages of quarters. Links are relative, so that a web server before this one may show it anywhere. */
final class QuarterAddress {

    /** The page of deliveries whose quarter could not be read. */
    static final String UNKNOWN = "unknown";

    private static final String FOLDER = "quarter/";

    private QuarterAddress() {}

    static String fromFirst(Quarter quarter) {
        return FOLDER + quarter;
    }

    static String fromFirst(Optional<Quarter> quarter) {
        return FOLDER + quarter.map(Quarter::toString).orElse(UNKNOWN);
    }

    /**
     * What is asked for below the first page: a quarter, or none for deliveries whose quarter could not be read.
     *
     * @return empty if no page can be there
     */
    static Optional<Optional<Quarter>> asked(String rest) {
        if (!rest.startsWith(FOLDER)) {
            return Optional.empty();
        }
        String name = rest.substring(FOLDER.length());
        if (name.equals(UNKNOWN)) {
            return Optional.of(Optional.empty());
        }
        try {
            return Optional.of(Optional.of(Quarter.parse(name)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}

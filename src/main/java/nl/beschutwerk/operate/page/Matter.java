package nl.beschutwerk.operate.page;

import nl.beschutwerk.domain.Quarter;
import org.jspecify.annotations.Nullable;

/**
 * Something that somebody should attend to, or will have to.
 *
 * @param quarter the quarter that it is about; null if it is about none
 * @param subject what it is about
 * @param words what is wrong or awaited, and what to do
 */
public record Matter(Weight weight, @Nullable Quarter quarter, String subject, String words) {

    /** How much it matters, the most first. */
    public enum Weight {
        FAILED("Failed"),
        LATE("Late"),
        REFUSED("Refused"),
        UNTOLD("Not told"),
        WAITS("Waits for you"),
        EXPECTED("Expected");

        private final String word;

        Weight(String word) {
            this.word = word;
        }

        /** The word for it on the page. */
        public String word() {
            return word;
        }
    }

    /** Whether something went wrong, and not only goes on. */
    public boolean isWrong() {
        return weight != Weight.WAITS && weight != Weight.EXPECTED;
    }

    /** Where more about it is, from the first page; empty if nowhere. */
    public String href() {
        return quarter == null ? "" : QuarterAddress.fromFirst(quarter);
    }
}

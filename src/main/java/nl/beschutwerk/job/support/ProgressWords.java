package nl.beschutwerk.job.support;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Says how far work is, for an operator. */
public final class ProgressWords {

    private static final int SECONDS = 120;
    private static final int MINUTES = 120;

    private ProgressWords() {}

    /**
     * How far work is, in pieces that the reader of a narrow line can do without from behind: such as {@code 1,240,000 of 4,000,000
     * rows}, {@code 31 %}, {@code about 13 s to go} and {@code 210,000/s}.
     *
     * @param unit such as rows
     */
    public static List<String> of(String unit, Pace pace) {
        List<String> words = new ArrayList<>();
        words.add((pace.percent().isPresent()
                        ? number(pace.done()) + " of " + number(pace.total().getAsLong())
                        : number(pace.done()))
                + " " + unit);
        pace.percent().ifPresent(percent -> words.add(percent + " %"));
        pace.toGo().ifPresent(rest -> words.add("about " + time(rest) + " to go"));
        pace.perSecond().ifPresent(rate -> words.add(number(rate) + "/s"));
        return words;
    }

    /** What can be said of work that counts nothing. */
    public static String atItFor(Duration time) {
        return "at it for " + time(time);
    }

    /** Such as {@code 13 s}, {@code 4 min} or {@code 3 h}. */
    public static String time(Duration time) {
        if (time.toSeconds() < SECONDS) {
            return time.toSeconds() + " s";
        }
        return time.toMinutes() < MINUTES ? time.toMinutes() + " min" : time.toHours() + " h";
    }

    private static String number(long number) {
        return String.format(Locale.ROOT, "%,d", number);
    }
}

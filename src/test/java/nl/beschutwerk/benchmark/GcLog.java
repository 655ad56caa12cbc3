package nl.beschutwerk.benchmark;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The peaks of the heap, from the log of the serial collector with {@code -Xlog:gc,gc+heap+exit}.
 *
 * @param peak kB in use, at a collection or at the end
 * @param live kB still in use after a collection, or at the end if there was no collection
 */
record GcLog(long peak, long live) {

    private static final Pattern COLLECTION = Pattern.compile("GC\\(\\d+\\) Pause .* (\\d+)M->(\\d+)M\\(\\d+M\\)");
    private static final Pattern END = Pattern.compile("(?:def new generation|tenured generation) .*used (\\d+)K");
    private static final long KILO = 1024;

    static GcLog of(List<String> lines) {
        long peak = 0;
        long live = 0;
        long end = 0;
        for (String line : lines) {
            Matcher collection = COLLECTION.matcher(line);
            Matcher atEnd = END.matcher(line);
            if (collection.find()) {
                peak = Math.max(peak, Long.parseLong(collection.group(1)) * KILO);
                live = Math.max(live, Long.parseLong(collection.group(2)) * KILO);
            } else if (atEnd.find()) {
                end += Long.parseLong(atEnd.group(1));
            }
        }
        return new GcLog(Math.max(peak, end), live == 0 ? end : live);
    }
}

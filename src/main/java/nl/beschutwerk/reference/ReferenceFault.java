package nl.beschutwerk.reference;

import java.util.Comparator;

/**
 * A fault in a reference set.
 *
 * @param file the name of the file
 * @param line as an editor shows it, with the header as line 1; 0 if the fault concerns the file as a whole
 * @param text what is wrong and what to do, as a sentence without a full stop
 */
public record ReferenceFault(String file, long line, String text) implements Comparable<ReferenceFault> {

    private static final Comparator<ReferenceFault> BY_PLACE = Comparator.comparing(ReferenceFault::file)
            .thenComparingLong(ReferenceFault::line)
            .thenComparing(ReferenceFault::text);

    @Override
    public int compareTo(ReferenceFault other) {
        return BY_PLACE.compare(this, other);
    }

    @Override
    public String toString() {
        return line == 0 ? file + ": " + text : file + ", line " + line + ": " + text;
    }
}

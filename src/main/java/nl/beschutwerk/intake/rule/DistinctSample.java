package nl.beschutwerk.intake.rule;

import java.util.TreeMap;

/**
 * A random sample of the distinct values of a column, in bounded memory: the values with the lowest hashes. Up to its
 * capacity it contains every distinct value. Beyond that, each distinct value has the same chance to be included, wherever in
 * the file it is and however often it occurs.
 */
final class DistinctSample {

    /** With a sample of this size, a share has a margin of error of about three percentage points at 95% confidence. */
    static final int CAPACITY = 1024;

    private final TreeMap<Long, Boolean> markedByHash = new TreeMap<>();
    private int marked;

    /**
     * Adds a value.
     *
     * @param mark whether the value is counted as marked; must be the same for equal values
     */
    void add(String value, boolean mark) {
        long hash = hash(value);
        if (markedByHash.size() == CAPACITY && hash > markedByHash.lastKey()) {
            return;
        }
        if (markedByHash.putIfAbsent(hash, mark) == null) {
            marked += mark ? 1 : 0;
        }
        if (markedByHash.size() > CAPACITY) {
            marked -= markedByHash.pollLastEntry().getValue() ? 1 : 0;
        }
    }

    int size() {
        return markedByHash.size();
    }

    int marked() {
        return marked;
    }

    /** FNV-1a over the characters, followed by the finalizer of MurmurHash3, which spreads the hash over all bits. */
    private static long hash(String value) {
        long hash = 0xcbf29ce484222325L;
        for (int i = 0; i < value.length(); i++) {
            hash = (hash ^ value.charAt(i)) * 0x100000001b3L;
        }
        hash = (hash ^ (hash >>> 33)) * 0xff51afd7ed558ccdL;
        hash = (hash ^ (hash >>> 33)) * 0xc4ceb9fe1a85ec53L;
        return hash ^ (hash >>> 33);
    }
}

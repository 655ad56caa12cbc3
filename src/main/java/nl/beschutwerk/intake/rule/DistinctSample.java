package nl.beschutwerk.intake.rule;

import java.util.TreeMap;

/**
 * A fair sample of the distinct values of a column, in bounded memory: those with the lowest hashes. Up to its capacity it
 * holds every distinct value; beyond, each has the same chance to be in it, wherever in the file it stands and however often.
 */
final class DistinctSample {

    /** A share in a sample of this size is off by some three percentage points at most. */
    static final int CAPACITY = 1024;

    private final TreeMap<Long, Boolean> markedByHash = new TreeMap<>();
    private int marked;

    /** Adds a value, and whether it has the mark that is counted. Equal values have equal marks. */
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

    /** FNV-1a over the characters, with the finishing mix of MurmurHash3 to spread it over all bits. */
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

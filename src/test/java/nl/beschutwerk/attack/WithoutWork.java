package nl.beschutwerk.attack;

/** The classes of the time without work, such as {@code 3-6} and {@code 24+} months. */
final class WithoutWork {

    private WithoutWork() {}

    /** The number of months that a class begins at. */
    static int from(Cell cell) {
        return Integer.parseInt(cell.category().split("[-+]", 2)[0]);
    }
}

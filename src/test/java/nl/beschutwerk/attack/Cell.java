package nl.beschutwerk.attack;

/** Where a published figure stands: an area, an indicator, and a category of a breakdown or {@code totaal}. */
record Cell(String area, String indicator, String breakdown, String category) implements Comparable<Cell> {

    static final String TOTAL = "totaal";
    static final String COUNTRY = "NL";

    static Cell total(String area, String indicator) {
        return new Cell(area, indicator, TOTAL, TOTAL);
    }

    boolean isTotal() {
        return breakdown.equals(TOTAL);
    }

    boolean isOfCountry() {
        return area.equals(COUNTRY);
    }

    boolean isOfRegion() {
        return area.startsWith("AM");
    }

    boolean isOfMunicipality() {
        return !isOfCountry() && !isOfRegion();
    }

    Cell of(String otherIndicator) {
        return new Cell(area, otherIndicator, breakdown, category);
    }

    Cell in(String otherArea) {
        return new Cell(otherArea, indicator, breakdown, category);
    }

    @Override
    public int compareTo(Cell other) {
        return toString().compareTo(other.toString());
    }

    @Override
    public String toString() {
        return isTotal() ? area + " " + indicator : area + " " + indicator + " " + breakdown + "=" + category;
    }
}

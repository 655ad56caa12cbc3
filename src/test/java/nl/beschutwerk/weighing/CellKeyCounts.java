package nl.beschutwerk.weighing;

/**
 * The cell-key method: each count below the country changes by a random amount that its key decides. An intruder knows the
 * maximum of the change, and that zero stays zero.
 */
final class CellKeyCounts implements Method {

    private final String name;
    private final PerturbationTable table;

    CellKeyCounts(int maximum, int threshold, int variance) {
        this.name = "celsleutel D=" + maximum + ", js=" + threshold + ", V=" + variance;
        this.table = new PerturbationTable(maximum, threshold, variance);
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public double chance(int count, int value) {
        return table.chance(count, value - count);
    }

    @Override
    public Published publish(Truth truth) {
        Published published = new Published(truth.size());
        RecordKeys keys = new RecordKeys(truth);
        for (int i = 0; i < truth.size(); i++) {
            Count count = truth.count(i);
            if (count.place().isCountry()) {
                published.exact(i, truth.amount(i));
            } else {
                int value = table.lookUp(truth.amount(i), keys.key(count));
                int from = value == 0 ? 0 : Math.max(1, value - table.maximum());
                published.within(i, value, from, value + table.maximum());
            }
        }
        return published;
    }
}

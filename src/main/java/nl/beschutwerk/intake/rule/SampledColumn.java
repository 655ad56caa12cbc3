package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.intake.value.Likeness;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * A column of values other than pseudonyms. It contains citizen service numbers if it has at least 20 distinct values and
 * more than half of them look like one. A single one is enough if words label it: words next to the number, or the name of
 * the column.
 */
final class SampledColumn implements WatchedColumn {

    private static final int MINIMUM_DISTINCT = 20;

    private final boolean keys;
    private final boolean dates;
    private final boolean labelled;
    private final DistinctSample all = new DistinctSample();
    private boolean certain;
    private boolean likeness;

    private SampledColumn(boolean keys, boolean dates, boolean labelled) {
        this.keys = keys;
        this.dates = dates;
        this.labelled = labelled;
    }

    /** Creates a column of keys, in which any value is allowed. */
    static SampledColumn ofKeys() {
        return new SampledColumn(true, false, false);
    }

    /** Creates a column of dates; valid dates are not counted. */
    static SampledColumn ofDates() {
        return new SampledColumn(false, true, false);
    }

    /** Creates a column of facts. */
    static SampledColumn ofFacts() {
        return new SampledColumn(false, false, false);
    }

    /**
     * Creates a column that is not in the contract.
     *
     * @param name its name; the empty string if it has none
     */
    static SampledColumn extra(String name) {
        return new SampledColumn(false, false, CitizenNumber.isLabelled(name));
    }

    @Override
    public void look(String field) {
        String value = Values.trim(field);
        if (Values.text(value) instanceof Reading.Given<String>) {
            Likeness found = CitizenNumber.likeness(value);
            boolean one = found.mayBeOne();
            if (!dates || found != Likeness.NONE) {
                all.add(value, one);
            }
            certain |= found == Likeness.LABELLED || (labelled && one);
            likeness |= one && !keys;
        }
    }

    @Override
    public boolean holdsNumbers() {
        return certain || (2 * all.marked() > all.size() && all.size() >= MINIMUM_DISTINCT);
    }

    @Override
    public boolean hasLikeness() {
        return likeness;
    }
}

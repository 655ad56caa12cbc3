package nl.beschutwerk.intake.rule;

import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.intake.value.Likeness;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * A column of other values than pseudonyms. It holds citizen service numbers if, of at least 20 distinct values, more than half
 * look like one. A single one is enough where words say what it is: those beside it, or the name of the column.
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

    /** A column in which any value belongs. */
    static SampledColumn ofKeys() {
        return new SampledColumn(true, false, false);
    }

    /** A column of dates: those themselves are not counted. */
    static SampledColumn ofDates() {
        return new SampledColumn(false, true, false);
    }

    /** A column of facts. */
    static SampledColumn ofFacts() {
        return new SampledColumn(false, false, false);
    }

    /** A column that is not of the contract, with its name; the empty string where it has none. */
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

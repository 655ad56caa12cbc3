package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/**
 * A release as the intruder sees it.
 *
 * @param file what its own file shows
 * @param seen the same with what other versions show
 */
record SeenRelease(
        Quarter quarter, PublishedValues file, PublishedValues seen, PublicKnowledge knowledge, Rounding rounding) {

    /** Reads the file of a release. */
    static SeenRelease of(PublishedRelease release) throws IOException {
        PublishedValues file = PublishedValues.read(release.cijfers());
        return new SeenRelease(
                release.quarter(),
                file,
                file.with(release.known()),
                release.knowledge(),
                new Rounding(release.knowledge().method()));
    }

    /** How many quarters it is later than another. */
    int quartersAfter(SeenRelease other) {
        return number(quarter) - number(other.quarter);
    }

    private static int number(Quarter quarter) {
        return 4 * quarter.year() + quarter.number();
    }

    /** Whether there is such a figure, hidden or not. */
    boolean has(FigureKey key) {
        return seen.find(key)
                .filter(value -> !(value instanceof PublishedValue.Nothing))
                .isPresent();
    }

    /** Whether the status of the hours of an area says that those of somebody are estimated. */
    boolean hasEstimatedHours(FigureKey area) {
        return seen.isEstimated(area.ofWholeArea(Indicator.UREN_PER_WEEK));
    }
}

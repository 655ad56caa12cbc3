package nl.beschutwerk.disclosure;

import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Method;

/** How far a published amount may be from the exact one, since less detail is published than was measured. */
final class Rounding {

    private final double decimal;
    private final double hoursStep;
    private final double jobsStep;

    Rounding(Method method) {
        this.decimal = Math.pow(10, -method.decimals());
        this.hoursStep = method.hoursStep();
        this.jobsStep = hoursStep / CellList.approximately(method.hoursPerJob());
    }

    /** The largest difference, in the unit of the amount; 0 for numbers of persons and of events. */
    double of(Cell cell) {
        return switch (cell.quantity().indicator().kind().type()) {
            case HOURS -> areRounded(cell.place()) ? hoursStep / 2 : decimal / 2;
            case JOBS_IN_PART -> decimal / 2 + (areRounded(cell.place()) ? jobsStep / 2 : 0);
            // Bounds are rounded outwards.
            case BOUND -> decimal / 2 + (areRounded(cell.place()) ? jobsStep : 0);
            case PERSONS, EVENTS, FLOW, JOB_EQUIVALENTS, RATIO, PART_SHARE, COHORT_SHARE, MEDIAN, TARGET, DIFFERENCE ->
                0;
        };
    }

    /** The largest difference of a share of persons whose number is not published, as a part of one. */
    double ofShare(Cell.Place place) {
        return (hoursStep > 0 && place.level() != AreaLevel.LAND ? 1 : decimal) / 200;
    }

    private boolean areRounded(Cell.Place place) {
        return hoursStep > 0 && !(place.level() == AreaLevel.LAND && place.isTotal());
    }
}

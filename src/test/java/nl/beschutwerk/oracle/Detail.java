package nl.beschutwerk.oracle;

import java.util.List;

/**
 * With how much detail the figures of a place are published.
 *
 * @param roundedHours whether its hours are rounded to multiples of the method's number of hours
 * @param wholeAverage whether its average hours are rounded to whole hours
 * @param wholeShares whether its shares of persons whose number is not published are rounded to whole percentages
 * @param estimated whether its figures of hours have the status estimated
 */
record Detail(boolean roundedHours, boolean wholeAverage, boolean wholeShares, boolean estimated) {

    /** Of the country as a whole. */
    static Detail ofCountry(List<PersonStatus> persons) {
        return new Detail(false, false, false, anyEstimated(persons));
    }

    /** Of a region as a whole. */
    static Detail ofRegion(List<PersonStatus> persons) {
        return new Detail(true, false, true, anyEstimated(persons));
    }

    /** Of the categories of such a place. */
    Detail ofCategories() {
        return new Detail(true, false, wholeShares, estimated);
    }

    /** Of the municipalities of such a region. */
    Detail ofMunicipalities() {
        return new Detail(true, true, true, estimated);
    }

    private static boolean anyEstimated(List<PersonStatus> persons) {
        return persons.stream().anyMatch(one -> one.estimated);
    }
}

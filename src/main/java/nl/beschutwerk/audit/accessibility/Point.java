package nl.beschutwerk.audit.accessibility;

import java.util.List;

/**
 * One point of the checklist.
 *
 * @param code by which the scorecard names the point
 * @param requirement in Dutch
 * @param essential whether a workbook that fails the point must not be published
 */
record Point(String code, String requirement, boolean essential, Check check) {

    /** Checks whether a workbook meets a point. */
    interface Check {

        /** The problems with their places, in Dutch; empty if the point is met. */
        List<String> problems(BookView book);
    }

    static Point essential(String code, String requirement, Check check) {
        return new Point(code, requirement, true, check);
    }

    static Point desirable(String code, String requirement, Check check) {
        return new Point(code, requirement, false, check);
    }
}

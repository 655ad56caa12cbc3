package nl.beschutwerk.audit.accessibility;

import java.util.List;

/**
 * One point of the checklist.
 *
 * @param code by which the scorecard names it
 * @param requirement what must hold, in Dutch
 * @param essential whether a workbook that fails it may not go out
 */
record Point(String code, String requirement, boolean essential, Check check) {

    /** Looks whether a workbook meets a point. */
    interface Check {

        /** What is wrong and where, in Dutch; nothing when the point is met. */
        List<String> problems(BookView book);
    }

    static Point essential(String code, String requirement, Check check) {
        return new Point(code, requirement, true, check);
    }

    static Point desirable(String code, String requirement, Check check) {
        return new Point(code, requirement, false, check);
    }
}

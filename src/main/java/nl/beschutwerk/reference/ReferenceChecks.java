package nl.beschutwerk.reference;

import static nl.beschutwerk.reference.ReferenceFile.CALENDAR;
import static nl.beschutwerk.reference.ReferenceFile.MERGERS;
import static nl.beschutwerk.reference.ReferenceFile.MUNICIPALITIES;
import static nl.beschutwerk.reference.ReferenceFile.TARGETS;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What must hold between the rows of a reference set. Files with faulty rows are left out of the comparison. */
final class ReferenceChecks {

    private final Faults faults;

    ReferenceChecks(Faults faults) {
        this.faults = faults;
    }

    void check(ReferenceRows rows) {
        checkCalendar(rows.calendar());
        checkDuplicateTargets(rows.targets());
        if (rows.municipalities().isEmpty()) {
            if (faults.noneIn(MUNICIPALITIES)) {
                faults.addForFile(MUNICIPALITIES, "there is no municipality in it");
            }
            return;
        }
        Municipalities municipalities = new Municipalities(rows.municipalities());
        Mergers mergers = new Mergers(rows.mergers());
        new PeriodChecks(faults).check(new Regions(rows.regions()), municipalities);
        if (faults.noneIn(MUNICIPALITIES, MERGERS)) {
            new MergerChecks(faults, municipalities, mergers).check();
            new TargetChecks(faults, municipalities, mergers).check(rows.targets());
        }
    }

    private void checkCalendar(List<CalendarRow> rows) {
        TreeSet<Integer> missing = new TreeSet<>(List.of(1, 2, 3, 4));
        for (CalendarRow row : rows) {
            if (!missing.remove(row.quarter())) {
                faults.add(CALENDAR, row.line(), "quarter " + row.quarter() + " is given twice");
            }
        }
        if (!missing.isEmpty() && faults.noneIn(CALENDAR)) {
            faults.addForFile(CALENDAR, "there is no row for quarter " + missing);
        }
    }

    private void checkDuplicateTargets(List<TargetRow> rows) {
        Map<String, Long> seen = new HashMap<>();
        for (TargetRow row : rows) {
            Long earlier = seen.putIfAbsent(row.year() + " " + row.areaCode(), row.line());
            if (earlier != null) {
                faults.add(
                        TARGETS,
                        row.line(),
                        "the target of " + row.areaCode() + " for " + row.year() + " already stands on line " + earlier
                                + "; keep one of the two");
            }
        }
    }
}

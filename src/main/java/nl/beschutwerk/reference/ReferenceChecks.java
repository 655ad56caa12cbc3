package nl.beschutwerk.reference;

import static nl.beschutwerk.reference.ReferenceFile.CALENDAR;
import static nl.beschutwerk.reference.ReferenceFile.MERGERS;
import static nl.beschutwerk.reference.ReferenceFile.MUNICIPALITIES;
import static nl.beschutwerk.reference.ReferenceFile.TARGETS;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.reference.PublicationCalendar.CalendarRow;

/** Checks the rows of a reference set against each other. Files with faulty rows are left out of these checks. */
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
                        "the target of " + row.areaCode() + " for " + row.year() + " is already on line " + earlier
                                + "; keep one of the two");
            }
        }
    }

    /** Checks that every municipal target belongs to a known municipality that still existed when its year began. */
    private static final class TargetChecks {

        private final Faults faults;
        private final Municipalities municipalities;
        private final Mergers mergers;

        TargetChecks(Faults faults, Municipalities municipalities, Mergers mergers) {
            this.faults = faults;
            this.municipalities = municipalities;
            this.mergers = mergers;
        }

        void check(List<TargetRow> rows) {
            for (TargetRow row : rows) {
                MunicipalityCode code = row.municipality();
                if (code != null) {
                    check(row, code);
                }
            }
        }

        private void check(TargetRow row, MunicipalityCode code) {
            if (municipalities.periods(code).isEmpty() && !mergers.codes().contains(code)) {
                faults.add(
                        TARGETS,
                        row.line(),
                        "municipality " + code + " is neither in " + MUNICIPALITIES.fileName() + " nor in "
                                + MERGERS.fileName());
                return;
            }
            // Tables are made in the year before, so they may name municipalities that merged on 1 January itself.
            Optional<LocalDate> end = mergers.end(code).filter(day -> day.isBefore(LocalDate.of(row.year(), 1, 1)));
            end.ifPresent(day -> faults.add(
                    TARGETS,
                    row.line(),
                    "municipality " + code + " ended on " + day + ", so it has no target for " + row.year()
                            + "; give the target to its successor, or check the year"));
        }
    }
}

package nl.beschutwerk.reference;

import static nl.beschutwerk.reference.ReferenceFile.MUNICIPALITIES;
import static nl.beschutwerk.reference.ReferenceFile.REGIONS;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.reference.Regions.RegionName;

/**
 * Checks that periods do not overlap, that municipalities have no gaps between periods, and that every municipality has a known
 * region on every day.
 */
final class PeriodChecks {

    private final Faults faults;

    PeriodChecks(Faults faults) {
        this.faults = faults;
    }

    void check(Regions regions, Municipalities municipalities) {
        regions.all().forEach(this::checkRegion);
        if (faults.noneIn(MUNICIPALITIES)) {
            municipalities.all().forEach(this::checkMunicipality);
        }
        if (faults.noneIn(REGIONS)) {
            municipalities.all().forEach(periods -> periods.forEach(row -> checkRegionOf(row, regions)));
        }
    }

    private void checkRegion(List<RegionName> names) {
        List<RegionName> ordered = names.stream()
                .sorted(Comparator.comparing(row -> row.period().from()))
                .toList();
        for (int i = 1; i < ordered.size(); i++) {
            RegionName before = ordered.get(i - 1);
            RegionName row = ordered.get(i);
            if (before.period().overlaps(row.period())) {
                faults.add(REGIONS, row.line(), overlap(row.code(), before.line()));
            }
        }
    }

    private void checkMunicipality(List<MunicipalityPeriod> periods) {
        for (int i = 1; i < periods.size(); i++) {
            MunicipalityPeriod before = periods.get(i - 1);
            MunicipalityPeriod row = periods.get(i);
            if (before.period().overlaps(row.period())) {
                faults.add(MUNICIPALITIES, row.line(), overlap(row.code().digits(), before.line()));
            } else if (!row.period().from().equals(before.period().untilExclusive())) {
                faults.add(
                        MUNICIPALITIES,
                        row.line(),
                        row.code() + " is missing from " + before.period().untilExclusive() + " (line "
                                + before.line() + ") up to " + row.period().from()
                                + "; a period must begin on the day the one before it ends");
            }
        }
    }

    private void checkRegionOf(MunicipalityPeriod row, Regions regions) {
        if (!regions.knows(row.regionCode())) {
            faults.add(
                    MUNICIPALITIES,
                    row.line(),
                    "region " + row.regionCode() + " of " + row.code() + " is not in " + REGIONS.fileName());
            return;
        }
        firstDayWithout(regions, row)
                .ifPresent(day -> faults.add(
                        MUNICIPALITIES,
                        row.line(),
                        row.code() + " belongs to region " + row.regionCode() + ", which is not in force on " + day
                                + " according to " + REGIONS.fileName()));
    }

    private static Optional<LocalDate> firstDayWithout(Regions regions, MunicipalityPeriod row) {
        LocalDate day = row.period().from();
        while (!row.period().endsBy(day)) {
            LocalDate tested = day;
            Optional<Period> name = regions.periods(row.regionCode()).stream()
                    .map(RegionName::period)
                    .filter(period -> period.contains(tested))
                    .findFirst();
            if (name.isEmpty()) {
                return Optional.of(day);
            }
            LocalDate until = name.get().untilExclusive();
            if (until == null) {
                return Optional.empty();
            }
            day = until;
        }
        return Optional.empty();
    }

    private static String overlap(String code, long otherLine) {
        return "this period of " + code + " overlaps the one on line " + otherLine
                + "; geldig_tot_exclusief of the earlier one must be the first day of the later one";
    }
}

package nl.beschutwerk.reference;

import static nl.beschutwerk.reference.ReferenceFile.MERGERS;
import static nl.beschutwerk.reference.ReferenceFile.MUNICIPALITIES;
import static nl.beschutwerk.reference.ReferenceFile.TARGETS;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.MunicipalityCode;

/** Every target is one of a municipality that is known and was still there when its year began. */
final class TargetChecks {

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
                    "municipality " + code + " stands neither in " + MUNICIPALITIES.fileName() + " nor in "
                            + MERGERS.fileName());
            return;
        }
        // Tables are made in the year before, so they may name what merged on 1 January itself.
        Optional<LocalDate> end = mergers.end(code).filter(day -> day.isBefore(LocalDate.of(row.year(), 1, 1)));
        end.ifPresent(day -> faults.add(
                TARGETS,
                row.line(),
                "municipality " + code + " ended on " + day + ", so it has no target for " + row.year()
                        + "; give the target to its successor, or check the year"));
    }
}

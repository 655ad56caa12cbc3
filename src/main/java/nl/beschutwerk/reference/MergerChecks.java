package nl.beschutwerk.reference;

import static nl.beschutwerk.reference.ReferenceFile.MERGERS;
import static nl.beschutwerk.reference.ReferenceFile.MUNICIPALITIES;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import nl.beschutwerk.domain.MunicipalityCode;

/**
 * Checks that every merger leads to a municipality, and that every beginning and end of a municipality has its merger. The
 * successor in a merger before the first known day must have merged later, or be in force on that day; the kind of such a
 * merger cannot be checked.
 */
final class MergerChecks {

    private final Faults faults;
    private final Municipalities municipalities;
    private final Mergers mergers;
    private final LocalDate firstDay;

    MergerChecks(Faults faults, Municipalities municipalities, Mergers mergers) {
        this.faults = faults;
        this.municipalities = municipalities;
        this.mergers = mergers;
        this.firstDay = municipalities.firstDay();
    }

    void check() {
        Set<MunicipalityCode> seen = new HashSet<>();
        for (Merger merger : mergers.all()) {
            checkOld(merger);
            checkSuccessor(merger);
            if (seen.add(merger.from())) {
                checkRowsTogether(mergers.of(merger.from()));
            }
        }
        municipalities.all().forEach(this::checkBeginningAndEnd);
    }

    private void checkOld(Merger merger) {
        boolean stillThere = municipalities.periods(merger.from()).stream()
                .anyMatch(row -> !row.period().endsBy(merger.date()));
        if (stillThere) {
            fault(
                    merger,
                    merger.from() + " ended on " + merger.date() + " according to this row, but is in force on or after"
                            + " that day in " + MUNICIPALITIES.fileName() + "; end its period there on that day");
        } else if (merger.date().isAfter(firstDay)
                && !municipalities.inForce(merger.from(), merger.date().minusDays(1))) {
            fault(
                    merger,
                    merger.from() + " was not in force on the day before " + merger.date() + " in "
                            + MUNICIPALITIES.fileName() + "; check code and date");
        }
    }

    private void checkSuccessor(Merger merger) {
        if (merger.date().isBefore(firstDay)) {
            Optional<LocalDate> end = mergers.end(merger.to());
            boolean goesOn =
                    end.isPresent() ? end.get().isAfter(merger.date()) : municipalities.inForce(merger.to(), firstDay);
            if (!goesOn) {
                fault(
                        merger,
                        merger.from() + " leads to " + merger.to()
                                + ", which leads nowhere: it neither merged later nor" + " is in force on " + firstDay);
            }
        } else if (!municipalities.inForce(merger.to(), merger.date())) {
            fault(
                    merger,
                    merger.from() + " leads to " + merger.to() + ", which is not in force on " + merger.date() + " in "
                            + MUNICIPALITIES.fileName() + "; check code and date, or add its period there");
        } else if (merger.date().isAfter(firstDay)) {
            checkKind(merger);
        }
    }

    private void checkKind(Merger merger) {
        boolean isNew =
                municipalities.start(merger.to()).filter(merger.date()::equals).isPresent();
        if (merger.kind().creates() && !isNew) {
            fault(
                    merger,
                    merger.to() + " existed before " + merger.date() + ", so this is not a "
                            + merger.kind().code() + "; write toevoeging");
        }
        if (merger.kind() == Merger.Kind.TOEVOEGING && isNew) {
            fault(
                    merger,
                    merger.to() + " begins on " + merger.date()
                            + ", so nothing can be added to it; write samenvoeging or naamswijziging");
        }
    }

    private void checkRowsTogether(List<Merger> rows) {
        Merger first = rows.get(0);
        boolean isSplit = rows.stream().allMatch(Merger::isSplit);
        if (rows.size() == 1 && isSplit) {
            fault(first, "the split of " + first.from() + " has one part only; give a row for each part");
        }
        if (rows.size() == 1) {
            return;
        }
        Merger last = rows.get(rows.size() - 1);
        Set<MunicipalityCode> parts = new HashSet<>();
        boolean sameTwice = rows.stream().anyMatch(row -> !parts.add(row.to()));
        if (!isSplit || !first.date().equals(last.date()) || sameTwice) {
            fault(
                    last,
                    first.from() + " already ended on line " + first.line()
                            + "; only the parts of one split, all on the same day, take several rows");
        }
    }

    private void checkBeginningAndEnd(List<MunicipalityPeriod> periods) {
        MunicipalityPeriod first = periods.get(0);
        Optional<LocalDate> start = municipalities.start(first.code());
        boolean unexplained = start.isPresent()
                && mergers.into(first.code()).stream()
                        .noneMatch(merger -> merger.date().equals(start.get()));
        if (unexplained) {
            faults.add(
                    MUNICIPALITIES,
                    first.line(),
                    first.code() + " begins on " + first.period().from() + ", but nothing becomes " + first.code()
                            + " on that day in " + MERGERS.fileName() + "; add the merger, or check the date");
        }
        MunicipalityPeriod last = periods.get(periods.size() - 1);
        LocalDate end = last.period().untilExclusive();
        if (end != null && !mergers.end(last.code()).filter(end::equals).isPresent()) {
            faults.add(
                    MUNICIPALITIES,
                    last.line(),
                    last.code() + " ends on " + end + ", but " + MERGERS.fileName()
                            + " does not say what became of it on that day; add the merger, or check the date");
        }
    }

    private void fault(Merger merger, String text) {
        faults.add(MERGERS, merger.line(), text);
    }
}

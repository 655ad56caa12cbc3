package nl.beschutwerk.oracle;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.Optional;

/** A loaded row of adviezen; its municipality is the one in force at D. */
record Advice(
        String person,
        String id,
        LocalDate applied,
        Optional<LocalDate> advised,
        String outcome,
        Optional<LocalDate> validUntil,
        String municipality,
        int birthYear,
        String sex,
        String basis) {

    /** The order of advices with an outcome: the last one decides. Advices of the same day are ordered by advies_id as text. */
    static final Comparator<Advice> IN_ORDER = Comparator.comparing(
                    (Advice advice) -> advice.advised().orElseThrow())
            .thenComparing(Advice::id, Text::compare);

    static Advice of(Row row, Country country, Moment moment) {
        return new Advice(
                row.required("persoon_id"),
                row.required("advies_id"),
                row.requiredDate("datum_aanvraag"),
                row.date("datum_advies"),
                row.required("uitkomst"),
                row.date("datum_einde_geldigheid"),
                country.successor(row.required("gemeentecode"), moment.last()).orElseThrow(),
                Integer.parseInt(row.required("geboortejaar")),
                row.value("geslacht").orElse("onbekend"),
                row.value("grondslag").orElse("onbekend"));
    }

    boolean positive() {
        return outcome.equals("positief");
    }

    boolean negative() {
        return outcome.equals("negatief");
    }

    boolean decidedBy(LocalDate date) {
        return (positive() || negative()) && !advised.orElseThrow().isAfter(date);
    }

    boolean holdsAt(LocalDate date) {
        return positive() && (validUntil.isEmpty() || !validUntil.get().isBefore(date));
    }
}

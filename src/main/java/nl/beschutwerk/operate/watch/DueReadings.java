package nl.beschutwerk.operate.watch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.DueWork;

/** What is late, by the calendar in the reference files. Each of the three kinds has its number, also if that is zero. */
final class DueReadings {

    private static final List<DueMatter.Kind> KINDS =
            List.of(DueMatter.Kind.DELIVERY, DueMatter.Kind.APPROVAL, DueMatter.Kind.PUBLICATION);

    private DueReadings() {}

    /** @throws nl.beschutwerk.domain.OperatorMistakeException if there is something wrong with the reference files */
    static List<Reading> of(DueWork due, Path reference) {
        List<DueMatter> late = due.matters(reference, Optional.empty()).stream()
                .filter(DueMatter::isLate)
                .toList();
        List<Reading> readings = new ArrayList<>();
        for (DueMatter.Kind kind : KINDS) {
            List<DueMatter> ofKind =
                    late.stream().filter(matter -> matter.kind() == kind).toList();
            readings.add(Reading.of(Metric.DUE_LATE, ofKind.size(), kind.words()));
            for (DueMatter matter : ofKind) {
                readings.add(Reading.of(
                        Metric.DUE_LATE_SINCE,
                        matter.lateSince().orElseThrow(),
                        quarterOf(matter.subject()),
                        kind.words()));
            }
        }
        return readings;
    }

    /** The subject is a quarter, or a quarter and a version. */
    private static String quarterOf(String subject) {
        return subject.split(" ", 2)[0];
    }
}

package nl.beschutwerk.cli.json;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.DueMatter;

/**
 * What {@code due --json} answers.
 *
 * @param from the first quarter that was asked for; empty for those that are watched
 * @param late whether anything is late
 */
public record DueDocument(String schema, Instant madeAt, Optional<String> from, boolean late, List<Matter> matters) {

    /** The document of what is awaited. */
    public static DueDocument of(Optional<Quarter> from, List<DueMatter> matters, Instant madeAt) {
        return new DueDocument(
                "beschutwerk/due/1",
                madeAt,
                from.map(Quarter::toString),
                matters.stream().anyMatch(DueMatter::isLate),
                matters.stream().map(Matter::of).toList());
    }

    /** A matter that somebody has to attend to. */
    public record Matter(
            String kind,
            Optional<String> quarter,
            Optional<Integer> version,
            Optional<String> channel,
            boolean late,
            Optional<Instant> lateSince,
            Optional<LocalDate> dueBy,
            String words) {

        static Matter of(DueMatter matter) {
            return new Matter(
                    matter.kind().code(),
                    matter.quarter().map(Quarter::toString),
                    matter.version().isPresent() ? Optional.of(matter.version().getAsInt()) : Optional.empty(),
                    matter.channel(),
                    matter.isLate(),
                    matter.lateSince(),
                    matter.dueBy(),
                    matter.words());
        }
    }
}

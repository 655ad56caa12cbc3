package nl.beschutwerk.job.explain;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.intake.receive.TemporaryDelivery;
import nl.beschutwerk.job.explain.DueMatter.Kind;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.reference.PublicationCalendar;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.release.ReleaseState;
import nl.beschutwerk.release.ReleaseStates;
import nl.beschutwerk.release.ReleaseStatus;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * {@code due}: compares the calendar with the releases. Says which deliveries are expected, which releases wait for approval and
 * which for their publication, and what of that is late. Days are days in the Netherlands.
 */
public final class DueWork {

    /** Without further notice, a year is watched. */
    private static final int QUARTERS_WATCHED = 4;

    /** The time that a timer has to publish after the end of an embargo. */
    private static final Duration TIME_TO_PUBLISH = Duration.ofMinutes(30);

    private final ReleaseStates states;
    private final JdbcClient jdbc;
    private final Clock clock;

    /** Creates the use case for one database and one clock. */
    public DueWork(ReleaseStates states, JdbcClient jdbc, Clock clock) {
        this.states = states;
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /**
     * Everything that is awaited, by quarter.
     *
     * @param reference folder of the reference files, with the calendar
     * @param from the first quarter that must be delivered and published; if empty, the quarter after the newest published one,
     *     and at least the quarters of a year as far as there were releases then
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is something wrong with the reference files
     */
    public List<DueMatter> matters(Path reference, Optional<Quarter> from) {
        PublicationCalendar calendar = ReferenceDataReader.read(reference).calendar();
        Instant now = clock.instant();
        SortedMap<Quarter, List<ReleaseStatus>> versions = new TreeMap<>();
        states.all()
                .forEach(status -> versions.computeIfAbsent(status.release().quarter(), quarter -> new ArrayList<>())
                        .add(status));
        Quarter ended = Quarter.of(DutchTime.dayOf(now)).previous();
        Quarter first = from.orElseGet(() -> firstWatched(versions, ended));
        NavigableSet<Quarter> quarters = new TreeSet<>(versions.keySet());
        Stream.iterate(first, quarter -> quarter.compareTo(ended) <= 0, Quarter::next)
                .forEach(quarters::add);
        List<DueMatter> matters = new ArrayList<>();
        for (Quarter quarter : quarters) {
            Deadlines deadlines = new Deadlines(
                    now,
                    calendar.deliveryBy(quarter),
                    calendar.publicationMonth(quarter).atEndOfMonth(),
                    quarter.compareTo(first) >= 0);
            matters.addAll(of(quarter, live(versions.getOrDefault(quarter, List.of())), deadlines));
        }
        return matters;
    }

    private static Quarter firstWatched(SortedMap<Quarter, List<ReleaseStatus>> versions, Quarter ended) {
        if (versions.isEmpty()) {
            return ended;
        }
        Quarter unpublished = versions.entrySet().stream()
                .filter(quarter -> quarter.getValue().stream().anyMatch(ReleaseStatus::isPublished))
                .map(quarter -> quarter.getKey().next())
                .reduce((one, later) -> later)
                .orElse(versions.lastKey());
        Quarter aYear = Stream.iterate(ended, Quarter::previous)
                .limit(QUARTERS_WATCHED)
                .filter(quarter -> quarter.compareTo(versions.firstKey()) >= 0)
                .reduce((one, earlier) -> earlier)
                .orElse(ended);
        return unpublished.compareTo(aYear) < 0 ? unpublished : aYear;
    }

    /** The versions that count or may still count, oldest first. */
    private static List<ReleaseStatus> live(List<ReleaseStatus> versions) {
        return versions.stream()
                .filter(version -> version.state() == ReleaseState.DRAFT || version.state() == ReleaseState.APPROVED)
                .toList();
    }

    private List<DueMatter> of(Quarter quarter, List<ReleaseStatus> live, Deadlines deadlines) {
        if (live.isEmpty()) {
            return deadlines.watched() ? undelivered(quarter, deadlines) : List.of();
        }
        ReleaseStatus latest = live.get(live.size() - 1);
        if (latest.isPublished()) {
            return List.of();
        }
        boolean corrects = live.stream().anyMatch(ReleaseStatus::isPublished);
        return List.of(
                latest.state() == ReleaseState.DRAFT
                        ? approval(latest, corrects ? deadlines.unwatched() : deadlines)
                        : publication(latest, corrects ? deadlines.unwatched() : deadlines));
    }

    private List<DueMatter> undelivered(Quarter quarter, Deadlines deadlines) {
        List<DueMatter> matters = new ArrayList<>();
        matters.add(DueMatter.of(
                quarter,
                Kind.DELIVERY,
                deadlines.lateSince(deadlines.deliveryBy()),
                deadlines.deliveryBy(),
                "expected by " + deadlines.deliveryBy() + refusal(quarter)));
        Optional<Instant> late = deadlines.lateSince(deadlines.publicationBy());
        if (late.isPresent()) {
            matters.add(DueMatter.of(
                    quarter,
                    Kind.PUBLICATION,
                    late,
                    deadlines.publicationBy(),
                    "due by " + deadlines.publicationBy() + "; not made yet"));
        }
        return matters;
    }

    /** What became of the newest delivery of a quarter without a release. */
    private String refusal(Quarter quarter) {
        return jdbc.sql("select status from intake.delivery where quarter = :quarter and "
                        + TemporaryDelivery.NOT_TEMPORARY + " order by received_at desc, delivery_id desc limit 1")
                .param("quarter", quarter.toString())
                .query(String.class)
                .optional()
                .map(status -> status.equals("refused")
                        ? "; the last delivery was refused"
                        : "; there is one, not released yet")
                .orElse("");
    }

    private static DueMatter approval(ReleaseStatus draft, Deadlines deadlines) {
        Instant sealed = draft.release().sealedAt();
        return DueMatter.of(
                draft.release(),
                Kind.APPROVAL,
                deadlines.lateSince(deadlines.publicationBy()),
                deadlines.deadlineOfPublication(),
                "waits since " + (sealed == null ? "-" : DutchTime.shown(sealed)) + ", to be published by "
                        + deadlines.publicationBy() + ": jobs/beschutwerk approve --quarter "
                        + draft.release().quarter());
    }

    /** An approved release is late when nobody published it in time, or when its embargo is longer than the calendar allows. */
    private static DueMatter publication(ReleaseStatus approved, Deadlines deadlines) {
        Instant from = approved.publishFrom()
                .orElseThrow(() -> new IllegalStateException("An approved release has a moment of publication"));
        boolean forgotten = deadlines.now().isAfter(from.plus(TIME_TO_PUBLISH));
        return DueMatter.of(
                approved.release(),
                Kind.PUBLICATION,
                forgotten ? Optional.of(from) : deadlines.lateSince(deadlines.publicationBy()),
                deadlines.deadlineOfPublication(),
                "approved, to be published from " + DutchTime.shown(from)
                        + (forgotten
                                ? "; nothing has published it: jobs/beschutwerk publish-due, or look at its timer"
                                : ""));
    }

    /**
     * The last days of a quarter.
     *
     * @param now the moment at which they are judged
     * @param watched whether missing them is late; else it is history, or a correction, which has no deadline
     */
    private record Deadlines(Instant now, LocalDate deliveryBy, LocalDate publicationBy, boolean watched) {

        Deadlines unwatched() {
            return new Deadlines(now, deliveryBy, publicationBy, false);
        }

        /** Empty if missing it is not late. */
        Optional<LocalDate> deadlineOfPublication() {
            return watched ? Optional.of(publicationBy) : Optional.empty();
        }

        Optional<Instant> lateSince(LocalDate by) {
            Instant over = DutchTime.startOf(by.plusDays(1));
            return watched && !now.isBefore(over) ? Optional.of(over) : Optional.empty();
        }
    }
}

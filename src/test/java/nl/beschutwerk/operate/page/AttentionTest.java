package nl.beschutwerk.operate.page;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.AttemptHistory.Attempt;
import nl.beschutwerk.job.explain.DeliveryHistory;
import nl.beschutwerk.job.explain.DeliveryHistory.ReceivedDelivery;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.Ending;
import nl.beschutwerk.job.explain.RunningWork.RunningAttempt;
import nl.beschutwerk.operate.page.Matter.Weight;
import nl.beschutwerk.operate.page.PageReading.Awaited;
import nl.beschutwerk.operate.page.PageReading.State;
import org.junit.jupiter.api.Test;

class AttentionTest {

    private static final Instant NOW = Instant.parse("2026-07-01T10:00:00Z");
    private static final Quarter QUARTER = Quarter.parse("2025-Q1");

    @Test
    void whereNothingIsWrongOrAwaitedThereIsNothing() {
        assertThat(matters(List.of(), List.of(), List.of(), List.of())).isEmpty();
    }

    @Test
    void whatWentWrongComesBeforeWhatWaits() {
        List<DueMatter> awaited = List.of(
                due("2025-Q2", DueMatter.Kind.DELIVERY, false),
                due("2025-Q1 v1", DueMatter.Kind.APPROVAL, false),
                due("2024-Q4 v1", DueMatter.Kind.PUBLICATION, true));
        assertThat(matters(awaited, List.of(attempt(Ending.FAILED)), List.of(), List.of()))
                .extracting(Matter::weight)
                .containsExactly(Weight.FAILED, Weight.LATE, Weight.WAITS, Weight.EXPECTED);
    }

    @Test
    void onlyTheLastAttemptOfAQuarterCounts() {
        assertThat(matters(List.of(), List.of(attempt(Ending.COMPLETED), attempt(Ending.FAILED)), List.of(), List.of()))
                .isEmpty();
        assertThat(matters(List.of(), List.of(attempt(Ending.FAILED), attempt(Ending.COMPLETED)), List.of(), List.of()))
                .singleElement()
                .satisfies(matter ->
                        assertThat(matter.words()).contains("failed. jobs/beschutwerk runs --quarter 2025-Q1"));
    }

    @Test
    void whatIsAtWorkIsNotTakenForKilled() {
        assertThat(matters(List.of(), List.of(attempt(Ending.AT_WORK)), List.of(), List.of(running())))
                .isEmpty();
        assertThat(matters(List.of(), List.of(attempt(Ending.CUT_OFF)), List.of(), List.of()))
                .singleElement()
                .satisfies(
                        matter -> assertThat(matter.words()).contains("was broken off; the next run goes on with it"));
    }

    @Test
    void aRefusalCountsUntilAnotherDeliveryComesOrAMonthPasses() {
        ReceivedDelivery refused = delivery(DeliveryHistory.State.REFUSED, Duration.ofDays(3));
        ReceivedDelivery loaded = delivery(DeliveryHistory.State.LOADED, Duration.ofDays(1));
        ReceivedDelivery old = delivery(DeliveryHistory.State.REFUSED, Duration.ofDays(31));
        assertThat(matters(List.of(), List.of(), List.of(refused), List.of()))
                .singleElement()
                .satisfies(matter -> {
                    assertThat(matter.weight()).isEqualTo(Weight.REFUSED);
                    assertThat(matter.href()).isEqualTo("quarter/2025-Q1");
                });
        assertThat(matters(List.of(), List.of(), List.of(loaded, refused), List.of()))
                .isEmpty();
        assertThat(matters(List.of(), List.of(), List.of(old), List.of())).isEmpty();
    }

    private static List<Matter> matters(
            List<DueMatter> awaited,
            List<Attempt> attempts,
            List<ReceivedDelivery> deliveries,
            List<RunningAttempt> running) {
        return Attention.of(
                new State(
                        running,
                        new Awaited(awaited, Optional.empty()),
                        List.of(),
                        List.of(),
                        deliveries,
                        attempts,
                        List.of(),
                        List.of()),
                NOW);
    }

    private static DueMatter due(String subject, DueMatter.Kind kind, boolean late) {
        String[] parts = subject.split(" v", 2);
        return new DueMatter(
                Optional.of(Quarter.parse(parts[0])),
                parts.length == 1 ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(parts[1])),
                Optional.empty(),
                kind,
                late ? Optional.of(NOW) : Optional.empty(),
                Optional.empty(),
                "to be done");
    }

    private static Attempt attempt(Ending ending) {
        return new Attempt("2025-Q1", 1, "de tester", NOW, Optional.empty(), ending, List.of());
    }

    private static RunningAttempt running() {
        return new RunningAttempt(
                QUARTER, 1, "release", OptionalLong.of(1), Optional.of("load"), NOW, Optional.empty(), NOW);
    }

    private static ReceivedDelivery delivery(DeliveryHistory.State state, Duration ago) {
        return new ReceivedDelivery(
                1,
                Optional.of(QUARTER),
                NOW.minus(ago),
                Optional.of("aantallen"),
                state,
                OptionalLong.of(1),
                OptionalLong.empty(),
                List.of());
    }
}

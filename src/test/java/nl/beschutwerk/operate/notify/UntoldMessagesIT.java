package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.DueMatter.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whoever looks at {@code due} sees what could not be told. */
class UntoldMessagesIT {

    private TestOutbox outbox;

    @BeforeEach
    void open() throws Exception {
        outbox = new TestOutbox();
    }

    @AfterEach
    void close() throws Exception {
        outbox.close();
    }

    @Test
    void whatIsOnItsWayIsNothingToAttendTo() {
        outbox.write("draft", "2024-Q1");
        outbox.pass(Duration.ofMinutes(5));

        assertThat(outbox.untold(Channel.WEBHOOK)).isEmpty();
        outbox.send(FakeSender.working(Channel.WEBHOOK));
        outbox.pass(Duration.ofHours(5));
        assertThat(outbox.untold(Channel.WEBHOOK)).isEmpty();
    }

    @Test
    void aFailureIsSeenAtOnceAndIsLateAfterAnHour() {
        outbox.write("draft", "2024-Q1");
        outbox.write("draft", "2024-Q2");
        outbox.send(FakeSender.down());

        assertThat(outbox.untold(Channel.WEBHOOK)).singleElement().satisfies(matter -> {
            assertThat(matter.subject()).isEqualTo("webhook");
            assertThat(matter.kind()).isEqualTo(Kind.MESSAGE);
            assertThat(matter.isLate()).isFalse();
            assertThat(matter.words())
                    .isEqualTo("2 messages wait to be sent since 2026-07-01 12:00. The machine is off.");
        });
        outbox.pass(Duration.ofMinutes(61));
        assertThat(outbox.untold(Channel.WEBHOOK)).singleElement().matches(DueMatter::isLate);
        assertThat(outbox.untold(Channel.MAIL, Channel.WEBHOOK)).hasSize(2);
    }

    @Test
    void whatNobodyTriesToSendIsSeenToo() {
        outbox.write("draft", "2024-Q1");
        outbox.pass(Duration.ofMinutes(61));

        assertThat(outbox.untold(Channel.MAIL)).singleElement().satisfies(matter -> {
            assertThat(matter.isLate()).isTrue();
            assertThat(matter.words()).contains("Nothing has sent it: jobs/beschutwerk notify");
        });
        assertThat(outbox.untold())
                .as("without a channel nobody wants to be told")
                .isEmpty();
    }

    @Test
    void whatNobodyTriedToSendForAWeekIsSeenForAMonth() {
        outbox.write("draft", "2023-Q4");
        outbox.send(FakeSender.working(Channel.WEBHOOK));
        outbox.write("draft", "2024-Q1");
        outbox.pass(Duration.ofDays(8));

        assertThat(outbox.untold(Channel.WEBHOOK))
                .singleElement()
                .satisfies(matter -> assertThat(matter.words())
                        .startsWith("1 message could not be sent for 7 days and will not be: draft 2024-Q1 v1."));
        outbox.pass(Duration.ofDays(30));
        assertThat(outbox.untold(Channel.WEBHOOK)).isEmpty();
    }

    @Test
    void whatWasGivenUpIsNotTriedAgainAndSeenForAMonth() {
        FakeSender working = FakeSender.working(Channel.WEBHOOK);
        outbox.write("draft", "2024-Q1");
        outbox.send(FakeSender.down());
        outbox.pass(Duration.ofDays(7));

        outbox.send(working);

        assertThat(working.sent()).isEmpty();
        assertThat(outbox.untold(Channel.WEBHOOK)).singleElement().satisfies(matter -> {
            assertThat(matter.isLate()).isTrue();
            assertThat(matter.words())
                    .startsWith("1 message could not be sent for 7 days and will not be: draft 2024-Q1 v1.");
        });
        outbox.pass(Duration.ofDays(30));
        assertThat(outbox.untold(Channel.WEBHOOK)).isEmpty();
    }
}

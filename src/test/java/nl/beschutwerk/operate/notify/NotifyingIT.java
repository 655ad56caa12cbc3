package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import nl.beschutwerk.operate.notify.MailSettings.Security;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What waits is sent once and in order, whatever goes wrong with a channel. */
class NotifyingIT {

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
    void whatWaitedForTheMailServerIsSentOnceAndInOrder() throws Exception {
        int port;
        try (ServerSocket socket = new ServerSocket(0)) {
            port = socket.getLocalPort();
        }
        MailSender mail = new MailSender(new MailSettings(
                "127.0.0.1", port, Security.NONE, Optional.empty(), "van@example.nl", List.of("aan@example.nl")));
        outbox.write("draft", "2024-Q1");
        outbox.write("draft", "2024-Q2");
        assertThat(outbox.send(mail).get(0).failure())
                .hasValueSatisfying(words -> assertThat(words).contains("takes no connection"));
        assertThat(outbox.attempts("2024-Q2")).as("it waits for the first").contains(0);
        outbox.pass(Duration.ofMinutes(1));
        outbox.send(mail);
        outbox.write("draft", "2024-Q3");

        GreenMail server = new GreenMail(new ServerSetup(port, "127.0.0.1", "smtp"));
        server.start();
        try {
            outbox.pass(Duration.ofMinutes(4));
            assertThat(outbox.send(mail).get(0).words())
                    .isEqualTo("mail: 3 wait for a later attempt; the command notify --now tries at once");
            outbox.pass(Duration.ofMinutes(1));
            assertThat(outbox.send(mail).get(0).words()).isEqualTo("mail: 3 messages were sent");
            assertThat(outbox.send(mail).get(0).words()).isEqualTo("mail: nothing waits");

            List<String> subjects = new ArrayList<>();
            for (MimeMessage received : server.getReceivedMessages()) {
                subjects.add(received.getSubject());
            }
            assertThat(subjects)
                    .containsExactly(
                            "Beschut werk 2024-Q1: concept wacht op goedkeuring",
                            "Beschut werk 2024-Q2: concept wacht op goedkeuring",
                            "Beschut werk 2024-Q3: concept wacht op goedkeuring");
        } finally {
            server.stop();
        }
    }

    @Test
    void whoHasPutItRightNeedNotWaitForThePause() {
        FakeSender working = FakeSender.working(Channel.WEBHOOK);
        outbox.write("draft", "2024-Q1");
        outbox.write("draft", "2024-Q2");
        outbox.send(FakeSender.down());

        assertThat(outbox.sendNow(working).get(0).sent()).isEqualTo(2);

        assertThat(working.sent()).containsExactly("2024-Q1", "2024-Q2");
        assertThat(outbox.sendNow(working).get(0).words()).isEqualTo("webhook: nothing waits");
    }

    @Test
    void pausesGrow() {
        outbox.write("draft", "2024-Q1");
        List<Duration> pauses = new ArrayList<>();
        for (int round = 0; round < 7; round++) {
            outbox.send(FakeSender.down());
            pauses.add(outbox.nextTry());
            outbox.pass(outbox.nextTry());
        }

        assertThat(pauses)
                .containsExactly(
                        Duration.ofMinutes(1),
                        Duration.ofMinutes(5),
                        Duration.ofMinutes(15),
                        Duration.ofHours(1),
                        Duration.ofHours(4),
                        Duration.ofHours(4),
                        Duration.ofHours(4));
    }

    @Test
    void aMessageThatIsNotTakenHoldsUpNoOther() {
        FakeSender picky = FakeSender.that(message -> {
            if (message.quarter().equals(Optional.of("2024-Q1"))) {
                throw new NotSentException("It does not want this message.", true, null);
            }
        });
        outbox.write("draft", "2024-Q1");
        outbox.write("draft", "2024-Q2");

        assertThat(outbox.send(picky).get(0).words())
                .startsWith("webhook: 1 message was sent, and then one could not be sent. It does not want");
        assertThat(picky.sent()).containsExactly("2024-Q2");
        outbox.write("draft", "2024-Q3");
        outbox.send(picky);
        assertThat(picky.sent()).containsExactly("2024-Q2", "2024-Q3");
    }

    @Test
    void oneChannelDoesNotWaitForTheOther() {
        FakeSender mail = FakeSender.working(Channel.MAIL);
        outbox.write("draft", "2024-Q1");

        assertThat(outbox.send(FakeSender.down(), mail))
                .extracting(Sending::sent)
                .containsExactly(0, 1);
        assertThat(mail.sent()).containsExactly("2024-Q1");
    }

    @Test
    void whileOneSendsAnotherLeavesItToThat() throws Exception {
        CountDownLatch sending = new CountDownLatch(1);
        CountDownLatch goOn = new CountDownLatch(1);
        FakeSender slow = FakeSender.that(message -> {
            sending.countDown();
            awaiting(goOn);
        });
        FakeSender other = FakeSender.working(Channel.WEBHOOK);
        outbox.write("draft", "2024-Q1");
        outbox.write("draft", "2024-Q2");
        Thread first = new Thread(() -> outbox.send(slow));
        first.start();
        awaiting(sending);

        Sending meanwhile = outbox.send(other).get(0);

        assertThat(meanwhile.elsewhere()).isTrue();
        assertThat(meanwhile.words()).isEqualTo("webhook: another command is sending");
        goOn.countDown();
        first.join();
        assertThat(slow.sent()).containsExactly("2024-Q1", "2024-Q2");
        assertThat(other.sent()).isEmpty();
    }

    @Test
    void twoThatSendAtTheSameTimeSendEachMessageOnce() throws Exception {
        List<String> quarters = new ArrayList<>();
        for (int year = 2000; year < 2030; year++) {
            quarters.add(year + "-Q1");
            outbox.write("draft", year + "-Q1");
        }
        FakeSender both = FakeSender.working(Channel.WEBHOOK);
        Thread other = new Thread(() -> outbox.send(both));
        other.start();
        outbox.send(both);
        other.join();
        outbox.send(both);

        assertThat(both.sent()).containsExactlyElementsOf(quarters);
    }

    @Test
    void aProcessThatDiesWhileSendingLosesNothing() {
        outbox.write("draft", "2024-Q1");
        List<String> taken = new ArrayList<>();
        FakeSender dying = FakeSender.that(message -> {
            taken.add(message.id());
            throw new IllegalStateException("killed before it was recorded");
        });
        assertThatThrownBy(() -> outbox.send(dying)).hasMessageContaining("killed");

        outbox.send(FakeSender.that(message -> taken.add(message.id())));

        assertThat(taken).as("sent twice, and recognizable").hasSize(2);
        assertThat(taken.get(0)).isEqualTo(taken.get(1));
    }

    @Test
    void whatIsOldWhenSomebodyConfiguresAChannelIsNotSent() {
        outbox.write("draft", "2024-Q1");
        outbox.pass(Duration.ofDays(7));
        outbox.write("draft", "2024-Q2");
        FakeSender webhook = FakeSender.working(Channel.WEBHOOK);

        outbox.send(webhook);

        assertThat(webhook.sent()).containsExactly("2024-Q2");
        assertThat(outbox.attempts("2024-Q1")).isEmpty();
        assertThat(outbox.untold(Channel.WEBHOOK)).isEmpty();
    }

    private static void awaiting(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}

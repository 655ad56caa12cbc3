package nl.beschutwerk.operate.notify;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.internet.MimeMessage;
import java.net.ServerSocket;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.operate.notify.MailSettings.Login;
import nl.beschutwerk.operate.notify.MailSettings.Security;
import nl.beschutwerk.operate.secret.Secret;
import nl.beschutwerk.release.MessageKind;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class MailSenderTest {

    private static final Outgoing MESSAGE = Outgoing.of(new ToldMessage(
            7,
            Instant.parse("2025-03-01T09:05:00Z"),
            MessageKind.LATE_DELIVERY,
            "late-delivery 2024-Q4",
            Optional.of("2024-Q4"),
            Optional.empty(),
            Optional.empty()));

    private @Nullable GreenMail server;

    @AfterEach
    void stop() {
        if (server != null) {
            server.stop();
        }
    }

    @Test
    void aMailArrivesInDutchForEveryAddress() throws Exception {
        GreenMail plain = start("smtp");

        new MailSender(settings(plain, Security.NONE, Optional.empty())).send(MESSAGE);

        MimeMessage[] received = plain.getReceivedMessages();
        assertThat(received).hasSize(2);
        assertThat(received[0].getSubject()).isEqualTo("Beschut werk 2024-Q4: levering is te laat");
        assertThat(String.valueOf(received[0].getContent()))
                .startsWith("De levering van 2024-Q4 had er al moeten zijn.")
                .contains("Wat u doet: ");
        assertThat(received[0].getMessageID()).isEqualTo("<" + MESSAGE.id() + "@beschutwerk>");
        assertThat(received[0].getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(received[0].getFrom()).extracting(Object::toString).containsExactly("van@example.nl");
    }

    @Test
    void theRightPasswordLetsIn() throws Exception {
        GreenMail plain = start("smtp");
        plain.setUser("van@example.nl", "gebruiker", "wachtwoord");

        new MailSender(settings(plain, Security.NONE, login("wachtwoord"))).send(MESSAGE);

        assertThat(plain.getReceivedMessages()).hasSize(2);
    }

    @Test
    void aWrongPasswordIsSaidSoWithoutIt() {
        GreenMail plain = start("smtp");
        plain.setUser("van@example.nl", "gebruiker", "wachtwoord");

        assertThat(notSent(settings(plain, Security.NONE, login("hunter2"))).words())
                .isEqualTo("The mail server 127.0.0.1 does not let the user in. Look at user and password of mail in"
                        + " notify.yaml.");
    }

    @Test
    void aCertificateThatNobodyTrustsIsNotTrusted() {
        GreenMail secret = start("smtps");

        assertThat(notSent(settings(secret, Security.TLS, Optional.empty())).words())
                .startsWith("The connection to 127.0.0.1 cannot be made secret: its certificate is not trusted");
        assertThat(secret.getReceivedMessages()).isEmpty();
    }

    @Test
    void withoutSecrecyNothingIsSent() {
        GreenMail plain = start("smtp");

        NotSentException failure = notSent(settings(plain, Security.STARTTLS, Optional.empty()));

        assertThat(failure.words()).contains("the likely reason is that it knows no STARTTLS");
        assertThat(failure.isOfMessage()).isFalse();
        assertThat(plain.getReceivedMessages()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Security.class)
    void aServerThatIsNotThereIsSaidSo(Security security) throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0)) {
            free = socket.getLocalPort();
        }

        NotSentException failure = notSent(settings(free, security, Optional.empty()));

        assertThat(failure.words())
                .startsWith("The mail server 127.0.0.1 takes no connection.")
                .doesNotContain("Exception");
        assertThat(failure.isOfMessage()).isFalse();
    }

    @Test
    void anAddressThatCannotBeOneIsSaidSo() {
        MailSettings settings = new MailSettings(
                "127.0.0.1", 1, Security.NONE, Optional.empty(), "van@example.nl", List.of("a..b@example..nl"));

        assertThat(notSent(settings).words()).startsWith("From or to of mail in notify.yaml holds an address");
    }

    private GreenMail start(String protocol) {
        GreenMail started = new GreenMail(new ServerSetup(0, "127.0.0.1", protocol));
        started.start();
        server = started;
        return started;
    }

    private static MailSettings settings(GreenMail server, Security security, Optional<Login> login) {
        return settings((security == Security.TLS ? server.getSmtps() : server.getSmtp()).getPort(), security, login);
    }

    private static MailSettings settings(int port, Security security, Optional<Login> login) {
        return new MailSettings(
                "127.0.0.1", port, security, login, "van@example.nl", List.of("een@example.nl", "twee@example.nl"));
    }

    private static Optional<Login> login(String password) {
        return Optional.of(new Login("gebruiker", new Secret(password)));
    }

    private static NotSentException notSent(MailSettings settings) {
        return catchThrowableOfType(NotSentException.class, () -> new MailSender(settings).send(MESSAGE));
    }
}

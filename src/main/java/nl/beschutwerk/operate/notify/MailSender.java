package nl.beschutwerk.operate.notify;

import jakarta.mail.Authenticator;
import jakarta.mail.Message;
import jakarta.mail.MessagingException;
import jakarta.mail.PasswordAuthentication;
import jakarta.mail.SendFailedException;
import jakarta.mail.Session;
import jakarta.mail.Transport;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.nio.charset.StandardCharsets;
import java.util.Date;
import java.util.Properties;
import nl.beschutwerk.operate.notify.MailSettings.Login;
import nl.beschutwerk.operate.notify.MailSettings.Security;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends messages by mail, over a connection that is secret; without that, nothing is sent. */
final class MailSender implements Sender {

    private static final Logger LOG = LoggerFactory.getLogger(MailSender.class);

    /** For each answer of the server, in milliseconds. */
    private static final String PATIENCE = "10000";

    private final MailSettings settings;

    MailSender(MailSettings settings) {
        this.settings = settings;
    }

    @Override
    public Channel channel() {
        return Channel.MAIL;
    }

    @Override
    public String to() {
        return String.join(", ", settings.to()) + " through " + settings.server();
    }

    @Override
    public void send(Outgoing message) throws NotSentException {
        try {
            Transport.send(mail(message));
        } catch (SendFailedException e) {
            if (message.isTest() || !reachedSomebody(e)) {
                throw MailFailure.of(e, settings);
            }
            // Those who got it would get it again with every attempt.
            LOG.warn(
                    "A mail reached some of its addresses only; the command notify --test says which settings to look at");
        } catch (MessagingException e) {
            throw MailFailure.of(e, settings);
        }
    }

    private static boolean reachedSomebody(SendFailedException failure) {
        return failure.getValidSentAddresses() != null && failure.getValidSentAddresses().length > 0;
    }

    private MimeMessage mail(Outgoing message) throws MessagingException {
        MimeMessage mail = new Numbered(session(), message.id());
        mail.setFrom(new InternetAddress(settings.from()));
        for (String address : settings.to()) {
            mail.addRecipient(Message.RecipientType.TO, new InternetAddress(address));
        }
        mail.setSubject(message.text().subject(), StandardCharsets.UTF_8.name());
        mail.setText(message.text().body(), StandardCharsets.UTF_8.name());
        mail.setSentDate(Date.from(message.occurredAt()));
        mail.setHeader("Content-Language", "nl");
        // Keeps absence notices from being sent back.
        mail.setHeader("Auto-Submitted", "auto-generated");
        return mail;
    }

    private Session session() {
        Properties properties = new Properties();
        properties.put("mail.transport.protocol", "smtp");
        properties.put("mail.smtp.host", settings.server());
        properties.put("mail.smtp.port", String.valueOf(settings.port()));
        properties.put("mail.smtp.connectiontimeout", PATIENCE);
        properties.put("mail.smtp.timeout", PATIENCE);
        properties.put("mail.smtp.writetimeout", PATIENCE);
        properties.put("mail.smtp.sendpartial", "true");
        properties.put("mail.smtp.auth", String.valueOf(settings.login().isPresent()));
        properties.put("mail.smtp.ssl.enable", String.valueOf(settings.security() == Security.TLS));
        properties.put("mail.smtp.starttls.enable", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.starttls.required", String.valueOf(settings.security() == Security.STARTTLS));
        properties.put("mail.smtp.ssl.checkserveridentity", "true");
        return Session.getInstance(properties, settings.login().map(Known::new).orElse(null));
    }

    /** Gives the password to the server. */
    private static final class Known extends Authenticator {

        private final Login login;

        Known(Login login) {
            this.login = login;
        }

        @Override
        protected PasswordAuthentication getPasswordAuthentication() {
            return new PasswordAuthentication(login.user(), login.password().value());
        }
    }

    /** A mail that has the same number when it is sent again, by which programs for mail leave out the second. */
    private static final class Numbered extends MimeMessage {

        private final String id;

        Numbered(Session session, String id) {
            super(session);
            this.id = id;
        }

        @Override
        protected void updateMessageID() throws MessagingException {
            setHeader("Message-ID", "<" + id + "@beschutwerk>");
        }
    }
}

package nl.beschutwerk.operate.notify;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.AddressException;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLException;
import nl.beschutwerk.operate.notify.MailSettings.Security;
import org.eclipse.angus.mail.util.MailConnectException;
import org.jspecify.annotations.Nullable;

/** Says why a mail could not be sent and what to do, in the product's own words: what a server says may hold an address. */
final class MailFailure {

    private MailFailure() {}

    static NotSentException of(MessagingException failure, MailSettings settings) {
        String server = settings.server();
        for (Throwable cause = failure; cause != null; cause = next(cause)) {
            if (cause instanceof AuthenticationFailedException) {
                return ofChannel(
                        "The mail server " + server
                                + " does not let the user in. Look at user and password of mail in notify.yaml.",
                        failure);
            }
            if (cause instanceof SSLException secrecy) {
                return ofChannel(WebCalls.whyNot(secrecy, server), failure);
            }
            if (cause instanceof UnknownHostException unknown) {
                return ofChannel(WebCalls.whyNot(unknown, server), failure);
            }
            if (cause instanceof SocketTimeoutException) {
                return ofChannel(
                        "The mail server " + server
                                + " did not answer in time. See whether it is at work, whether the port is right and whether a"
                                + " firewall lets you through.",
                        failure);
            }
            if (cause instanceof MailConnectException) {
                return ofChannel(
                        "The mail server " + server
                                + " takes no connection. See whether it is at work, whether the port is right and whether a"
                                + " firewall lets you through.",
                        failure);
            }
            if (cause instanceof AddressException) {
                return ofChannel(
                        "From or to of mail in notify.yaml holds an address that cannot be one. Look at its dots and signs.",
                        failure);
            }
            if (cause instanceof SendFailedException) {
                return new NotSentException(
                        "The mail server " + server
                                + " does not take this mail. Look at from and to of mail in notify.yaml: an address may be wrong, or"
                                + " the user may not send for it.",
                        true,
                        failure);
            }
            if (cause instanceof IOException) {
                return ofChannel("The connection to the mail server " + server + " was broken off.", failure);
            }
        }
        return ofChannel(
                settings.security() == Security.STARTTLS
                        ? "The mail server " + server
                                + " does not do what is needed; the likely reason is that it knows no STARTTLS at port "
                                + settings.port() + ". Set security of mail in notify.yaml to tls, with its port."
                        : "The mail server " + server
                                + " does not do what is needed. See whether port and security of mail"
                                + " in notify.yaml are right.",
                failure);
    }

    private static @Nullable Throwable next(Throwable cause) {
        if (cause instanceof MessagingException failure && failure.getNextException() != null) {
            return failure.getNextException();
        }
        return cause.getCause();
    }

    private static NotSentException ofChannel(String words, MessagingException failure) {
        return new NotSentException(words, false, failure);
    }
}

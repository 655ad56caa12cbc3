package nl.beschutwerk.operate.notify;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Who is told, and how: the content of {@code notify.yaml}.
 *
 * @param heartbeats the addresses that get a sign of life, by task
 */
public record NotifySettings(
        Optional<MailSettings> mail, Optional<WebhookSettings> webhook, Map<String, WebAddress> heartbeats) {

    public NotifySettings {
        heartbeats = Map.copyOf(heartbeats);
    }

    /** The settings of a product for which nobody has written any: nobody is told. */
    public static NotifySettings none() {
        return new NotifySettings(Optional.empty(), Optional.empty(), Map.of());
    }

    /** The ways by which messages are sent. */
    public List<Channel> channels() {
        List<Channel> channels = new ArrayList<>();
        mail.ifPresent(settings -> channels.add(Channel.MAIL));
        webhook.ifPresent(settings -> channels.add(Channel.WEBHOOK));
        return channels;
    }

    /** To how many addresses mail is sent. */
    public int mailAddresses() {
        return mail.map(settings -> settings.to().size()).orElse(0);
    }

    /** The ways by which messages are sent, ready to send. */
    List<Sender> senders() {
        List<Sender> senders = new ArrayList<>();
        mail.ifPresent(settings -> senders.add(new MailSender(settings)));
        webhook.ifPresent(settings -> senders.add(new WebhookSender(settings)));
        return senders;
    }
}

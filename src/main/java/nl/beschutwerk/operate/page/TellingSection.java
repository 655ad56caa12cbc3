package nl.beschutwerk.operate.page;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.notify.Channel;
import nl.beschutwerk.operate.notify.MessageHistory.Told;
import nl.beschutwerk.operate.notify.MessageHistory.Way;
import nl.beschutwerk.operate.web.WebContext;
import org.jspecify.annotations.Nullable;

/** What was told to whom: by which channel and when, and never to which address. */
final class TellingSection {

    private TellingSection() {}

    static Section of(List<Told> messages, WebContext context, Instant now) {
        List<String> words = new ArrayList<>();
        words.add(
                context.channels().isEmpty()
                        ? "Nobody is told of anything: jobs/notify.yaml names nobody."
                        : "By jobs/notify.yaml, everything is told by "
                                + context.channels().stream()
                                        .map(channel -> channel(channel, context))
                                        .collect(Collectors.joining(" and by "))
                                + ".");
        if (messages.isEmpty()) {
            words.add("There was nothing to tell yet.");
            return Section.of("told", "What was told", words, List.of());
        }
        if (messages.size() == PageReading.SHOWN) {
            words.add("These are the last " + PageReading.SHOWN + "; the table batch.message has all.");
        }
        List<String> header = new ArrayList<>(List.of("Happened", "What", "About"));
        for (Channel channel : Channel.values()) {
            header.add("By " + channel.word());
        }
        return Section.of(
                "told",
                "What was told",
                words,
                List.of(new Table(
                        "told-table",
                        "Messages, the newest first",
                        header,
                        messages.stream().map(told -> row(told, context, now)).toList())));
    }

    private static String channel(Channel channel, WebContext context) {
        return switch (channel) {
            case MAIL ->
                "mail to " + (context.mailAddresses() == 1 ? "one address" : context.mailAddresses() + " addresses");
            case WEBHOOK -> "a webhook";
        };
    }

    private static List<Cell> row(Told told, WebContext context, Instant now) {
        List<Cell> row = new ArrayList<>(
                List.of(Cell.moment(told.occurred()), Cell.of(InWords.message(told.kind())), about(told)));
        for (Channel channel : Channel.values()) {
            @Nullable Way way = told.byChannel().get(channel.word());
            row.add(way == null ? notTaken(told, context.channels().contains(channel), now) : way(way));
        }
        return row;
    }

    private static Cell about(Told told) {
        Optional<String> quarter = told.quarter();
        if (quarter.isEmpty()) {
            return Cell.of(told.task().map(task -> "task " + task).orElse(""));
        }
        return Cell.link(
                quarter.get() + told.version().map(version -> " v" + version).orElse(""), "quarter/" + quarter.get());
    }

    /** No channel has taken it in: what happened while there was none is not sent later than its news is worth. */
    private static Cell notTaken(Told told, boolean used, Instant now) {
        if (!used) {
            return Cell.of("not used");
        }
        return Cell.of(told.isTooOldToSend(now) ? "not sent" : "waits");
    }

    private static Cell way(Way way) {
        if (way.sent().isPresent()) {
            return Cell.of("sent " + DutchTime.shown(way.sent().get()));
        }
        if (way.givenUp().isPresent()) {
            return Cell.wrong("given up " + DutchTime.shown(way.givenUp().get()));
        }
        return way.attempts() == 0
                ? Cell.of("waits")
                : Cell.wrong(way.attempts() == 1 ? "failed once, waits" : "failed " + way.attempts() + " times, waits");
    }
}

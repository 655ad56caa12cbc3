package nl.beschutwerk.operate.schedule;

import java.util.Optional;
import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.operate.inbox.InboxRequest;
import nl.beschutwerk.operate.notify.NotifySettings;
import nl.beschutwerk.operate.web.WebSettings;

/**
 * The options of {@code serve}.
 *
 * @param schedule when each task is done
 * @param inbox what an inbox pass works with, the reference files among it
 * @param publishing what a publication works with
 * @param telling who is told, and how
 * @param web where its pages are shown; empty if they are not
 */
public record ServeRequest(
        ServeSchedule schedule,
        InboxRequest inbox,
        PublishingRequest publishing,
        NotifySettings telling,
        Optional<WebSettings> web) {}

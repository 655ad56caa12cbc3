package nl.beschutwerk.operate.schedule;

import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.operate.inbox.InboxRequest;

/**
 * The options of {@code serve}.
 *
 * @param schedule when each task is done
 * @param inbox what an inbox pass works with, the reference files among it
 * @param publishing what a publication works with
 */
public record ServeRequest(ServeSchedule schedule, InboxRequest inbox, PublishingRequest publishing) {}

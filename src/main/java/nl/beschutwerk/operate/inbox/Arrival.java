package nl.beschutwerk.operate.inbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.value.CitizenNumber;
import nl.beschutwerk.job.support.DutchTime;
import nl.beschutwerk.operate.inbox.DeliveryCopy.Copied;
import nl.beschutwerk.operate.inbox.DeliveryCopy.Result;
import nl.beschutwerk.operate.inbox.DeliveryCopy.Unfinished;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import org.jspecify.annotations.Nullable;

/** Tells whether what was dropped in the inbox has arrived as a whole, and copies it if so. */
final class Arrival {

    private final InboxRequest request;
    private final Clock clock;
    private final RetryPauses pauses;
    private final FirstSeen firstSeen;
    private final DeliveryCopy copy;

    Arrival(InboxRequest request, Clock clock, RetryPauses pauses, StopSignal stop, DeliveryCopy.Alone alone) {
        this.request = request;
        this.clock = clock;
        this.pauses = pauses;
        this.firstSeen = new FirstSeen(request.deliveries());
        this.copy = new DeliveryCopy(request.deliveries(), stop, alone);
    }

    /**
     * A delivery that is whole and copied.
     *
     * @param name of its folder, safe to show
     * @param dropped the folder as it was before it was copied
     */
    record Arrived(String name, Dropped dropped, Copied copied) {}

    /**
     * Looks at something in the inbox.
     *
     * @param arrived gets it, if it is a whole delivery
     * @return why it is not taken now; null if it is taken
     */
    @Nullable
    InboxOutcome at(Path entry, Consumer<Arrived> arrived) throws IOException {
        String name = Dropped.shown(entry);
        if (!InboxFolders.isFolder(entry)) {
            return InboxOutcome.of(name, Kind.MISTAKE, noFolder(entry));
        }
        if (CitizenNumber.mayBeIn(String.valueOf(entry.getFileName()))) {
            return InboxOutcome.of(
                    name,
                    Kind.MISTAKE,
                    "The name of a folder in the inbox looks like a citizen service number (BSN). It would be shown and"
                            + " recorded. Give the folder another name.");
        }
        try {
            return atFolder(name, entry, arrived);
        } catch (NoSuchFileException e) {
            return InboxOutcome.of(
                    name,
                    Kind.WAITING,
                    "A file in it was renamed or taken away at this moment, so it may still be arriving. A next pass takes it.");
        }
    }

    private @Nullable InboxOutcome atFolder(String name, Path entry, Consumer<Arrived> arrived) throws IOException {
        Dropped dropped = Dropped.in(entry);
        InboxOutcome pausing = pauses.pausing(dropped);
        if (pausing != null) {
            return pausing;
        }
        Instant now = clock.instant();
        boolean inTheFuture = dropped.touched().isAfter(now);
        Instant touched = inTheFuture ? firstSeen.of(dropped, now) : dropped.touched();
        Duration quiet = Duration.between(touched, now);
        if (quiet.compareTo(request.untouched()) < 0) {
            return InboxOutcome.of(
                    name,
                    Kind.WAITING,
                    "It was touched at " + DutchTime.shown(dropped.touched())
                            + (inTheFuture
                                    ? ", which has yet to come by the clock of this machine. It counts as touched at "
                                            + DutchTime.shown(touched) + ", when it was first seen as it is,"
                                    : ",")
                            + " and may still be arriving. A next pass takes it.");
        }
        boolean outOfPatience = quiet.compareTo(request.patience()) >= 0;
        Result result = copy.copy(entry, outOfPatience);
        if (result instanceof Unfinished unfinished) {
            return unfinished(name, touched, unfinished, outOfPatience);
        }
        arrived.accept(new Arrived(name, dropped, (Copied) result));
        return null;
    }

    private static String noFolder(Path entry) {
        return Files.isSymbolicLink(entry)
                ? "It is a link, and links are not followed. Put the delivery itself in the inbox, in a folder."
                : Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)
                        ? "It is a file. A delivery is a folder, with levering.json and the files that it names. Make a folder"
                                + " in the inbox, and move the files into it."
                        : "It is no folder. Take it out of the inbox.";
    }

    private static InboxOutcome unfinished(String name, Instant touched, Unfinished unfinished, boolean outOfPatience) {
        String lacking = String.join("; ", unfinished.lacking());
        return outOfPatience
                ? InboxOutcome.of(
                        name,
                        Kind.INCOMPLETE,
                        "Nobody has touched it since " + DutchTime.shown(touched) + ", and it is not whole: "
                                + lacking
                                + ". Ask the deliverer for the rest; it is taken as soon as it is whole. Or take it out of the"
                                + " inbox.")
                : InboxOutcome.of(
                        name, Kind.WAITING, "It is not whole yet: " + lacking + ". A next pass takes it when it is.");
    }
}

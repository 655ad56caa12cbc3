package nl.beschutwerk.operate.notify;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.explain.DueMatter;
import nl.beschutwerk.job.explain.DueWork;
import nl.beschutwerk.job.support.Telling;
import nl.beschutwerk.release.MessageKind;
import org.springframework.context.annotation.Import;

/** {@code due}: what is due, with what could not be told; and has it told once that something is late. */
@Import({DueWork.class, UntoldMessages.class})
public final class DueAndUntold {

    private final DueWork due;
    private final UntoldMessages untold;
    private final Telling telling;

    DueAndUntold(DueWork due, UntoldMessages untold, Telling telling) {
        this.due = due;
        this.untold = untold;
        this.telling = telling;
    }

    /**
     * Everything that is awaited. What is late is added to the outbox, unless somebody asks about other quarters than those that are
     * watched.
     *
     * @param from the first quarter; empty for those that are watched
     * @param channels by which messages are to be sent
     * @throws nl.beschutwerk.domain.OperatorMistakeException if there is something wrong with the reference files
     */
    public List<DueMatter> matters(Path reference, Optional<Quarter> from, List<Channel> channels) {
        List<DueMatter> matters = new ArrayList<>(due.matters(reference, from));
        if (from.isEmpty()) {
            matters.stream().filter(DueMatter::isLate).forEach(this::tell);
        }
        matters.addAll(untold.matters(channels));
        return matters;
    }

    private void tell(DueMatter late) {
        MessageKind kind = switch (late.kind()) {
            case DELIVERY -> MessageKind.LATE_DELIVERY;
            case APPROVAL -> MessageKind.LATE_APPROVAL;
            case PUBLICATION -> MessageKind.LATE_PUBLICATION;
            case MESSAGE -> null;
        };
        if (kind != null) {
            telling.late(
                    kind,
                    late.quarter().orElseThrow(),
                    late.version().isPresent() ? late.version().getAsInt() : null,
                    late.lateSince().orElseThrow());
        }
    }
}

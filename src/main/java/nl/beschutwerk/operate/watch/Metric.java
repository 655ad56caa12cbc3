package nl.beschutwerk.operate.watch;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * Every metric of the product itself, all of them gauges: what each is called, what it says, by what it is divided, and what it is read
 * from. The page docs/metrics.md is made of this table. A moment is a number of seconds since 1970, as Prometheus wants it: the age of
 * anything is {@code time()} less that.
 */
public enum Metric {
    RELEASE_NEWEST(
            "release.newest.timestamp",
            "seconds",
            Source.RELEASES,
            "When the newest release of any quarter was sealed. Its age is time() less this."),
    RELEASE_SEALED(
            "release.sealed.timestamp",
            "seconds",
            Source.RELEASES,
            "When the newest version of the quarter that counts was sealed.",
            Label.QUARTER),
    RELEASES("releases", "", Source.RELEASES, "Sealed versions of all quarters, by their state.", Label.STATE),
    HIDDEN_FIGURES(
            "release.hidden.figures",
            "",
            Source.RELEASES,
            "Counts that the newest version of the quarter hides, as its release.json states.",
            Label.QUARTER,
            Label.LEVEL),
    NARROWEST_INTERVAL(
            "release.narrowest.interval",
            "persons",
            Source.RELEASES,
            "The attacker of the audit cannot place any small count of the quarter between two values that differ by less, as its"
                    + " release.json states; never more than the threshold, which is all that anybody may know."
                    + " Absent where nothing is hidden.",
            Label.QUARTER),
    DISCLOSURE_THRESHOLD(
            "release.disclosure.threshold",
            "persons",
            Source.RELEASES,
            "The smallest count that the method of the newest version of the quarter shows; 0 where it hides nothing.",
            Label.QUARTER),
    ATTEMPT_LAST(
            "attempt.last.timestamp",
            "seconds",
            Source.ATTEMPTS,
            "When the last attempt to make a release of the quarter began.",
            Label.QUARTER),
    ATTEMPT_LAST_SUCCESS(
            "attempt.last.success.timestamp",
            "seconds",
            Source.ATTEMPTS,
            "When the last attempt for the quarter that succeeded had ended.",
            Label.QUARTER),
    ATTEMPT_LAST_OUTCOME(
            "attempt.last.outcome",
            "",
            Source.ATTEMPTS,
            "Always 1, with how the last attempt for the quarter ended; unfinished is at work, or killed.",
            Label.QUARTER,
            Label.OUTCOME),
    STEP_DURATION(
            "attempt.last.step.duration",
            "seconds",
            Source.ATTEMPTS,
            "How long each step of the last attempt for the quarter took; a step that was skipped because it was done before, no time.",
            Label.QUARTER,
            Label.STEP),
    DELIVERY_RECEIVED(
            "delivery.received.timestamp",
            "seconds",
            Source.DELIVERIES,
            "When the newest delivery of the quarter was received.",
            Label.QUARTER),
    DELIVERY_REFUSED(
            "delivery.refused",
            "",
            Source.DELIVERIES,
            "1 if the newest delivery of the quarter was refused, else 0.",
            Label.QUARTER),
    DELIVERY_ROWS(
            "delivery.rows",
            "",
            Source.DELIVERIES,
            "Rows of all files of the newest delivery of the quarter, loaded and rejected, once they were counted.",
            Label.QUARTER,
            Label.ROWS),
    DELIVERY_FINDINGS(
            "delivery.findings",
            "",
            Source.DELIVERIES,
            "Findings in the newest delivery of the quarter, by their code in docs/bevindingen.md.",
            Label.QUARTER,
            Label.CODE,
            Label.SEVERITY),
    DUE_LATE("due.late", "", Source.DUE, "What is late now, as due tells it.", Label.KIND),
    DUE_LATE_SINCE(
            "due.late.since.timestamp",
            "seconds",
            Source.DUE,
            "Since when it is late; nothing for what is not.",
            Label.QUARTER,
            Label.KIND),
    OUTBOX_WAITING(
            "outbox.waiting.messages",
            "",
            Source.OUTBOX,
            "Messages that the channel has still to send.",
            Label.CHANNEL),
    OUTBOX_OLDEST(
            "outbox.oldest.waiting.timestamp",
            "seconds",
            Source.OUTBOX,
            "When the first message happened that the channel has still to send; nothing if there is none.",
            Label.CHANNEL),
    OUTBOX_GIVEN_UP(
            "outbox.given.up.messages",
            "",
            Source.OUTBOX,
            "Messages that the channel could not send in time, given up in the last 30 days.",
            Label.CHANNEL),
    TASK_NEXT(
            "task.next.timestamp",
            "seconds",
            Source.SCHEDULE,
            "When serve does the task next, or was to do it if it is doing it.",
            Label.TASK),
    TASK_SUCCESS(
            "task.last.success.timestamp",
            "seconds",
            Source.SCHEDULE,
            "When serve last did the task without failing.",
            Label.TASK),
    TASK_FAILURE(
            "task.last.failure.timestamp",
            "seconds",
            Source.SCHEDULE,
            "When the task last failed or was broken off under serve.",
            Label.TASK),
    TASK_FAILURES(
            "task.consecutive.failures",
            "",
            Source.SCHEDULE,
            "How often the task failed since it last did not.",
            Label.TASK),
    STATE_UP("state.up", "", Source.PROCESS, "1 if the database could be asked for all that is read from it, else 0."),
    STATE_READ(
            "state.read.timestamp",
            "seconds",
            Source.PROCESS,
            "When it was last asked; of a file, when that was written."),
    BUILD("build", "", Source.PROCESS, "Always 1, with the version and the commit of the program.", Label.VERSION),
    DISK_FREE(
            "disk.free",
            "bytes",
            Source.PROCESS,
            "Room on the disk of each folder that is written, for the account of the product.",
            Label.FOLDER),
    DISK_SIZE("disk.size", "bytes", Source.PROCESS, "Size of the disk of each folder that is written.", Label.FOLDER),
    HEALTH("health", "", Source.HEALTH, "1 if the check of /health is up, else 0.", Label.CHECK),
    COMMAND_EXIT_CODE(
            "command.last.exit.code",
            "",
            Source.COMMAND,
            "The exit code with which the command last ended.",
            Label.COMMAND),
    COMMAND_START(
            "command.last.start.timestamp",
            "seconds",
            Source.COMMAND,
            "When the command that ended last had begun.",
            Label.COMMAND),
    COMMAND_END("command.last.end.timestamp", "seconds", Source.COMMAND, "When the command last ended.", Label.COMMAND),
    COMMAND_SUCCESS(
            "command.last.success.timestamp",
            "seconds",
            Source.COMMAND,
            "When the command last ended well: with exit code 0, or with 10, something is late.",
            Label.COMMAND);

    private static final String PREFIX = "beschutwerk.";

    private final String name;
    private final String unit;
    private final Source source;
    private final String help;

    /** Nobody can change it. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<Label> labels;

    Metric(String name, String unit, Source source, String help, Label... labels) {
        this.name = PREFIX + name;
        this.unit = unit;
        this.source = source;
        this.help = help;
        this.labels = List.of(labels);
    }

    /** Where a metric is read, and so where it can be had. */
    public enum Source {
        RELEASES("the releases in the database"),
        ATTEMPTS("what Spring Batch records in the database"),
        DELIVERIES("the deliveries and findings in the database"),
        DUE("the calendar and the releases"),
        OUTBOX("the outbox in the database, and the channels of jobs/notify.yaml"),
        SCHEDULE("what serve does next, in the database; at /metrics alone"),
        HEALTH("the checks of /health; at /metrics alone"),
        PROCESS("the program and its disks"),
        COMMAND("the commands; in the files alone");

        private final String words;

        Source(String words) {
            this.words = words;
        }

        /** In words, for the page. */
        public String words() {
            return words;
        }
    }

    /** By what a metric is divided. Each has few values: a new one comes with a quarter, or with a new version of the product. */
    public enum Label {
        QUARTER,
        STATE,
        LEVEL,
        OUTCOME,
        STEP,
        ROWS,
        CODE,
        SEVERITY,
        KIND,
        CHANNEL,
        TASK,
        VERSION,
        FOLDER,
        CHECK,
        COMMAND;

        /** The name of the label. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** The name for Micrometer, with full stops and without its unit. */
    String meterName() {
        return name;
    }

    /** The unit; empty if it is a number of something. */
    public String unit() {
        return unit;
    }

    /** The name that Prometheus shows, with its unit. */
    public String prometheusName() {
        return (unit.isEmpty() ? name : name + "." + unit).replace('.', '_');
    }

    /** What it says, in a sentence or two. */
    public String help() {
        return help;
    }

    public Source source() {
        return source;
    }

    public List<Label> labels() {
        return labels;
    }

    /** The metrics that are read from one source. */
    static List<Metric> of(Source source) {
        return Arrays.stream(values()).filter(metric -> metric.source == source).toList();
    }
}

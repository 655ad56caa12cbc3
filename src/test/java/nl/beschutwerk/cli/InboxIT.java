package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.SmallReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The command in a process of its own: its exit codes, and what a stop or a kill leaves for the next pass. */
class InboxIT {

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final String REFERENCE = SmallReference.folder().toString();

    @TempDir
    Path home;

    private Path inbox;

    @BeforeEach
    void makeTheInbox() throws Exception {
        inbox = Files.createDirectory(home.resolve("inbox"));
    }

    @Test
    void theExitCodeSaysWhatBecameOfTheDelivery() throws Exception {
        new Deliveries(inbox).put("2024-Q4", NL);
        Product waits = inbox();
        assertThat(waits.exitCode()).as(waits.err()).isZero();
        assertThat(waits.out()).contains("2024-Q4  still arriving");
        assertThat(waits.err()).isEmpty();

        Product made = atOnce();
        assertThat(made.exitCode()).as(made.err()).isZero();
        assertThat(made.out()).contains("2024-Q4  draft made", "approve --quarter 2024-Q4");
        assertThat(made.err()).isEmpty();

        new Deliveries(inbox).put("2024-Q4", "land,NL,totaal,15635,10620,");
        Product changed = atOnce();
        assertThat(changed.exitCode()).isEqualTo(ExitCode.OTHER_INPUTS.code());
        assertThat(changed.err()).contains("2024-Q4  changed delivery", "correct --quarter 2024-Q4", "--reason");

        new Deliveries(inbox).putWithTooManyRejectedRows("2024-Q3");
        Product refused = atOnce();
        assertThat(refused.exitCode()).isEqualTo(ExitCode.DELIVERY_REFUSED.code());
        assertThat(refused.err())
                .contains("2024-Q3  refused", "geweigerd", "to the deliverer")
                .doesNotContain("run the same command again", "Exception");
    }

    @Test
    void aShareThatIsGoneIsTheOperatorsToMend() throws Exception {
        Files.delete(inbox);

        Product gone = atOnce();

        assertThat(gone.exitCode()).isEqualTo(ExitCode.OPERATOR_MISTAKE.code());
        assertThat(gone.err()).contains("There is no inbox", "network share").doesNotContain("Exception");
    }

    @Test
    void whatAKillOrAStopLeavesTheNextPassFinishesOnce() throws Exception {
        new Deliveries(inbox).put("2024-Q4", NL);
        Product killed = atOnce();
        killed.awaitSteps(3, 0);
        killed.kill();
        assertThat(names(inbox)).containsExactly("2024-Q4");

        Product stopped = atOnce();
        stopped.awaitSteps(4, 0);
        stopped.terminate();
        assertThat(stopped.exitCode()).isEqualTo(ExitCode.TERMINATED.code());

        Product last = atOnce();
        assertThat(last.exitCode()).as(last.out() + last.err()).isZero();
        assertThat(names(inbox)).containsExactly("verwerkt");
        assertThat(names(inbox.resolve("verwerkt"))).hasSize(1);
        assertThat(names(home.resolve("deliveries"))).containsExactly("2024-Q4");
        assertThat(names(home.resolve("deliveries/2024-Q4"))).hasSize(1);
        assertThat(names(home.resolve("output/2024-Q4"))).containsExactly("v1");
    }

    /** A pass for which nobody needs to have kept his hands off. */
    private Product atOnce() throws IOException {
        return inbox("--untouched", "0");
    }

    private Product inbox(String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of("inbox", "--reference", REFERENCE));
        command.addAll(List.of(options));
        return Product.start(home, Map.of(), List.of(), command);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }
}

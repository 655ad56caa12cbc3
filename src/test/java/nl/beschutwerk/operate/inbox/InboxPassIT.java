package nl.beschutwerk.operate.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import nl.beschutwerk.database.TestDatabase;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment.SilentReporter;
import nl.beschutwerk.job.SmallReference;
import nl.beschutwerk.job.UseCases;
import nl.beschutwerk.job.runs.RunReporter;
import nl.beschutwerk.operate.inbox.InboxOutcome.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** What becomes of deliveries that are dropped whole, half, twice, changed and broken. */
class InboxPassIT {

    private static final String NL = "land,NL,totaal,15635,10619,";
    private static final String MORE = "land,NL,totaal,15635,10620,";
    private static final Duration LONG = Duration.ofHours(1);

    @TempDir
    Path folder;

    private TestDatabase database;
    private UseCases useCases;

    @BeforeEach
    void open() throws Exception {
        Files.createDirectory(inbox());
        database = TestDatabase.fresh();
        useCases = UseCases.open(database.address(), folder.resolve("var"), InboxPass.class);
    }

    @AfterEach
    void close() throws Exception {
        useCases.close();
        database.close();
    }

    @Test
    void anEmptyInboxHasNoOutcome() throws Exception {
        Files.writeString(inbox().resolve(".rsync-half"), "x");

        assertThat(pass()).isEmpty();
    }

    @Test
    void theFirstDeliveryOfAQuarterBecomesADraft() throws Exception {
        drop("2024-Q4", NL);

        InboxOutcome outcome = only(pass());

        assertThat(outcome.kind()).isEqualTo(Kind.DRAFT);
        assertThat(outcome.explanation()).contains("waits for approval", "approve --quarter 2024-Q4");
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
        assertThat(names(inbox())).containsExactly("verwerkt");
        String name = names(inbox().resolve("verwerkt")).get(0);
        Path copy = folder.resolve("deliveries/2024-Q4").resolve(name);
        assertThat(names(copy)).containsExactly("aantallen.csv", "levering.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(copy)))
                .isEqualTo("rwx------");
        assertThat(pass()).isEmpty();
    }

    @Test
    void whatSomebodyTouchedJustNowWaits() throws Exception {
        drop("2024-Q4", NL);

        assertThat(only(pass(LONG, LONG)).kind()).isEqualTo(Kind.WAITING);
        assertThat(releases()).isEmpty();
        assertThat(folder.resolve("deliveries")).doesNotExist();
        assertThat(names(inbox())).containsExactly("2024-Q4");
    }

    @Test
    void halfADeliveryWaitsAndIsReportedWhenItStaysHalf() throws Exception {
        Path file = drop("2024-Q4", NL).resolve("aantallen.csv");
        Path elsewhere = Files.move(file, folder.resolve("aantallen.csv"));

        assertThat(only(pass()).kind()).isEqualTo(Kind.WAITING);
        InboxOutcome reported = only(pass(Duration.ZERO, Duration.ZERO));
        assertThat(reported.kind()).isEqualTo(Kind.INCOMPLETE);
        assertThat(reported.explanation()).contains("aantallen.csv is missing", "Ask the deliverer");
        assertThat(releases()).isEmpty();

        Files.move(elsewhere, file);
        assertThat(only(pass()).kind()).isEqualTo(Kind.DRAFT);
    }

    @Test
    void aWrongChecksumWaitsAndIsRefusedInTheEnd() throws Exception {
        new Deliveries(inbox()).putWithWrongChecksum("2024-Q4");

        assertThat(only(pass()).kind()).isEqualTo(Kind.WAITING);
        InboxOutcome refused = only(pass(Duration.ZERO, Duration.ZERO));

        assertThat(refused.kind()).isEqualTo(Kind.REFUSED);
        assertThat(refused.findings()).extracting(found -> found.code().code()).contains("controlesom-afwijkend");
        assertThat(names(inbox())).containsExactly("geweigerd");
    }

    @Test
    void aManifestThatCannotBeReadIsRefusedInTheEnd() throws Exception {
        Files.writeString(drop("2024-Q4", NL).resolve("levering.json"), "{");

        assertThat(only(pass()).kind()).isEqualTo(Kind.WAITING);
        assertThat(only(pass(Duration.ZERO, Duration.ZERO)).kind()).isEqualTo(Kind.REFUSED);
        assertThat(names(inbox().resolve("geweigerd"))).hasSize(2);
    }

    @Test
    void aRefusedDeliveryHasItsFindingsBesideItAndNoCopyIsKept() throws Exception {
        new Deliveries(inbox()).putWithTooManyRejectedRows("2024-Q3");
        drop("2024-Q4", NL);

        assertThat(pass()).extracting(InboxOutcome::kind).containsExactly(Kind.REFUSED, Kind.DRAFT);

        List<String> refused = names(inbox().resolve("geweigerd"));
        assertThat(refused).hasSize(2);
        assertThat(refused.get(1)).isEqualTo(refused.get(0) + "-retour");
        assertThat(names(inbox().resolve("geweigerd").resolve(refused.get(0))))
                .containsExactly("aantallen.csv", "levering.json");
        Path returned = inbox().resolve("geweigerd").resolve(refused.get(1));
        assertThat(names(returned)).containsExactly("aantallen.csv-retour.xlsx", "bevindingen.json");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(returned.resolve("bevindingen.json"))))
                .isEqualTo("rw-------");
        assertThat(names(folder.resolve("deliveries/2024-Q3"))).isEmpty();
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
    }

    @Test
    void theSameDeliveryTwiceIsReleasedOnce() throws Exception {
        drop("2024-Q4", NL);
        pass();
        drop("2024-Q4", NL);

        InboxOutcome again = only(pass());

        assertThat(again.kind()).isEqualTo(Kind.KNOWN);
        assertThat(again.explanation()).contains("2024-Q4 v1 (draft)");
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
        assertThat(names(inbox().resolve("verwerkt"))).hasSize(2);
        assertThat(names(folder.resolve("deliveries/2024-Q4"))).hasSize(1);
    }

    @Test
    void aChangedDeliveryNeverChangesAReleaseByItself() throws Exception {
        drop("2024-Q4", NL);
        pass();
        drop("2024-Q4", MORE);

        InboxOutcome changed = only(pass());

        assertThat(changed.kind()).isEqualTo(Kind.CHANGED);
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
        String kept = newest("deliveries/2024-Q4");
        assertThat(changed.explanation())
                .contains(
                        "2024-Q4 v1 (draft)",
                        "10619 -> 10620",
                        "correct --quarter 2024-Q4 --delivery " + folder.resolve("deliveries/2024-Q4"))
                .contains("--reason \"...\"")
                .doesNotContain("--reason \"...\" --dry-run");
        assertThat(kept).isNotEmpty();
        assertThat(names(inbox().resolve("verwerkt"))).hasSize(2);
    }

    @Test
    void aChangedDeliveryThatIsFaultyIsRefused() throws Exception {
        drop("2024-Q4", NL);
        pass();
        new Deliveries(inbox()).putWithTooManyRejectedRows("2024-Q4");

        assertThat(only(pass()).kind()).isEqualTo(Kind.REFUSED);
        assertThat(names(folder.resolve("deliveries/2024-Q4"))).hasSize(1);
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
    }

    @Test
    void earlierQuartersComeFirstWhateverTheirFoldersAreCalled() throws Exception {
        Files.move(drop("2024-Q4", NL), inbox().resolve("a"));
        Files.move(drop("2023-Q4", NL), inbox().resolve("b"));

        assertThat(pass()).extracting(InboxOutcome::folder).containsExactly("b", "a");
        assertThat(releases()).containsExactly("2023-Q4 1 draft", "2024-Q4 1 draft");
    }

    @Test
    void nothingHostileKeepsTheOthersWaiting() throws Exception {
        Path elsewhere = new Deliveries(folder.resolve("elsewhere")).put("2023-Q4", NL);
        Files.createSymbolicLink(inbox().resolve("link"), elsewhere);
        Files.createSymbolicLink(inbox().resolve("dangling"), folder.resolve("nowhere"));
        Files.writeString(inbox().resolve("levering.json"), "{}");
        Files.createDirectory(inbox().resolve("empty"));
        Files.createDirectory(inbox().resolve("123456782"));
        Files.createDirectory(inbox().resolve("two\nlines\u001b[31m"));
        Path linked = Files.createDirectory(inbox().resolve("linked"));
        Files.copy(elsewhere.resolve("levering.json"), linked.resolve("levering.json"));
        Files.createSymbolicLink(linked.resolve("aantallen.csv"), elsewhere.resolve("aantallen.csv"));
        drop("2024-Q4", NL);

        List<InboxOutcome> outcomes = pass();

        assertThat(outcomes)
                .hasSize(8)
                .filteredOn(found -> found.kind() == Kind.DRAFT)
                .hasSize(1);
        assertThat(outcomes).filteredOn(found -> found.kind() == Kind.MISTAKE).hasSize(4);
        assertThat(outcomes).filteredOn(found -> found.kind() == Kind.WAITING).hasSize(3);
        assertThat(outcomes)
                .allSatisfy(found -> assertThat(found.folder() + found.explanation())
                        .doesNotContain("123456782", "\u001b", "Exception"))
                .allSatisfy(found -> assertThat(found.folder()).doesNotContain("\n"));
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
        assertThat(elsewhere.resolve("aantallen.csv")).exists();
    }

    @Test
    void aFolderWithTooManyFilesIsNotRead() throws Exception {
        Path crowded = drop("2023-Q4", NL);
        for (int file = 0; file < 1000; file++) {
            Files.createFile(crowded.resolve("file" + file));
        }
        drop("2024-Q4", NL);

        assertThat(pass()).extracting(InboxOutcome::kind).containsExactly(Kind.MISTAKE, Kind.DRAFT);
    }

    @Test
    void aPassThatWasKilledBeforeTheMoveIsFinishedByTheNext() throws Exception {
        drop("2024-Q4", NL);
        pass();
        Path done = inbox().resolve("verwerkt").resolve(newest("inbox/verwerkt"));
        Files.move(done, inbox().resolve("2024-Q4"));

        assertThat(only(pass()).kind()).isEqualTo(Kind.KNOWN);
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
        assertThat(names(folder.resolve("deliveries/2024-Q4"))).hasSize(1);
        assertThat(names(inbox())).containsExactly("verwerkt");
    }

    @Test
    void aRefusalThatWasKilledBeforeTheMoveIsFinishedByTheNext() throws Exception {
        new Deliveries(inbox()).putWithTooManyRejectedRows("2024-Q4");
        pass();
        String name = names(inbox().resolve("geweigerd")).get(0);
        Files.move(inbox().resolve("geweigerd").resolve(name), inbox().resolve("again"));

        assertThat(only(pass()).kind()).isEqualTo(Kind.REFUSED);
        assertThat(names(inbox().resolve("geweigerd"))).containsExactly(name, name + "-retour");
    }

    @Test
    void aFolderThatDisappearsMeanwhileStopsNothing() throws Exception {
        drop("2023-Q4", NL);
        drop("2024-Q4", NL);

        List<InboxOutcome> outcomes = pass(new SilentReporter() {
            @Override
            public void stepBegins(String step) {
                deleteFolder(inbox().resolve("2024-Q4"));
            }
        });

        assertThat(outcomes).extracting(InboxOutcome::kind).containsExactly(Kind.DRAFT, Kind.DRAFT);
        assertThat(outcomes.get(1).explanation()).contains("has disappeared in the meantime");
        assertThat(releases()).containsExactly("2023-Q4 1 draft", "2024-Q4 1 draft");
    }

    @Test
    void whatWasChangedMeanwhileStaysForTheNextPass() throws Exception {
        drop("2024-Q4", NL);

        InboxOutcome outcome = only(pass(new SilentReporter() {
            @Override
            public void stepBegins(String step) {
                try {
                    drop("2024-Q4", MORE);
                } catch (IOException e) {
                    throw new IllegalStateException(e);
                }
            }
        }));

        assertThat(outcome.kind()).isEqualTo(Kind.DRAFT);
        assertThat(outcome.explanation()).contains("was changed in the meantime");
        assertThat(names(inbox())).containsExactly("2024-Q4");
        assertThat(only(pass()).kind()).isEqualTo(Kind.CHANGED);
    }

    @Test
    void whatCannotBePutAwayIsSaidAndNotMadeTwice() throws Exception {
        drop("2024-Q4", NL);
        Path inTheWay = Files.writeString(inbox().resolve("verwerkt"), "a file where a folder should be");

        InboxOutcome made = only(pass());
        assertThat(made.kind()).isEqualTo(Kind.MISTAKE);
        assertThat(made.explanation()).contains("draft made", "could not be put away", "is no folder, or is a link");

        Files.delete(inTheWay);
        assertThat(only(pass()).kind()).isEqualTo(Kind.KNOWN);
        assertThat(releases()).containsExactly("2024-Q4 1 draft");
        assertThat(names(inbox())).containsExactly("verwerkt");
    }

    @Test
    void whatBecameOfADeliveryIsToldOnce() throws Exception {
        drop("2024-Q4", NL);
        pass();
        drop("2024-Q4", MORE);
        new Deliveries(inbox()).putWithTooManyRejectedRows("2024-Q3");
        pass();
        Path half = drop("2023-Q4", NL);
        Files.delete(half.resolve("aantallen.csv"));
        pass(Duration.ZERO, Duration.ZERO);
        pass(Duration.ZERO, Duration.ZERO);
        drop("2024-Q4", MORE);
        pass();

        assertThat(told())
                .containsExactlyInAnyOrder("draft 2024-Q4 v1", "refused 2024-Q3", "changed 2024-Q4", "incomplete");
    }

    @Test
    void whatSomebodyHasToPutRightIsToldAtMostOnceADay() throws Exception {
        Files.createSymbolicLink(inbox().resolve("link"), folder.resolve("nowhere"));
        Files.writeString(inbox().resolve("levering.json"), "{}");
        pass();
        pass();

        assertThat(told()).containsOnly("failed inbox").hasSizeLessThanOrEqualTo(2);
    }

    @Test
    void noFolderOfTheProductIsInTheInboxOrAroundIt() throws Exception {
        InboxFolders folders = new InboxFolders(inbox());
        Path link = Files.createSymbolicLink(folder.resolve("elsewhere"), inbox());

        folders.requireOutside(Map.of("--keep", folder.resolve("deliveries")));
        for (Path wrong : List.of(inbox(), inbox().resolve("kept"), link.resolve("kept/here"), folder)) {
            assertThatThrownBy(() -> folders.requireOutside(Map.of("--keep", wrong)))
                    .isInstanceOf(OperatorMistakeException.class)
                    .hasMessageContaining("--keep");
        }
    }

    @Test
    void aLinkInPlaceOfAFolderOfTheInboxIsNotFollowed() throws Exception {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.createSymbolicLink(inbox().resolve("verwerkt"), elsewhere);
        drop("2024-Q4", NL);

        assertThat(only(pass()).explanation()).contains("draft made", "verwerkt is no folder, or is a link");

        assertThat(names(elsewhere)).isEmpty();
    }

    @Test
    void onlyOnePassLooksAtATime() throws Exception {
        drop("2024-Q4", NL);
        try (InboxLock held = InboxLock.tryAcquire(database.operator()).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThat(only(pass()).kind()).isEqualTo(Kind.IN_USE);
        }
        assertThat(only(pass()).kind()).isEqualTo(Kind.DRAFT);
    }

    @Test
    void aShareThatIsGoneIsSaidSo() throws Exception {
        Files.delete(inbox());

        assertThatThrownBy(this::pass)
                .isInstanceOf(OperatorMistakeException.class)
                .hasMessageContainingAll("There is no inbox", "network share");
    }

    private Path inbox() {
        return folder.resolve("inbox");
    }

    private Path drop(String quarter, String row) throws IOException {
        return new Deliveries(inbox()).put(quarter, row);
    }

    private List<InboxOutcome> pass() throws IOException, SQLException {
        return pass(Duration.ZERO, LONG);
    }

    private List<InboxOutcome> pass(RunReporter reporter) throws IOException, SQLException {
        return pass(Duration.ZERO, LONG, reporter);
    }

    private List<InboxOutcome> pass(Duration untouched, Duration patience) throws IOException, SQLException {
        return pass(untouched, patience, new SilentReporter());
    }

    private List<InboxOutcome> pass(Duration untouched, Duration patience, RunReporter reporter)
            throws IOException, SQLException {
        Path reference = SmallReference.folder();
        return useCases.get(InboxPass.class)
                .run(
                        new InboxRequest(
                                inbox(),
                                folder.resolve("deliveries"),
                                folder.resolve("output"),
                                reference,
                                reference.resolve("method.yaml"),
                                folder.resolve("retour"),
                                "de tester",
                                untouched,
                                patience),
                        reporter,
                        outcome -> {});
    }

    private static InboxOutcome only(List<InboxOutcome> outcomes) {
        assertThat(outcomes).hasSize(1);
        return outcomes.get(0);
    }

    private List<String> releases() {
        return JdbcClient.create(database.owner())
                .sql("select quarter || ' ' || version || ' ' || state from release.release order by quarter, version")
                .query(String.class)
                .list();
    }

    private List<String> told() {
        return JdbcClient.create(database.owner())
                .sql(
                        "select concat_ws(' ', kind, quarter, 'v' || version, task) from batch.message order by message_id")
                .query(String.class)
                .list();
    }

    private String newest(String place) throws IOException {
        List<String> names = names(folder.resolve(place));
        return names.get(names.size() - 1);
    }

    private static List<String> names(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        }
    }

    private static void deleteFolder(Path folder) {
        try {
            FileSystemUtils.deleteRecursively(folder);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}

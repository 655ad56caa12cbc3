package nl.beschutwerk.operate.schedule;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.AccessDeniedException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Optional;
import nl.beschutwerk.database.DatabaseSettings;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.job.publishing.PublishingRequest;
import nl.beschutwerk.operate.inbox.InboxRequest;
import nl.beschutwerk.operate.notify.NotifySettings;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TaskFailureTest {

    @TempDir
    Path folder;

    @Test
    void aMistakeIsToldAsTheCommandTellsItInOneLine() {
        assertThat(words(new OperatorMistakeException("There is no inbox.\n  Make one.")))
                .isEqualTo("There is no inbox. Make one. It is tried again at its next time.");
    }

    @Test
    void aDatabaseThatWentAwayIsNamedAsSuch() {
        assertThat(words(new IllegalStateException("x", new SQLException("Connection refused", "08001"))))
                .startsWith("The database went away")
                .endsWith("It is tried again at its next time.");
    }

    @Test
    void aForbiddenFolderIsTheOperatorsToOpen() {
        assertThat(words(new AccessDeniedException("/srv/inbox")))
                .startsWith("/srv/inbox may not be read or written by this user.");
    }

    @Test
    void aFailureOfTheSystemQuotesNoValueAndNoClass() {
        for (Throwable failure : new Throwable[] {
            new IllegalStateException("the row of Jansen, 10619"),
            new IllegalStateException("the row of Jansen", new SQLException("duplicate key (Jansen)", "23505")),
            new StackOverflowError(),
            new NoClassDefFoundError("nl/beschutwerk/Jansen")
        }) {
            assertThat(words(failure))
                    .startsWith("It failed, and no input is at fault: ")
                    .hasLineCount(1)
                    .doesNotContain("Jansen", "10619", "Exception", "Error");
        }
    }

    private String words(Throwable failure) {
        InboxRequest inbox = new InboxRequest(
                folder,
                folder,
                folder,
                folder,
                folder.resolve("method.yaml"),
                folder,
                "de tester",
                Duration.ZERO,
                Duration.ZERO);
        ServeRequest request = new ServeRequest(
                ServeSchedule.usual(),
                inbox,
                new PublishingRequest(folder, folder, "de tester"),
                NotifySettings.none(),
                Optional.empty());
        return new TaskFailure(request, DatabaseSettings.embedded(folder)).inWords(failure);
    }
}

package nl.beschutwerk.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import nl.beschutwerk.domain.OperatorMistakeException;
import org.junit.jupiter.api.Test;

/** Of which failures of a command everybody hears. */
class UseCaseTest {

    @Test
    void aMistakeIsToldUnlessWhoMadeItReadsIt() {
        OperatorMistakeException mistake = new OperatorMistakeException("There is no such delivery.");

        assertThat(UseCase.isToBeTold(mistake, true)).isFalse();
        assertThat(UseCase.isToBeTold(mistake, false)).as("by a timer").isTrue();
    }

    @Test
    void aFailureIsAlwaysTold() {
        assertThat(UseCase.isToBeTold(new IOException("No space left"), true)).isTrue();
        assertThat(UseCase.isToBeTold(new IOException("No space left"), false)).isTrue();
    }
}

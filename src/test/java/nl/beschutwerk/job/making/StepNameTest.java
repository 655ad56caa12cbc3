package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The names of the steps, which earlier attempts in the database bear too. */
class StepNameTest {

    @ParameterizedTest
    @EnumSource
    void aStepIsFoundByItsName(StepName step) {
        assertThat(StepName.of(step.text())).isSameAs(step);
    }

    @Test
    void aStepThatIsNotListedIsAFault() {
        assertThatThrownBy(() -> StepName.of("forgotten"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("forgotten");
    }

    @Test
    void aRestartMaySkipAllStepsUpToTheSeal() {
        assertThat(StepName.restartable())
                .extracting(StepName::text)
                .containsExactly("receive", "load", "reconcile", "measure", "protect", "compare", "report", "audit");
    }
}

package nl.beschutwerk.job.runs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.job.Deliveries;
import nl.beschutwerk.job.OperatorEnvironment;
import nl.beschutwerk.job.runs.QuarterOutcome.Kind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Two commands start on a database without releases, each with its own output folder. */
class OutputAtSealIT {

    @TempDir
    Path folder;

    @Test
    void theOneThatSealsFirstDecidesAndTheOtherLeavesNothing() throws Exception {
        try (OperatorEnvironment environment = OperatorEnvironment.in(folder)) {
            Deliveries deliveries = new Deliveries(environment.deliveries());
            deliveries.put("2023-Q4", "land,NL,totaal,15635,10619,");
            deliveries.put("2024-Q4", "land,NL,totaal,15635,10619,");
            Path other = folder.resolve("other");
            List<QuarterOutcome> first = new ArrayList<>();
            OperatorEnvironment.SilentReporter meanwhile = new OperatorEnvironment.SilentReporter() {

                @Override
                public void stepBegins(String step) {
                    if (step.equals("seal")) {
                        first.addAll(runInto(environment, other));
                    }
                }
            };

            List<QuarterOutcome> second = environment.run(environment.all().only(Quarter.parse("2024-Q4")), meanwhile);

            assertThat(first).extracting(QuarterOutcome::kind).containsExactly(Kind.MADE);
            assertThat(second).singleElement().satisfies(outcome -> {
                assertThat(outcome.kind()).isEqualTo(Kind.MISTAKE);
                assertThat(outcome.explanation()).contains("meanwhile", other.toRealPath() + " with --output");
            });
            assertThat(environment.release("2024-Q4")).doesNotExist();
            assertThat(environment.output().resolve(".work")).doesNotExist();
        }
    }

    private static List<QuarterOutcome> runInto(OperatorEnvironment environment, Path output) {
        try {
            return environment.run(
                    environment.all().only(Quarter.parse("2023-Q4")).into(output));
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}

package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Objects;
import javax.sql.DataSource;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.intake.load.DeliveryLoader.DeliveryLoading;
import nl.beschutwerk.intake.load.DeliveryLoader.LoadOutcome;
import nl.beschutwerk.intake.load.DeliveryLoaders;
import org.jspecify.annotations.Nullable;
import org.springframework.batch.core.ExitStatus;

/** Validates every row and loads the valid ones. Each file is a part. */
final class LoadWork implements DividedWork {

    private final ActiveRun active;
    private final DataSource dataSource;
    private final StopSignal stop;
    private @Nullable DeliveryLoading loading;

    LoadWork(ActiveRun active, DataSource dataSource, StopSignal stop) {
        this.active = active;
        this.dataSource = dataSource;
        this.stop = stop;
    }

    @Override
    public List<String> begin() throws IOException, SQLException {
        QuarterRun run = active.run();
        loading = DeliveryLoaders.of(
                        run.delivery().kind(),
                        dataSource,
                        run.reference(),
                        run.method().method())
                .begin(active.deliveryId(), run.deliveryFolder(), stop, active.work());
        return loading.parts();
    }

    @Override
    public void part(String name, StopSignal wanted) throws IOException {
        loading().load(name, wanted);
    }

    @Override
    public Done end() throws IOException, SQLException {
        LoadOutcome outcome = loading().finish();
        active.loaded(outcome.rejected());
        return outcome.refused()
                ? new Done(ReleaseJob.REFUSED, 0)
                : new Done(
                        ExitStatus.COMPLETED.addExitDescription(
                                "rows: " + outcome.loaded() + " loaded, " + outcome.rejected() + " rejected"),
                        outcome.loaded());
    }

    @Override
    public void abandon(Throwable reason) {
        if (loading != null) {
            loading.abandon(reason);
        }
    }

    private DeliveryLoading loading() {
        return Objects.requireNonNull(loading, "it was begun");
    }
}

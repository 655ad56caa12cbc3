package nl.beschutwerk.job.support;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.StopRequestedException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The actions between the request to stop and the end of the process. */
class InterruptionTest {

    private final Interruption interruption = Interruption.none();
    private final CountDownLatch announced = new CountDownLatch(1);
    private final AtomicInteger cancelled = new AtomicInteger();

    @Test
    void aStopIsToldAtOnceAndStatementsAreCancelledUntilTheEnd() throws Exception {
        CountDownLatch twice = new CountDownLatch(2);
        interruption.announceWith(announced::countDown);
        interruption.cancelWith(() -> {
            cancelled.incrementAndGet();
            twice.countDown();
        });
        interruption.cancellableBegins();
        interruption.check();
        Thread asking = new Thread(interruption::interrupt);
        asking.start();

        assertThat(announced.await(10, TimeUnit.SECONDS)).isTrue();
        assertThatThrownBy(interruption::check).isInstanceOf(StopRequestedException.class);
        assertThat(twice.await(10, TimeUnit.SECONDS)).isTrue();

        interruption.cancellableEnds();
        int before = cancelled.get();
        Thread.sleep(1200);
        assertThat(cancelled).hasValue(before);
        assertThat(asking.isAlive()).isTrue();

        interruption.finished();
        asking.join(10_000);
        assertThat(asking.isAlive()).isFalse();
    }

    @Test
    void whoWaitsForTheRequestForAWhileLearnsWhetherItCame() throws Exception {
        assertThat(interruption.awaitRequest(Duration.ofMillis(10))).isFalse();

        interruption.announceWith(() -> {});
        interruption.finished();
        interruption.interrupt();

        assertThat(interruption.awaitRequest(Duration.ofMinutes(1))).isTrue();
    }

    @Test
    void whatTheRequestMadeFailIsToldFromWhatFailedByItself() throws Exception {
        SQLException cancelledStatement = new SQLException("cancelled", "57014");
        assertThat(interruption.isBehind(cancelledStatement))
                .as("somebody else cancelled it")
                .isFalse();

        interruption.announceWith(() -> {});
        interruption.finished();
        interruption.interrupt();

        assertThat(interruption.isBehind(cancelledStatement)).isTrue();
        assertThat(interruption.isBehind(new IllegalStateException(new IOException(cancelledStatement))))
                .isTrue();
        assertThat(interruption.isBehind(new IOException(new StopRequestedException())))
                .isTrue();
        assertThat(interruption.isBehind(new SQLException("disk full", "53100")))
                .isFalse();
        assertThat(interruption.isBehind(new IOException("No space left on device")))
                .isFalse();
    }

    /** A service manager kills the product after a timeout; the product must have ended by itself before that. */
    @ParameterizedTest
    @ValueSource(strings = {"publish-due", "inbox", "due", "notify", "serve"})
    void everyServiceWaitsLongerThanTheProduct(String name) throws Exception {
        String unit = Files.readString(Path.of("jobs", "timer", "beschutwerk-" + name + ".service"));
        Matcher patience = Pattern.compile("(?m)^TimeoutStopSec=(\\d+)min$").matcher(unit);
        assertThat(patience.find()).isTrue();
        assertThat(Duration.ofMinutes(Long.parseLong(patience.group(1)))).isGreaterThan(Interruption.PATIENCE);
        assertThat(unit).containsPattern("(?m)^KillMode=mixed$");
    }
}

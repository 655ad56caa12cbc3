package nl.beschutwerk;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.OutputStreamAppender;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;

/**
 * Keeps the log of a test in memory, and prints it if the test fails. Many tests provoke a failure, which the product logs with
 * its stack trace; a run in which all tests pass prints none of them. Log events of a test class before its first test belong
 * to that test.
 *
 * <p>Logback creates the {@link Appender} because {@code logback-test.xml} names it, and the launcher of JUnit finds this
 * listener by its name under {@code META-INF/services}.
 */
public final class HeldLog implements TestExecutionListener {

    private static final ByteArrayOutputStream HELD = new ByteArrayOutputStream();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        String held;
        synchronized (HELD) {
            held = HELD.toString(StandardCharsets.UTF_8);
            HELD.reset();
        }
        if (result.getStatus() != TestExecutionResult.Status.SUCCESSFUL && !held.isEmpty()) {
            System.out.println("Logged during " + test.getDisplayName() + ":\n" + held);
        }
    }

    /** Writes to memory instead of the console. */
    public static final class Appender extends OutputStreamAppender<ILoggingEvent> {

        @Override
        public void start() {
            setOutputStream(HELD);
            super.start();
        }
    }
}

package nl.beschutwerk.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.PrivateFiles;

/**
 * The log file that BESCHUTWERK_LOG names, which only its owner may read, whatever the umask. It grows: who names it, rolls it. It
 * is named in {@code logback.xml}.
 */
public final class LogFile extends FileAppender<ILoggingEvent> {

    /** The variable that names it. */
    static final String NAMED_BY = "BESCHUTWERK_LOG";

    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        PrivateFiles.createParent(file);
        PrivateFiles.open(file).close();
        super.openFile(name);
    }
}

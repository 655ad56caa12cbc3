package nl.beschutwerk.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.PrivateFiles;

/** The log file, which only its owner may read, whatever the umask. It is named in {@code logback.xml}. */
public final class LogFile extends FileAppender<ILoggingEvent> {

    /** The variable that names another file than the default in {@code var/log}. */
    private static final String ELSEWHERE = "BESCHUTWERK_LOG";

    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        PrivateFiles.createParent(file);
        Path folder = file.getParent();
        if (folder != null && System.getProperty(ELSEWHERE, System.getenv(ELSEWHERE)) == null) {
            PrivateFiles.ownDirectory(folder);
        }
        PrivateFiles.open(file).close();
        super.openFile(name);
    }
}

package nl.beschutwerk.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.FileAppender;
import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.PrivateFiles;

/** The log, which its owner alone may read, whatever the umask. Named in {@code logback.xml}. */
public final class LogFile extends FileAppender<ILoggingEvent> {

    /** Where the operator wants it elsewhere than in {@code var/log}. */
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

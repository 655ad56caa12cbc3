package nl.beschutwerk.cli;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.RollingFileAppender;
import java.io.IOException;
import java.nio.file.Path;
import nl.beschutwerk.domain.PrivateFiles;

/**
 * The log in {@code var/log}, one file a day or more, which only their owner may read, whatever the umask. Several processes write
 * in it at the same time, so no file is ever renamed: each opens the next one. It is named in {@code logback.xml}.
 */
public final class RollingLog extends RollingFileAppender<ILoggingEvent> {

    @Override
    public void openFile(String name) throws IOException {
        Path file = Path.of(name).toAbsolutePath();
        PrivateFiles.createParent(file);
        Path folder = file.getParent();
        if (folder != null) {
            PrivateFiles.ownDirectory(folder);
        }
        PrivateFiles.open(file).close();
        super.openFile(name);
    }
}

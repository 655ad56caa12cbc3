package nl.beschutwerk.cli;

import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.encoder.Encoder;
import ch.qos.logback.core.encoder.EncoderBase;
import co.elastic.logging.logback.EcsEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The lines of the log: text, or JSON of the Elastic Common Schema if BESCHUTWERK_LOG_FORMAT asks for it. Every line has the quarter,
 * the version, the run and the step that it is about, where it is about one. It is named in {@code logback.xml}.
 */
public final class LogEncoder extends EncoderBase<ILoggingEvent> {

    /** The variable that chooses the form. */
    static final String FORMAT = "BESCHUTWERK_LOG_FORMAT";

    static final String TEXT = "text";
    static final String JSON = "json";

    /** Times are Dutch times, as on the console, with their distance from UTC. A dash stands for what a line is not about. */
    private static final String PATTERN =
            "%d{yyyy-MM-dd'T'HH:mm:ss.SSSXXX, Europe/Amsterdam} %-5level [%thread] %X{quarter:--} %X{version:--} %X{run:--}"
                    + " %X{step:--} %logger{40} : %msg%n";

    private @Nullable Encoder<ILoggingEvent> chosen;

    @Override
    public void start() {
        String format = Optional.ofNullable(System.getProperty(FORMAT, System.getenv(FORMAT)))
                .map(String::strip)
                .orElse(TEXT);
        Encoder<ILoggingEvent> encoder = JSON.equalsIgnoreCase(format) ? json() : text();
        encoder.setContext(getContext());
        encoder.start();
        chosen = encoder;
        super.start();
    }

    private static Encoder<ILoggingEvent> json() {
        EcsEncoder encoder = new EcsEncoder();
        encoder.setServiceName("beschutwerk");
        return encoder;
    }

    private static Encoder<ILoggingEvent> text() {
        PatternLayoutEncoder encoder = new PatternLayoutEncoder();
        encoder.setCharset(StandardCharsets.UTF_8);
        encoder.setPattern(PATTERN);
        return encoder;
    }

    @Override
    public byte @Nullable [] headerBytes() {
        return chosen == null ? null : chosen.headerBytes();
    }

    @Override
    public byte[] encode(ILoggingEvent event) {
        return chosen == null ? new byte[0] : chosen.encode(event);
    }

    @Override
    public byte @Nullable [] footerBytes() {
        return chosen == null ? null : chosen.footerBytes();
    }
}

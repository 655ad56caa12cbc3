package nl.beschutwerk.cli.json;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.SerializableString;
import tools.jackson.core.StreamWriteFeature;
import tools.jackson.core.io.CharacterEscapes;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonWriteFeature;
import tools.jackson.core.util.DefaultIndenter;
import tools.jackson.core.util.DefaultPrettyPrinter;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.StdSerializer;

/**
 * Writes documents as JSON: the components of a record in their order, their names in snake case, instants in UTC and whole
 * seconds (the form that jq reads), durations in whole milliseconds, decimals as they are, and null for what is empty. Anything
 * but visible ASCII is escaped, so that the character set of the session does not matter and no control code reaches a terminal.
 */
public final class JsonText {

    private static final ObjectWriter WRITER = writer();

    private JsonText() {}

    /** The text of a document, which ends with a line feed. */
    public static String of(Record document) {
        return WRITER.writeValueAsString(document) + "\n";
    }

    private static ObjectWriter writer() {
        DefaultIndenter lines = new DefaultIndenter("  ", "\n");
        return JsonMapper.builder(
                        JsonFactory.builder().characterEscapes(new WithDelete()).build())
                .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
                .disable(MapperFeature.SORT_PROPERTIES_ALPHABETICALLY)
                .enable(StreamWriteFeature.WRITE_BIGDECIMAL_AS_PLAIN)
                .enable(JsonWriteFeature.ESCAPE_NON_ASCII)
                .addModule(new SimpleModule().addSerializer(new WholeSeconds()).addSerializer(new WholeMilliseconds()))
                .build()
                .writer()
                .with(new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines));
    }

    /** Escapes the one control character too that JSON leaves as it is. */
    private static final class WithDelete extends CharacterEscapes {

        private static final long serialVersionUID = 1L;

        private static final int DELETE = 0x7f;

        @Override
        public int[] getEscapeCodesForAscii() {
            int[] codes = standardAsciiEscapesForJSON();
            codes[DELETE] = ESCAPE_STANDARD;
            return codes;
        }

        @Override
        public @Nullable SerializableString getEscapeSequence(int character) {
            return null;
        }
    }

    /** Writes {@code 2025-04-22T07:00:00Z}. */
    private static final class WholeSeconds extends StdSerializer<Instant> {

        private WholeSeconds() {
            super(Instant.class);
        }

        @Override
        public void serialize(Instant moment, JsonGenerator out, SerializationContext context) {
            out.writeString(moment.truncatedTo(ChronoUnit.SECONDS).toString());
        }
    }

    private static final class WholeMilliseconds extends StdSerializer<Duration> {

        private WholeMilliseconds() {
            super(Duration.class);
        }

        @Override
        public void serialize(Duration duration, JsonGenerator out, SerializationContext context) {
            out.writeNumber(duration.toMillis());
        }
    }
}

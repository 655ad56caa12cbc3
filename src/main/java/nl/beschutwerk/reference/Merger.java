package nl.beschutwerk.reference;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.MunicipalityCode;
import org.jspecify.annotations.Nullable;

/**
 * A row of {@code mergers.csv}: a municipality that ended, and its successor. A split has a row for each part.
 *
 * @param date the first day on which the old code is no longer in force
 */
record Merger(LocalDate date, MunicipalityCode from, MunicipalityCode to, Kind kind, long line) {

    /** What happened to the old municipality. */
    enum Kind {
        /** Several municipalities became one new municipality, with a new code. */
        SAMENVOEGING,
        /** The municipality was added to another one that kept its own code. */
        TOEVOEGING,
        /** The same municipality got a new name and code. */
        NAAMSWIJZIGING,
        /** The municipality was divided over several others; no source says how many persons went to which one. */
        SPLITSING;

        String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * Whether this event creates the new municipality. A split leads to new and to existing municipalities, so it does not
         * count.
         */
        boolean creates() {
            return this == SAMENVOEGING || this == NAAMSWIJZIGING;
        }

        private static Optional<Kind> ofCode(String code) {
            return Arrays.stream(values())
                    .filter(kind -> kind.code().equals(code))
                    .findFirst();
        }
    }

    static @Nullable Merger of(CsvRow row) {
        LocalDate date = row.date("datum");
        MunicipalityCode from = row.municipality("oude_gemeentecode");
        MunicipalityCode to = row.municipality("nieuwe_gemeentecode");
        Kind kind = kind(row);
        return date == null || from == null || to == null || kind == null
                ? null
                : new Merger(date, from, to, kind, row.line());
    }

    boolean isSplit() {
        return kind == Kind.SPLITSING;
    }

    private static @Nullable Kind kind(CsvRow row) {
        String text = row.text("soort");
        if (text == null) {
            return null;
        }
        Optional<Kind> kind = Kind.ofCode(text);
        if (kind.isEmpty()) {
            row.fault("soort \"" + text + "\" is unknown; write "
                    + Arrays.stream(Kind.values()).map(Kind::code).collect(Collectors.joining(", ")));
        }
        return kind.orElse(null);
    }
}

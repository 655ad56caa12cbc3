package nl.beschutwerk.policy.scenario;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * A way to divide the places.
 *
 * @param name by which readers know it, unique within the scenario
 * @param weights of the divisions that it mixes, which sum to 1; empty unless it is mixed
 */
public record Variant(String name, Kind kind, SortedMap<Kind, BigDecimal> weights) {

    public Variant {
        weights = Collections.unmodifiableSortedMap(new TreeMap<>(weights));
    }

    /** A variant that mixes nothing. */
    public static Variant of(String name, Kind kind) {
        return new Variant(name, kind, new TreeMap<>());
    }

    /** The rule, as the definitions have it. */
    public enum Kind {
        HISTORISCH(List.of(Measure.REALISED_THEN)),
        OBJECTIEF(List.of(Measure.EXPECTED_NEED)),
        GEMENGD(List.of()),
        TWEE_STAPPEN(List.of(Measure.REALISED_THEN, Measure.EXPECTED_NEED)),
        BEHOEFTE(List.of(Measure.VALID));

        /** An unmodifiable list. */
        @SuppressWarnings("ImmutableEnumChecker")
        private final List<Measure> rests;

        Kind(List<Measure> rests) {
            this.rests = rests;
        }

        /** The word for it in a scenario. */
        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        /**
         * The measure that it is a share in.
         *
         * @throws IllegalStateException if it is no share
         */
        public Measure measure() {
            if (!isShare()) {
                throw new IllegalStateException(code() + " is not a share in one measure");
            }
            return rests.get(0);
        }

        /** Whether it may be part of a mixed variant: it is a share in one measure. */
        public boolean isShare() {
            return rests.size() == 1;
        }
    }

    /** What the variant rests on. */
    public List<Measure> measures() {
        return kind == Kind.GEMENGD
                ? weights.keySet().stream()
                        .flatMap(part -> part.rests.stream())
                        .distinct()
                        .toList()
                : kind.rests;
    }
}

package nl.beschutwerk.audit.disclosure;

import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/** Something that the intruder does not know. */
sealed interface Unknown {

    /** The quarter that it is of. */
    Quarter quarter();

    /** The figure that it is, or that it is about. */
    FigureKey key();

    /** Which of several that are about the same figure it is; empty if it is the figure itself. */
    default String part() {
        return "";
    }

    /** Whether it is a whole number. Of what follows from others, that follows too. */
    default boolean isWhole() {
        return !isDefined();
    }

    /** Whether it stands for nothing that is published or hidden, and follows from what is. */
    default boolean isDefined() {
        return false;
    }

    /** A hidden figure. Of hours it is the sum as measured, not as it would be published. */
    record Hidden(Quarter quarter, FigureKey key) implements Unknown {

        @Override
        public boolean isWhole() {
            return IndicatorKnowledge.isCount(key);
        }

        /** Whether it is at least one: zeros are not hidden, but for flows, which are hidden in pairs. */
        boolean isSomebody() {
            return isWhole() && !isFlow(key.indicator());
        }
    }

    /** Whether an indicator counts persons who came or left. */
    static boolean isFlow(Indicator indicator) {
        return switch (indicator) {
            case INSTROOM_WERK, UITSTROOM_WERK, INSTROOM_WERK_JAAR, UITSTROOM_WERK_JAAR -> true;
            default -> false;
        };
    }

    /**
     * The persons behind a share, hidden or not.
     *
     * @param counted whether these are the persons whose share it is, or the others in its base
     */
    record Behind(Quarter quarter, FigureKey key, boolean counted) implements Unknown {

        @Override
        public String part() {
            return counted ? "counted" : "others";
        }

        /** The rest of the base. */
        Behind otherPart() {
            return new Behind(quarter, key, !counted);
        }
    }

    /**
     * The growth of a figure since an earlier quarter, or zero if it did not grow.
     *
     * @param decline whether it is the decline instead
     */
    record Growth(Quarter quarter, Quarter before, FigureKey key, boolean decline) implements Unknown {

        @Override
        public boolean isDefined() {
            return true;
        }
    }

    /**
     * The persons of a headcount who are not long enough in it to be behind a share: those who were newly indicated. No figure
     * gives their number.
     *
     * @param key of the share
     * @param headcount that they are in: valid indications, or the working or not working ones
     */
    record Newer(Quarter quarter, FigureKey key, Indicator headcount) implements Unknown {

        @Override
        public boolean isDefined() {
            return true;
        }

        @Override
        public boolean isWhole() {
            return true;
        }

        @Override
        public String part() {
            return "newer of " + headcount.code();
        }

        /** The headcount. */
        Hidden stock() {
            return new Hidden(quarter, key.with(headcount));
        }

        /** The persons of the headcount who are behind the share. */
        List<Behind> behind() {
            return Stream.of(new Behind(quarter, key, true), new Behind(quarter, key, false))
                    .filter(part -> headcount == Indicator.GELDIGE_INDICATIES
                            || part.counted() == (headcount == Indicator.WERKZAME_PERSONEN))
                    .toList();
        }
    }

    /**
     * The events of one quarter in a region, of which only those of a year are published: the fewest that agree with everything.
     *
     * @param key of the number of events in a year
     */
    record OfQuarter(Quarter quarter, FigureKey key) implements Unknown {

        @Override
        public boolean isDefined() {
            return true;
        }
    }
}

package nl.beschutwerk.audit.dashboard;

import java.util.List;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Indicator;

/** The words before and behind a number in a sentence that fit one sort of number. */
final class FittingWords {

    private final Claim.Kind kind;
    private final List<String> indicators;
    private final Direction direction;
    private final Pattern before;
    private final Pattern after;

    FittingWords(Claim.Kind kind, List<String> indicators, Direction direction, String before, String after) {
        this.kind = kind;
        this.indicators = List.copyOf(indicators);
        this.direction = direction;
        this.before = Pattern.compile("(?:" + before + ")$");
        this.after = Pattern.compile("(?:" + after + ")");
    }

    /** What words say of an amount: that it is below, at, or above zero or another amount; or nothing of that. */
    enum Direction {
        LESS,
        SAME,
        MORE,
        ANY;

        /** The direction in which an amount differs, by the sign of the difference. */
        static Direction of(int sign) {
            return sign < 0 ? LESS : sign == 0 ? SAME : MORE;
        }
    }

    /** Words for an amount of which the direction does not matter. */
    static FittingWords of(Claim.Kind kind, Indicator indicator, String before, String after) {
        return new FittingWords(kind, List.of(indicator.code()), Direction.ANY, before, after);
    }

    boolean fit(Claim claim, Direction found, String textBefore, String textAfter) {
        return claim.kind() == kind
                && indicators.contains(claim.subject().indicator())
                && (direction == Direction.ANY || direction == found)
                && before.matcher(textBefore).find()
                && after.matcher(textAfter).lookingAt();
    }
}

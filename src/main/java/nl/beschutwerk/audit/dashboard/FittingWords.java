package nl.beschutwerk.audit.dashboard;

import java.util.List;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Indicator;

/** The words before and behind a number in a sentence that fit one sort of number. */
final class FittingWords {

    private final Claim.Kind kind;
    private final List<String> indicators;
    private final int sign;
    private final Pattern before;
    private final Pattern after;

    FittingWords(Claim.Kind kind, List<String> indicators, int sign, String before, String after) {
        this.kind = kind;
        this.indicators = List.copyOf(indicators);
        this.sign = sign;
        this.before = Pattern.compile("(?:" + before + ")$");
        this.after = Pattern.compile("(?:" + after + ")");
    }

    /** Words for an amount of which the direction does not matter. */
    static FittingWords of(Claim.Kind kind, Indicator indicator, String before, String after) {
        return new FittingWords(kind, List.of(indicator.code()), 0, before, after);
    }

    boolean fit(Claim claim, int signOfAmount, String textBefore, String textAfter) {
        return claim.kind() == kind
                && indicators.contains(claim.subject().indicator())
                && (sign == 0 || sign == signOfAmount)
                && before.matcher(textBefore).find()
                && after.matcher(textAfter).lookingAt();
    }
}

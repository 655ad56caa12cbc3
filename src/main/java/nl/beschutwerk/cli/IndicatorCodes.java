package nl.beschutwerk.cli;

import java.util.ArrayList;
import java.util.Arrays;
import nl.beschutwerk.domain.Indicator;

/** The codes of all indicators, which a shell offers to complete. */
final class IndicatorCodes extends ArrayList<String> {

    private static final long serialVersionUID = 1;

    IndicatorCodes() {
        super(Arrays.stream(Indicator.values()).map(Indicator::code).toList());
    }
}

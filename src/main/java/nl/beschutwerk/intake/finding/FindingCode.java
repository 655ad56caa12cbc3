package nl.beschutwerk.intake.finding;

import java.util.regex.Pattern;

/**
 * The code of a finding in the delivery contract. Each rule declares its own code; there is no list of them.
 *
 * @param code in Dutch, lower case with hyphens: {@code bestand-ontbreekt}
 * @param severity the consequence of the finding; it depends on the code only, not on the single case
 */
public record FindingCode(String code, Severity severity) {

    private static final Pattern FORM = Pattern.compile("[a-z]+(-[a-z]+)*");

    public FindingCode {
        if (!FORM.matcher(code).matches()) {
            throw new IllegalArgumentException("Not the code of a finding: " + code);
        }
    }

    @Override
    public String toString() {
        return code;
    }
}

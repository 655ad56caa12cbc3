package nl.beschutwerk.intake.finding;

import java.util.regex.Pattern;

/**
 * What is found, as the delivery contract names it. Each rule declares its own; there is no list of them.
 *
 * @param code in Dutch, small letters with hyphens: {@code bestand-ontbreekt}
 * @param severity what follows from it; belongs to the code, not to the case
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

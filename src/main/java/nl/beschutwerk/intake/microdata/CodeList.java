package nl.beschutwerk.intake.microdata;

import java.util.HashMap;
import java.util.Map;
import nl.beschutwerk.intake.value.Reading;
import nl.beschutwerk.intake.value.Values;

/**
 * Codes of the contract that are their own value.
 *
 * @param expected the list in Dutch, for a finding on another value
 */
record CodeList(Map<String, String> codes, String expected) {

    static CodeList of(String... codes) {
        Map<String, String> list = new HashMap<>();
        for (String code : codes) {
            list.put(code, code);
        }
        return new CodeList(Map.copyOf(list), "een van " + String.join(", ", codes));
    }

    Reading<String> read(String text) {
        return Values.code(text, codes, expected);
    }
}

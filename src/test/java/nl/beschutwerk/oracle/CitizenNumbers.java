package nl.beschutwerk.oracle;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Finds values that look like a citizen service number in places that are not meant for one. */
final class CitizenNumbers {

    private static final Pattern DATE =
            Pattern.compile("(19|20)\\d\\d(\\D?([0-2]\\d|3[01])){2}|(([0-2]\\d|3[01])\\D?){2}(19|20)\\d\\d");
    private static final Pattern YEARS_OR_AMOUNT =
            Pattern.compile("(19|20)\\d\\d[-/_ ]{1,3}(19|20)\\d\\d|[-+]?\\d{1,7}[.,]\\d*[1-9]\\d*");
    private static final Pattern NOTATION = Pattern.compile("\\D*(\\d[\\d .-]*?)(?:[.,]0+)?\\D*");

    private CitizenNumbers() {}

    /**
     * Whether a file has such a value: in a column of facts, in a column that is not in the contract, in place of a pseudonym,
     * or in a row with the wrong number of fields.
     */
    static boolean in(Table table, List<Column> contract) {
        Map<String, Column.Kind> kinds = contract.stream().collect(Collectors.toMap(Column::name, Column::kind));
        return table.rows().stream()
                .anyMatch(row -> row.size() != table.columns().size()
                        ? row.stream().anyMatch(CitizenNumbers::isLike)
                        : table.columns().stream()
                                .anyMatch(column -> isOutOfPlace(kinds.get(column), table.field(row, column))));
    }

    private static boolean isOutOfPlace(Column.@Nullable Kind kind, String value) {
        boolean belongs =
                kind == Column.Kind.TEXT || (kind == Column.Kind.PSEUDONYM && value.matches("[A-Za-z0-9]{12,64}"));
        return !belongs && isLike(value);
    }

    private static boolean isLike(String value) {
        Matcher notation = NOTATION.matcher(value);
        if (DATE.matcher(value).matches() || YEARS_OR_AMOUNT.matcher(value).matches() || !notation.matches()) {
            return false;
        }
        String digits = notation.group(1).replaceAll("\\D", "").replaceFirst("^0+", "");
        if (digits.length() != 8 && digits.length() != 9) {
            return false;
        }
        int number = Integer.parseInt(digits);
        int sum = -(number % 10);
        for (int weight = 2; weight <= 9; weight++) {
            number /= 10;
            sum += weight * (number % 10);
        }
        return sum % 11 == 0;
    }
}

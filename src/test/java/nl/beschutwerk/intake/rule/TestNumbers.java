package nl.beschutwerk.intake.rule;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/** Invented citizen service numbers in every notation, and invented pseudonyms of every usual kind. */
final class TestNumbers {

    private static final String BASE62 = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

    private TestNumbers() {}

    /**
     * A number of nine digits; one in ten begins with a zero. The last digit is calculated from the first eight, without the
     * product's own test.
     */
    static String citizenNumber(Random random) {
        while (true) {
            int first = 1_000_000 + random.nextInt(99_000_000);
            int sum = 0;
            for (int weight = 2, rest = first; weight <= 9; weight++, rest /= 10) {
                sum += weight * (rest % 10);
            }
            if (sum % 11 < 10) {
                return "%08d%d".formatted(first, sum % 11);
            }
        }
    }

    /** The notations of a number, each a function of nine digits. */
    static Map<String, UnaryOperator<String>> notations() {
        Map<String, UnaryOperator<String>> notations = new LinkedHashMap<>();
        notations.put("negen cijfers", number -> number);
        notations.put("nul ervoor kwijt", TestNumbers::short8);
        notations.put("met punten", number -> grouped(number, "."));
        notations.put("met spaties", number -> grouped(number, " "));
        notations.put("met vaste spaties", number -> grouped(number, "\u00a0"));
        notations.put("met streepjes", number -> grouped(number, "-"));
        notations.put(
                "`1234.56.782`",
                number -> number.substring(0, 4) + "." + number.substring(4, 6) + "." + number.substring(6));
        notations.put("met `.0`", number -> number + ".0");
        notations.put("met `,00`", number -> number + ",00");
        notations.put("met punten en `,00`", number -> grouped(number, ".") + ",00");
        notations.put("tien cijfers, met een nul ervoor", number -> "0" + number);
        notations.put("met nullen tot 12 tekens", number -> "000" + number);
        notations.put("met nullen tot 20 tekens", number -> "00000000000" + number);
        notations.put("`P` en nullen tot 13 tekens", number -> "P000" + number);
        notations.put("`BSN 123456782`", number -> "BSN " + number);
        notations.put("`BSN123456782`", number -> "BSN" + number);
        notations.put("`NL123456782`", number -> "NL" + number);
        notations.put("met een apostrof ervoor", number -> "'" + number);
        notations.put("als macht van tien", number -> number.charAt(0) + "." + number.substring(1) + "E8");
        notations.put("brede cijfers", TestNumbers::wide);
        notations.put("naam ervoor", number -> "Jansen " + number);
        notations.put("volgnummer erachter", number -> number + "-01");
        notations.put("met punten, volgnummer erachter", number -> grouped(number, ".") + "-01");
        notations.put("met spaties, volgnummer erachter", number -> grouped(number, " ") + " / 2");
        notations.put(
                "naam ervoor, met punten, datum erachter", number -> "Jansen " + grouped(number, ".") + " 01-01-1980");
        notations.put("`BSN123456782 2024-Q4`", number -> "BSN" + number + " 2024-Q4");
        notations.put("`NL123456782 v2`", number -> "NL" + number + " v2");
        return notations;
    }

    private static String short8(String number) {
        return number.charAt(0) == '0' ? number.substring(1) : number;
    }

    private static String grouped(String number, String mark) {
        return number.substring(0, 3) + mark + number.substring(3, 6) + mark + number.substring(6);
    }

    private static String wide(String number) {
        StringBuilder wide = new StringBuilder();
        number.chars().forEach(digit -> wide.append((char) (digit - '0' + '０')));
        return wide.toString();
    }

    /** Names and texts without a citizen service number, as deliverers write them: with dates, periods, times and amounts. */
    static Map<String, Function<Random, String>> honestTexts() {
        Map<String, Function<Random, String>> texts = new LinkedHashMap<>();
        texts.put("`2015-2024`", random -> year(random) + "-" + year(random));
        texts.put(
                "`adviezen_31-12-2024_1.csv`",
                random -> "adviezen_" + date(random, "dd-MM-uuuu") + "_" + serial(random) + ".csv");
        texts.put(
                "`levering 31-12-2024 (1)`",
                random -> "levering " + date(random, "dd-MM-uuuu") + " (" + serial(random) + ")");
        texts.put("`2024-12-31 3`", random -> date(random, "uuuu-MM-dd") + " " + serial(random));
        texts.put("`20241231_3`", random -> date(random, "uuuuMMdd") + "_" + serial(random));
        texts.put("`1-9-2024 0:00`", random -> date(random, "d-M-uuuu") + " " + random.nextInt(24) + ":00");
        texts.put(
                "`2025-04-14T08:00:00.123456782+02:00`",
                random -> date(random, "uuuu-MM-dd") + "T08:00:00." + text(random, 10, 9) + "+02:00");
        texts.put("`20.583333333`", random -> random.nextInt(60) + "." + text(random, 10, 8) + (1 + random.nextInt(9)));
        return texts;
    }

    private static int year(Random random) {
        return 1950 + random.nextInt(100);
    }

    private static int serial(Random random) {
        return 1 + random.nextInt(99);
    }

    private static String date(Random random, String pattern) {
        return LocalDate.of(1950, 1, 1).plusDays(random.nextInt(36_000)).format(DateTimeFormatter.ofPattern(pattern));
    }

    /** This number of pseudonyms of each kind. */
    static Map<String, Function<Random, List<String>>> pseudonyms(int count) {
        Map<String, Function<Random, String>> kinds = new LinkedHashMap<>();
        kinds.put("UUID zonder streepjes", random -> uuid(random).replace("-", ""));
        kinds.put("UUID met streepjes", TestNumbers::uuid);
        for (int length : List.of(12, 16, 32, 40, 64)) {
            kinds.put(
                    "hexadecimaal, " + length + " tekens",
                    random -> text(random, 16, length).toLowerCase(Locale.ROOT));
        }
        for (int length : List.of(12, 16, 24, 32)) {
            kinds.put("cijfers en hoofdletters, " + length + " tekens", random -> text(random, 36, length));
            kinds.put("cijfers en letters, " + length + " tekens", random -> text(random, 62, length));
        }
        for (int length : List.of(12, 13, 14, 15, 16, 17, 18)) {
            kinds.put("getal van " + length + " cijfers", random -> text(random, 10, length));
        }
        kinds.put("`PER` en negen cijfers", random -> "PER" + text(random, 10, 9));
        kinds.put("`P` en twaalf cijfers", random -> "P" + text(random, 10, 12));
        kinds.put("negen cijfers met nullen tot 12", random -> "000" + text(random, 10, 9));
        Map<String, Function<Random, List<String>>> columns = new LinkedHashMap<>();
        kinds.forEach((name, kind) -> columns.put(name, random -> many(count, random, kind)));
        columns.put("teller met nullen tot 12", random -> counters(count, "%012d", random.nextInt(1_000_000)));
        columns.put(
                "teller vanaf tien miljoen, met nullen tot 12",
                random -> counters(count, "%012d", 10_000_000 + random.nextInt(900_000_000)));
        columns.put(
                "teller met `P` ervoor", random -> counters(count, "P%012d", 10_000_000 + random.nextInt(900_000_000)));
        return columns;
    }

    private static List<String> many(int count, Random random, Function<Random, String> kind) {
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(kind.apply(random));
        }
        return values;
    }

    private static List<String> counters(int count, String form, int from) {
        List<String> values = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            values.add(form.formatted(from + i));
        }
        return values;
    }

    private static String uuid(Random random) {
        return new UUID(random.nextLong(), random.nextLong()).toString();
    }

    private static String text(Random random, int base, int length) {
        StringBuilder text = new StringBuilder(length);
        for (int i = 0; i < length; i++) {
            text.append(BASE62.charAt(random.nextInt(base)));
        }
        return text.toString();
    }
}

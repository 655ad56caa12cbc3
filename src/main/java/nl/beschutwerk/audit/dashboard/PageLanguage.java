package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.domain.Quarter;

/** A language of the pages: where they are, and how they write numbers, dates, and why there is no number. */
enum PageLanguage {
    NL(
            "nl",
            "dashboard/",
            ".",
            List.of(
                    "januari",
                    "februari",
                    "maart",
                    "april",
                    "mei",
                    "juni",
                    "juli",
                    "augustus",
                    "september",
                    "oktober",
                    "november",
                    "december"),
            "geheim",
            "geen cijfer",
            " procentpunt",
            Map.of(
                    "niemand", "er is niemand om dit over te berekenen",
                    "geen-doelstelling", "er is geen doelstelling bekend",
                    "niet-geleverd", "niet gepubliceerd of niet geleverd",
                    "onvolledig", "niet van alle gemeenten of regio’s die hierbij horen is een cijfer geleverd",
                    "niet-van-toepassing", "hier niet van toepassing")),
    EN(
            "en",
            "dashboard/en/",
            ",",
            List.of(
                    "January",
                    "February",
                    "March",
                    "April",
                    "May",
                    "June",
                    "July",
                    "August",
                    "September",
                    "October",
                    "November",
                    "December"),
            "confidential",
            "no figure",
            " percentage points",
            Map.of(
                    "niemand", "there is nobody to calculate it for",
                    "geen-doelstelling", "no target is known",
                    "niet-geleverd", "not published or not delivered",
                    "onvolledig", "not all municipalities or regions that belong to it have a figure",
                    "niet-van-toepassing", "not applicable here"));

    /** The words by which everything that the product makes of invented people is known. */
    static final String SYNTHETIC = "SYNTHETISCHE GEGEVENS";

    private static final int DIGITS_OF_GROUP = 3;
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern QUARTER = Pattern.compile("\\d{4}-Q[1-4]");
    private static final Pattern DATE = Pattern.compile("(\\d{1,2}) (\\p{L}+) (\\d{4})");

    private final String code;
    private final String folder;
    private final String grouping;
    /** All lists and maps are unmodifiable. */
    @SuppressWarnings("ImmutableEnumChecker")
    private final List<String> months;

    private final String hidden;
    private final String absent;
    private final String points;

    @SuppressWarnings("ImmutableEnumChecker")
    private final Map<String, String> reasons;

    PageLanguage(
            String code,
            String folder,
            String grouping,
            List<String> months,
            String hidden,
            String absent,
            String points,
            Map<String, String> reasons) {
        this.code = code;
        this.folder = folder;
        this.grouping = grouping;
        this.months = months;
        this.hidden = hidden;
        this.absent = absent;
        this.points = points;
        this.reasons = reasons;
    }

    /** As in the {@code lang} attribute of a page. */
    String code() {
        return code;
    }

    /** The folder of its pages within the release, with a slash at its end. */
    String folder() {
        return folder;
    }

    List<String> months() {
        return months;
    }

    /** What stands where an amount may not be shown. */
    String hidden() {
        return hidden;
    }

    /** What stands where there is no amount and no room for the reason. */
    String absentShortly() {
        return absent;
    }

    /** What stands where there is no amount, with the reason by its code in the open data. */
    String absent(String reason) {
        return absent + ": " + reasons.getOrDefault(reason, "?");
    }

    /** What follows a difference between percentages. */
    String points() {
        return points;
    }

    /** What marks figures about invented people. */
    String mark() {
        return this == NL ? SYNTHETIC : "SYNTHETIC DATA (" + SYNTHETIC + ")";
    }

    /** The title of a page on an area, without the date. */
    String titleOf(boolean country, String name) {
        return this == NL
                ? "Beschut werk " + (country ? "in heel Nederland" : "in de arbeidsmarktregio " + name)
                : "Sheltered work " + (country ? "in the Netherlands" : "in the labour-market region " + name);
    }

    /** Whose people an area has, in the middle of a sentence. */
    String peopleOf(boolean country, String name) {
        return this == NL
                ? country ? " in heel Nederland " : " uit de arbeidsmarktregio " + name + " "
                : country ? " in the Netherlands " : " living in the labour-market region " + name + " ";
    }

    /** For example {@code 31 december 2024}. */
    String date(LocalDate date) {
        return date.getDayOfMonth() + " " + months.get(date.getMonthValue() - 1) + " " + date.getYear();
    }

    /** An amount with so many decimals, rounded half away from zero; a zero has no sign. */
    String number(BigDecimal amount, int decimals) {
        BigDecimal rounded = amount.setScale(decimals, RoundingMode.HALF_UP);
        String digits = rounded.abs().toPlainString();
        int end = digits.indexOf('.') < 0 ? digits.length() : digits.indexOf('.');
        StringBuilder text = new StringBuilder(digits.substring(0, end));
        for (int at = end - DIGITS_OF_GROUP; at > 0; at -= DIGITS_OF_GROUP) {
            text.insert(at, grouping);
        }
        String fraction = end == digits.length() ? "" : point() + digits.substring(end + 1);
        return (rounded.signum() < 0 ? "-" : "") + text + fraction;
    }

    private String point() {
        return this == NL ? "," : ".";
    }

    /** The number that a text is, in the form that {@link #number} writes; empty if it is not one. */
    Optional<BigDecimal> parse(String text) {
        String plain = text.replace(grouping, "").replace(point(), ".");
        if (!plain.matches("-?\\d{1,12}(?:\\.\\d{1,4})?")) {
            return Optional.empty();
        }
        BigDecimal number = new BigDecimal(plain);
        return number(number, number.scale()).equals(text) ? Optional.of(number) : Optional.empty();
    }

    /** The day that a mark on an axis names: by a date, a quarter, or a year, of which it is the last day. */
    Optional<LocalDate> day(String text) {
        if (YEAR.matcher(text).matches()) {
            return Optional.of(LocalDate.of(Integer.parseInt(text), 12, 31));
        }
        if (QUARTER.matcher(text).matches()) {
            return Optional.of(Quarter.parse(text).referenceDate());
        }
        Matcher date = DATE.matcher(text);
        int month = date.matches() ? months.indexOf(date.group(2)) + 1 : 0;
        return month == 0
                ? Optional.empty()
                : Optional.of(LocalDate.of(Integer.parseInt(date.group(3)), month, 1))
                        .filter(first -> Integer.parseInt(date.group(1)) <= first.lengthOfMonth())
                        .map(first -> first.withDayOfMonth(Math.max(1, Integer.parseInt(date.group(1)))));
    }
}

package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.LongRunProof;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Quarter;

/**
 * The expressions with digits that may stand in the text of a page and are no figures: reference dates, the year of the release and of the target in the long run, the
 * fixed expressions of the field, and the names of groups of people that the open data have. Any other digit is refused.
 */
final class Expressions {

    private static final Pattern DIGIT = Pattern.compile("\\p{N}");
    private static final Pattern RANGE = Pattern.compile("(\\d+)(?:-(\\d+)|\\+)");
    private static final Pattern VERSION = Pattern.compile("Dit is versie (\\d+)\\. .*");

    /** Nothing that continues a number may stand beside an expression. */
    private static final String BEGIN = "(?<![\\p{N}\\p{L}.,%+-])";

    private static final String END = "(?![\\p{N}\\p{L}%]|[.,]\\p{N})";

    private final Pattern allowed;

    private Expressions(Collection<String> patterns) {
        allowed = Pattern.compile(BEGIN + "(?:" + String.join("|", patterns) + ")" + END);
    }

    /**
     * The expressions of one language.
     *
     * @param method the name of the method that the release was made with, as a pattern
     */
    static Expressions of(PageLanguage language, OpenData openData, String method) {
        Quarter quarter = Quarter.parse(openData.quarter());
        String version = openData.readMe().stream()
                .map(VERSION::matcher)
                .filter(Matcher::matches)
                .map(line -> line.group(1))
                .findFirst()
                .orElse("1");
        List<String> patterns = new ArrayList<>();
        patterns.add(List.of(3, 6, 9, 12).stream()
                .map(month -> (month == 3 || month == 12 ? 31 : 30) + " "
                        + language.months().get(month - 1))
                .collect(Collectors.joining("|", "(?:", ") 20\\d\\d")));
        if (language == PageLanguage.NL) {
            patterns.addAll(List.of(
                    "eind " + quarter.year(),
                    "31 uur",
                    "gedeeld door 31",
                    "(?:\\(100%\\)|Bij 100% is)",
                    "artikel 10b",
                    "methode " + method,
                    "versie " + version + " van dit kwartaal"));
        } else {
            patterns.addAll(List.of(
                    "end of " + quarter.year(),
                    "31 hours",
                    "divided by 31",
                    "(?:\\(100%\\)|At 100% the)",
                    "article 10b",
                    "method " + method,
                    "version " + version + " of this quarter"));
        }
        LongRunProof.said(openData.readMe()).ifPresent(target -> patterns.add(String.valueOf(target.year())));
        groups(language, openData).forEach(name -> patterns.add(Pattern.quote(name)));
        return new Expressions(patterns);
    }

    /** The names of groups of people that have numbers in them. */
    private static Set<String> groups(PageLanguage language, OpenData openData) {
        Set<String> names = new TreeSet<>();
        openData.figures().stream()
                .map(Subject::of)
                .filter(subject -> subject.breakdown() != Breakdown.TOTAAL)
                .forEach(subject -> {
                    if (language == PageLanguage.NL) {
                        names.add(subject.categoryLabel());
                    } else {
                        english(subject.breakdown(), subject.category()).forEach(names::add);
                    }
                });
        return names.stream().filter(name -> DIGIT.matcher(name).find()).collect(Collectors.toCollection(TreeSet::new));
    }

    private static List<String> english(Breakdown breakdown, String category) {
        Matcher range = RANGE.matcher(category);
        if (!range.matches()) {
            return List.of();
        }
        String from = range.group(1);
        String to = range.group(2);
        return switch (breakdown) {
            case LEEFTIJD ->
                List.of(
                        to == null
                                ? from + " years and older"
                                : from.equals("15") ? "Up to " + to + " years" : from + " to " + to + " years");
            case ZONDER_WERK ->
                List.of(
                        to == null
                                ? from + " months or longer"
                                : from.equals("0") ? "Less than " + to + " months" : from + " to " + to + " months");
            case ARBEIDSDUUR -> List.of(to == null ? from + " hours and more" : from + " to " + to + " hours");
            case TOTAAL, GESLACHT, GRONDSLAG, WERKVORM -> List.of();
        };
    }

    /** Whether a text has a digit, of any script, that is not part of such an expression. */
    boolean haveStrayDigit(String text) {
        return DIGIT.matcher(text).find()
                && DIGIT.matcher(allowed.matcher(text).replaceAll("")).find();
    }

    static boolean hasDigit(String text) {
        return DIGIT.matcher(text).find();
    }
}

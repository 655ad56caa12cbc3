package nl.beschutwerk.audit.dashboard;

import static nl.beschutwerk.audit.dashboard.Claim.Kind.FIGURE;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.LONG_RUN;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.RANK;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.SIZE;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.SIZE_OF_CHANGE;

import java.util.List;
import nl.beschutwerk.domain.Indicator;

/** The words that may stand before and behind a number in a sentence, in each language. A new sentence needs a line here. */
final class SentenceWords {

    private static final List<FittingWords> DUTCH = List.of(
            FittingWords.of(
                    SIZE,
                    Indicator.WERKZAME_PERSONEN,
                    "werkten? ",
                    " (?:mensen|persoon) (?:uit|in) .* met een geldige indicatie"),
            persons(", met ", " (?:mensen|mens)\\b"),
            persons(" de grootste, met ", " (?:mensen|mens)\\b"),
            FittingWords.of(
                    SIZE,
                    Indicator.BANEN_31,
                    "(?:uren als in|schatting om|gaat om|Er zijn|Er zijn naar schatting|Er is) ",
                    " (?:banen|baan) van 31"),
            FittingWords.of(
                    SIZE, Indicator.DOELSTELLING, "[Dd]oelstelling (?:voor eind \\d{4} is|van) ", "| (?:banen|baan)"),
            FittingWords.of(LONG_RUN, Indicator.DOELSTELLING, "^Eind \\d{4} moeten er ", " banen van 31 uur zijn\\."),
            FittingWords.of(FIGURE, Indicator.BANEN_31, "\\. Op .* waren het er (?:naar schatting )?", "$"),
            FittingWords.of(SIZE, Indicator.REALISATIE_BANEN, "Daarvan is (?:ongeveer )?", "% gehaald"),
            FittingWords.of(FIGURE, Indicator.REALISATIE_BANEN, "Van | tot |: |\\(|is dat ", ""),
            FittingWords.of(FIGURE, Indicator.ZONDER_WERK_MEDIAAN, "langer dan ", " dagen\\b"),
            less(Indicator.VERSCHIL_BANEN, "Er (?:zijn|is) (?:naar schatting )?nog ", " (?:banen|baan) nodig"),
            less(Indicator.VERSCHIL_BANEN, "grootste tekort (?:is )?in .*: ", " (?:banen|baan)"),
            more(Indicator.VERSCHIL_BANEN, "Dat (?:zijn|is) er (?:naar schatting )?", " meer dan de doelstelling"),
            less(Indicator.VERSCHIL_PAD, "Er (?:zijn|is) .*", " (?:banen|baan) minder dan"),
            more(Indicator.VERSCHIL_PAD, "Er (?:zijn|is) .*", " (?:banen|baan) meer dan"),
            change(1, "eerder werken? er ", " (?:mensen|persoon) meer\\b"),
            change(-1, "eerder werken? er ", " (?:mensen|persoon) minder\\b"),
            rank("plaats", " plaats ", ""),
            rank("gerangschikt", " van de ", " regio’s"));

    private static final List<FittingWords> ENGLISH = List.of(
            FittingWords.of(
                    SIZE,
                    Indicator.WERKZAME_PERSONEN,
                    "",
                    " (?:people|person) (?:living )?in .* with a valid indication"),
            persons(", with ", " (?:people|person)\\b"),
            FittingWords.of(
                    SIZE,
                    Indicator.BANEN_31,
                    "(?:hours as in|that equals|hours equal|There are|There are an estimated|There is) ",
                    " (?:jobs|job) of 31"),
            FittingWords.of(
                    SIZE, Indicator.DOELSTELLING, "[Tt]arget (?:for the end of \\d{4} is|of) ", "| (?:jobs|job)"),
            FittingWords.of(
                    LONG_RUN, Indicator.DOELSTELLING, "^By the end of \\d{4} there must be ", " jobs of 31 hours\\."),
            FittingWords.of(FIGURE, Indicator.BANEN_31, "\\. On .* there were (?:an estimated )?", "$"),
            FittingWords.of(SIZE, Indicator.REALISATIE_BANEN, "of which (?:about )?", "% has been reached"),
            FittingWords.of(FIGURE, Indicator.REALISATIE_BANEN, "From | to |: |\\(|it is ", ""),
            FittingWords.of(FIGURE, Indicator.ZONDER_WERK_MEDIAAN, "more than ", " days\\b"),
            less(Indicator.VERSCHIL_BANEN, "", " more (?:jobs are|job is) needed"),
            less(Indicator.VERSCHIL_BANEN, "largest shortfall is in .*: ", " (?:jobs|job)"),
            more(Indicator.VERSCHIL_BANEN, "That is (?:an estimated )?", " (?:jobs|job) more than the target"),
            less(Indicator.VERSCHIL_PAD, "There (?:are|is) .*", " (?:jobs|job) fewer than"),
            more(Indicator.VERSCHIL_PAD, "There (?:are|is) .*", " (?:jobs|job) more than"),
            change(1, "year earlier, ", " more (?:people|person)\\b"),
            change(-1, "year earlier, ", " fewer (?:people|person)\\b"),
            rank("plaats", " ranks ", ""),
            rank("gerangschikt", " of the ", " regions"));

    private SentenceWords() {}

    static List<FittingWords> of(PageLanguage language) {
        return language == PageLanguage.NL ? DUTCH : ENGLISH;
    }

    private static FittingWords persons(String before, String after) {
        List<String> counts = List.of(Indicator.WERKZAME_PERSONEN.code(), Indicator.NIET_WERKEND.code());
        return new FittingWords(FIGURE, counts, 0, before, after);
    }

    private static FittingWords less(Indicator indicator, String before, String after) {
        return new FittingWords(SIZE, List.of(indicator.code()), -1, before, after);
    }

    private static FittingWords more(Indicator indicator, String before, String after) {
        return new FittingWords(SIZE, List.of(indicator.code()), 1, before, after);
    }

    private static FittingWords change(int sign, String before, String after) {
        return new FittingWords(SIZE_OF_CHANGE, List.of(Indicator.WERKZAME_PERSONEN.code()), sign, before, after);
    }

    private static FittingWords rank(String number, String before, String after) {
        return new FittingWords(RANK, List.of(number), 0, before, after);
    }
}

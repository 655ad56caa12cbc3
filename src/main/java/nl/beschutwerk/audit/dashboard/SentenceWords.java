package nl.beschutwerk.audit.dashboard;

import static nl.beschutwerk.audit.dashboard.Claim.Kind.FIGURE;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.LONG_RUN;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.RANK;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.SIZE;
import static nl.beschutwerk.audit.dashboard.Claim.Kind.SIZE_OF_CHANGE;

import java.util.List;
import nl.beschutwerk.audit.dashboard.FittingWords.Direction;
import nl.beschutwerk.domain.Indicator;

/** The words that may stand before and behind a number in a sentence, in each language. A new sentence needs a line here. */
final class SentenceWords {

    /** In both languages. */
    private static final String PATH =
            "(?:Er (?:zijn|is) (?:naar schatting |ongeveer )?|There (?:are|is) (?:an estimated |about )?)";

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
                    "(?:uren als in|schatting om|gaat om|Er zijn|Er zijn naar schatting|Er is|Er is naar schatting) ",
                    " (?:banen|baan) van 31"),
            FittingWords.of(SIZE, Indicator.AANDEEL_GESCHAT, "Van ", "% van de mensen zijn de uren geschat\\."),
            FittingWords.of(SIZE, Indicator.BANEN_31_ONDERGRENS, "ongeveer tussen ", " en $"),
            FittingWords.of(SIZE, Indicator.BANEN_31_BOVENGRENS, "ongeveer tussen [\\d.,]+ en ", "\\."),
            FittingWords.of(SIZE, Indicator.DOELSTELLING, "De doelstelling voor eind \\d{4} is ", " (?:banen|baan)"),
            less(Indicator.DOELSTELLING, "van 31 uur, minder dan de doelstelling van ", "$"),
            same(Indicator.DOELSTELLING, "van 31 uur, precies de doelstelling van ", "$"),
            more(Indicator.DOELSTELLING, "van 31 uur, meer dan de doelstelling van ", "$"),
            FittingWords.of(LONG_RUN, Indicator.DOELSTELLING, "^Eind \\d{4} moeten er ", " banen van 31 uur zijn\\."),
            FittingWords.of(FIGURE, Indicator.BANEN_31, "\\. Op .* waren het er (?:naar schatting )?", "$"),
            FittingWords.of(SIZE, Indicator.REALISATIE_BANEN, "Daarvan is (?:ongeveer )?", "% gehaald"),
            FittingWords.of(
                    FIGURE, Indicator.REALISATIE_BANEN, "(?:Van| tot) (?:ongeveer )?", "(?: van de doelstelling)? in "),
            FittingWords.of(
                    FIGURE,
                    Indicator.REALISATIE_BANEN,
                    ": (?:ongeveer )?",
                    " van de doelstelling, (?:lager|bijna|hoger)"),
            compared(-1, ", lager dan in heel Nederland \\((?:ongeveer )?"),
            compared(0, ", bijna gelijk aan heel Nederland \\((?:ongeveer )?"),
            compared(1, ", hoger dan in heel Nederland \\((?:ongeveer )?"),
            FittingWords.of(
                    FIGURE,
                    Indicator.REALISATIE_BANEN,
                    "In heel Nederland is (?:ongeveer )?",
                    " van de doelstelling gehaald\\."),
            FittingWords.of(FIGURE, Indicator.ZONDER_WERK_MEDIAAN, "langer dan ", " dagen\\b"),
            less(Indicator.VERSCHIL_BANEN, "Er (?:zijn|is) (?:naar schatting )?nog ", " (?:banen|baan) nodig"),
            less(Indicator.VERSCHIL_BANEN, "grootste tekort (?:is )?in .*: (?:ongeveer )?", " (?:banen|baan)"),
            more(
                    Indicator.VERSCHIL_BANEN,
                    "Dat (?:zijn|is) (?:naar schatting )?",
                    " (?:banen|baan) meer dan de doelstelling"),
            less(Indicator.VERSCHIL_PAD, PATH, " (?:banen|baan) minder dan er op deze datum moeten"),
            more(Indicator.VERSCHIL_PAD, PATH, " (?:banen|baan) meer dan er op deze datum moeten"),
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
                    "(?:hours as in|that equals|hours equal|There are|There are an estimated|There is|There is an estimated) ",
                    " (?:jobs|job) of 31"),
            FittingWords.of(SIZE, Indicator.AANDEEL_GESCHAT, "For ", "% of the people the hours are estimated\\."),
            FittingWords.of(SIZE, Indicator.BANEN_31_ONDERGRENS, "roughly between ", " and $"),
            FittingWords.of(SIZE, Indicator.BANEN_31_BOVENGRENS, "roughly between [\\d.,]+ and ", "\\."),
            FittingWords.of(SIZE, Indicator.DOELSTELLING, "The target for the end of \\d{4} is ", " (?:jobs|job)"),
            less(Indicator.DOELSTELLING, "of 31 hours, fewer than the target of ", "$"),
            same(Indicator.DOELSTELLING, "of 31 hours, exactly the target of ", "$"),
            more(Indicator.DOELSTELLING, "of 31 hours, more than the target of ", "$"),
            FittingWords.of(
                    LONG_RUN, Indicator.DOELSTELLING, "^By the end of \\d{4} there must be ", " jobs of 31 hours\\."),
            FittingWords.of(FIGURE, Indicator.BANEN_31, "\\. On .* there were (?:an estimated )?", "$"),
            FittingWords.of(SIZE, Indicator.REALISATIE_BANEN, "of which (?:about )?", "% has been reached"),
            FittingWords.of(FIGURE, Indicator.REALISATIE_BANEN, "(?:From| to) (?:about )?", "(?: of the target)? in "),
            FittingWords.of(
                    FIGURE, Indicator.REALISATIE_BANEN, ": (?:about )?", " of the target, (?:lower|close|higher)"),
            compared(-1, ", lower than in the Netherlands \\((?:about )?"),
            compared(0, ", close to that of the Netherlands \\((?:about )?"),
            compared(1, ", higher than in the Netherlands \\((?:about )?"),
            FittingWords.of(
                    FIGURE,
                    Indicator.REALISATIE_BANEN,
                    "In the Netherlands, (?:about )?",
                    " of the target has been reached\\."),
            FittingWords.of(FIGURE, Indicator.ZONDER_WERK_MEDIAAN, "more than ", " days\\b"),
            less(Indicator.VERSCHIL_BANEN, "", " more (?:jobs are|job is) needed"),
            less(Indicator.VERSCHIL_BANEN, "largest shortfall is in .*: (?:about )?", " (?:jobs|job)"),
            more(Indicator.VERSCHIL_BANEN, "That is (?:an estimated )?", " (?:jobs|job) more than the target"),
            less(Indicator.VERSCHIL_PAD, PATH, " (?:jobs|job) fewer than there should be"),
            more(Indicator.VERSCHIL_PAD, PATH, " (?:jobs|job) more than there should be"),
            change(1, "year earlier, ", " more (?:people|person)\\b"),
            change(-1, "year earlier, ", " fewer (?:people|person)\\b"),
            rank("plaats", " is number ", ""),
            rank("gerangschikt", " of the ", " regions"));

    private SentenceWords() {}

    static List<FittingWords> of(PageLanguage language) {
        return language == PageLanguage.NL ? DUTCH : ENGLISH;
    }

    private static FittingWords persons(String before, String after) {
        List<String> counts = List.of(Indicator.WERKZAME_PERSONEN.code(), Indicator.NIET_WERKEND.code());
        return new FittingWords(FIGURE, counts, Direction.ANY, before, after);
    }

    private static FittingWords less(Indicator indicator, String before, String after) {
        return new FittingWords(SIZE, List.of(indicator.code()), Direction.LESS, before, after);
    }

    private static FittingWords same(Indicator indicator, String before, String after) {
        return new FittingWords(SIZE, List.of(indicator.code()), Direction.SAME, before, after);
    }

    private static FittingWords more(Indicator indicator, String before, String after) {
        return new FittingWords(SIZE, List.of(indicator.code()), Direction.MORE, before, after);
    }

    /** The share of the country, of which the words say how that of the region compares with it. */
    private static FittingWords compared(int sign, String before) {
        return new FittingWords(FIGURE, List.of(Indicator.REALISATIE_BANEN.code()), Direction.of(sign), before, "\\)$");
    }

    private static FittingWords change(int sign, String before, String after) {
        return new FittingWords(
                SIZE_OF_CHANGE, List.of(Indicator.WERKZAME_PERSONEN.code()), Direction.of(sign), before, after);
    }

    private static FittingWords rank(String number, String before, String after) {
        return new FittingWords(RANK, List.of(number), Direction.ANY, before, after);
    }
}

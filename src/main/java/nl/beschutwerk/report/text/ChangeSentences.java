package nl.beschutwerk.report.text;

import java.util.Arrays;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;

/** How many more or fewer people work than before. */
public final class ChangeSentences {

    private ChangeSentences() {}

    /** One paragraph for each quarter that the figures are compared with. */
    public static List<Paragraph> of(ReleaseContent content, Area area) {
        return Arrays.stream(ComparedWith.values())
                .map(with -> change(content, area, with))
                .toList();
    }

    private static Paragraph change(ReleaseContent content, Area area, ComparedWith with) {
        Quarter other = with.quarterFor(content.quarter());
        String than = Phrases.comparedWith(with) + " (" + DutchFormat.date(other.referenceDate()) + ")";
        Change change = content.comparisons().change(FigureKey.total(area, Indicator.WERKZAME_PERSONEN), with);
        if (change.difference() instanceof Absent) {
            String why = content.figuresOf(other).isEmpty()
                    ? "over dat kwartaal zijn geen cijfers"
                    : "voor een van beide is geen cijfer";
            return Paragraph.of("Een vergelijking met " + than + " is er niet: " + why + ".");
        }
        if (!(change.difference() instanceof Given given)) {
            return Paragraph.of("Hoeveel het aantal werkzame personen veranderde ten opzichte van " + than + ", "
                    + Phrases.HIDDEN + ".");
        }
        String caution = content.comparisons()
                        .breaksBetween(area, other, content.quarter())
                        .isEmpty()
                ? ""
                : " Let op: de cijfers van deze twee datums zijn niet goed te vergelijken; de toelichting zegt waarom.";
        int direction = given.amount().signum();
        if (direction == 0) {
            return Paragraph.of("Het aantal werkzame personen is gelijk aan dat van " + than + "." + caution);
        }
        return Paragraph.builder()
                .words("Het aantal werkzame personen " + (direction > 0 ? "steeg" : "daalde") + " met ")
                .change(content.quarter(), change, given.amount(), 0)
                .words(" ten opzichte van " + than + "." + caution)
                .build();
    }
}

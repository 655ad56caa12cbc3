package nl.beschutwerk.report.text;

import java.util.ArrayList;
import java.util.List;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.ReleaseContent;

/** What follows the headline: the region in its field, how many people do not work, and how many more or fewer do. */
public final class FurtherSentences {

    private FurtherSentences() {}

    /** One paragraph a subject, in the order of reading. */
    public static List<Paragraph> of(ReleaseContent content, Area area) {
        List<Paragraph> paragraphs = new ArrayList<>();
        FieldSentences.of(content, area).ifPresent(paragraphs::add);
        paragraphs.add(notWorking(new AreaFigures(content.figures(), area)));
        for (ComparedWith with : ComparedWith.values()) {
            paragraphs.add(change(content, area, with));
        }
        return paragraphs;
    }

    private static Paragraph notWorking(AreaFigures figures) {
        Figure valid = figures.figure(Indicator.GELDIGE_INDICATIES);
        Figure without = figures.figure(Indicator.NIET_WERKEND);
        if (!(valid.value() instanceof Given all)) {
            return Paragraph.of(
                    "Hoeveel mensen in totaal een positief advies hadden, " + Phrases.whyNotShown(valid.value()) + ".");
        }
        if (all.amount().signum() == 0) {
            return Paragraph.of("Niemand had een positief advies.");
        }
        boolean one = Phrases.isOne(all.amount(), 0);
        Paragraph.Builder text = Paragraph.builder()
                .words("In totaal " + (one ? "had " : "hadden "))
                .figure(valid, all, 0)
                .words((one ? " persoon" : " mensen") + " een positief advies. ");
        if (!(without.value() instanceof Given some)) {
            return text.words("Hoeveel van hen niet werkten, " + Phrases.whyNotShown(without.value()) + ".")
                    .build();
        }
        if (some.amount().signum() == 0) {
            return text.words("Van hen was niemand zonder werk.").build();
        }
        return text.words("Van hen " + (Phrases.isOne(some.amount(), 0) ? "werkte er " : "werkten er "))
                .figure(without, some, 0)
                .words(" niet.")
                .build();
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

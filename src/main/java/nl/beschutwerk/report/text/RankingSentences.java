package nl.beschutwerk.report.text;

import java.util.Optional;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding.Rank;
import nl.beschutwerk.report.ReleaseContent;

/** Compares the attainment of a region with that of the other regions and of the country. */
public final class RankingSentences {

    private final ReleaseContent content;
    private final Paragraph.Builder text = Paragraph.builder();

    private RankingSentences(ReleaseContent content) {
        this.content = content;
    }

    /** Empty for an area that is not a region, and if its attainment cannot be shown: the headline gives the reason. */
    public static Optional<Paragraph> of(ReleaseContent content, Area area) {
        Figure own = new AreaFigures(content.figures(), area).figure(Indicator.REALISATIE_BANEN);
        if (area.level() != AreaLevel.ARBEIDSMARKTREGIO || !(own.value() instanceof Given)) {
            return Optional.empty();
        }
        Optional<Rank> rank = content.comparisons().rank(area).filter(known -> known.ranked() > 1);
        Figure national = new AreaFigures(content.figures(), Area.NEDERLAND).figure(Indicator.REALISATIE_BANEN);
        RankingSentences sentences = new RankingSentences(content);
        rank.ifPresent(known -> sentences.place(area, known));
        if (national.value() instanceof Given whole) {
            sentences.country(national, whole, rank.isPresent());
        } else if (rank.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(sentences.text.build());
    }

    /** In words: the audit takes a number in a sentence for a figure. */
    private void place(Area area, Rank rank) {
        boolean shared = isShared(rank);
        text.words("De regio " + (shared ? "deelt plaats " : "staat op plaats "))
                .standing(content.quarter(), area, RankNumber.PLAATS, rank)
                .words(" van de ")
                .standing(content.quarter(), area, RankNumber.GERANGSCHIKT, rank)
                .words((allAreRanked(rank)
                                ? " regio's" + (shared ? " met een of meer andere" : "")
                                : " regio's waarvan dit te zien is")
                        + " (op plaats één is het percentage het hoogst).");
    }

    /** The percentage as in the headline. */
    private void country(Figure national, Given whole, boolean further) {
        text.words((further ? " " : "") + "In heel Nederland is " + (content.isRough(whole) ? "ongeveer " : ""))
                .figure(national, whole)
                .words("% van de doelstelling gehaald.");
    }

    private boolean isShared(Rank rank) {
        return content.comparisons()
                        .standings()
                        .flatMap(standing -> standing.rank().stream())
                        .filter(other -> other.place() == rank.place())
                        .count()
                > 1;
    }

    private boolean allAreRanked(Rank rank) {
        return rank.ranked()
                == content.figures().areas(AreaLevel.ARBEIDSMARKTREGIO).size();
    }
}

package nl.beschutwerk.report.text;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RankNumber;
import nl.beschutwerk.domain.RegionStanding.Rank;

/** Running text that records which figures it quotes, so that the audit can verify those as well. */
public record Paragraph(List<Part> parts) {

    public Paragraph {
        parts = List.copyOf(parts);
    }

    /** A piece of the text. */
    public sealed interface Part {

        String text();
    }

    /** Words that quote no figure. */
    public record Words(String text) implements Part {}

    /**
     * A figure in Dutch notation.
     *
     * @param text as readers see it, without unit, and without sign if the words around it express the sign
     */
    public record QuotedFigure(Figure figure, String text) implements Part {}

    /**
     * The size of a change in Dutch notation, without sign: the words around it say whether the figure rose or fell.
     *
     * @param quarter whose figure changed
     */
    public record QuotedChange(Quarter quarter, Change change, String text) implements Part {}

    /** A number from the rank of a region. */
    public record QuotedStanding(Quarter quarter, Area region, RankNumber kind, String text) implements Part {}

    /**
     * Words that stand elsewhere in the release too, which may contain any number: the reason of a correction, or a line on the
     * publication.
     */
    public record Quotation(String text) implements Part {}

    /** Text without figures. */
    public static Paragraph of(String text) {
        return new Paragraph(List.of(new Words(text)));
    }

    public static Builder builder() {
        return new Builder();
    }

    public String text() {
        return parts.stream().map(Part::text).collect(Collectors.joining());
    }

    /** Builds a paragraph, in the order of reading. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        public Builder words(String text) {
            parts.add(new Words(text));
            return this;
        }

        /** Quotes a given figure, rounded to this number of decimals. */
        public Builder figure(Figure figure, Given given, int decimals) {
            parts.add(new QuotedFigure(figure, DutchFormat.number(given.amount(), decimals)));
            return this;
        }

        /** Quotes a given figure as a whole number, unless that would say something else. */
        public Builder figure(Figure figure, Given given) {
            return figure(figure, given, figure.unit().decimalsInSentences(given.amount()));
        }

        /**
         * Quotes the absolute value of a given figure, rounded to this number of decimals. The words around it say whether the
         * figure is above or below zero.
         */
        public Builder size(Figure figure, Given given, int decimals) {
            parts.add(new QuotedFigure(figure, DutchFormat.number(given.amount().abs(), decimals)));
            return this;
        }

        /** Quotes the absolute value of a given change, rounded to this number of decimals. */
        public Builder change(Quarter quarter, Change change, BigDecimal difference, int decimals) {
            parts.add(new QuotedChange(quarter, change, DutchFormat.number(difference.abs(), decimals)));
            return this;
        }

        /** Quotes a number from the rank of a region. */
        public Builder standing(Quarter quarter, Area region, RankNumber kind, Rank rank) {
            parts.add(new QuotedStanding(quarter, region, kind, String.valueOf(kind.of(rank))));
            return this;
        }

        /** Quotes words that stand elsewhere in the release too. */
        public Builder quotation(String text) {
            parts.add(new Quotation(text));
            return this;
        }

        public Paragraph build() {
            return new Paragraph(parts);
        }
    }
}

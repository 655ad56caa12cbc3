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

/** Running text that knows which figures it quotes, so that the audit can prove those as well. */
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
     * @param text as it is read, without unit, and without sign where the words around it give that
     */
    public record QuotedFigure(Figure figure, String text) implements Part {}

    /**
     * The size of a change in Dutch notation, without sign: the words around it say which way it went.
     *
     * @param quarter whose figure changed
     */
    public record QuotedChange(Quarter quarter, Change change, String text) implements Part {}

    /** A number of the place of a region in the field. */
    public record QuotedStanding(Quarter quarter, Area region, RankNumber kind, String text) implements Part {}

    /** Words of somebody else, which may name any number: the reason of a correction. */
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

    /** Puts a paragraph together, in the order of reading. */
    public static final class Builder {

        private final List<Part> parts = new ArrayList<>();

        private Builder() {}

        public Builder words(String text) {
            parts.add(new Words(text));
            return this;
        }

        /** Quotes a given figure, rounded to so many decimals. */
        public Builder figure(Figure figure, Given given, int decimals) {
            parts.add(new QuotedFigure(figure, DutchFormat.number(given.amount(), decimals)));
            return this;
        }

        /** Quotes the size of a given figure, rounded to so many decimals: the words say whether it is above or below zero. */
        public Builder size(Figure figure, Given given, int decimals) {
            parts.add(new QuotedFigure(figure, DutchFormat.number(given.amount().abs(), decimals)));
            return this;
        }

        /** Quotes the size of a given change, rounded to so many decimals. */
        public Builder change(Quarter quarter, Change change, BigDecimal difference, int decimals) {
            parts.add(new QuotedChange(quarter, change, DutchFormat.number(difference.abs(), decimals)));
            return this;
        }

        /** Quotes a number of the place of a region in the field. */
        public Builder standing(Quarter quarter, Area region, RankNumber kind, Rank rank) {
            parts.add(new QuotedStanding(quarter, region, kind, String.valueOf(kind.of(rank))));
            return this;
        }

        /** Quotes the words of somebody else. */
        public Builder quotation(String text) {
            parts.add(new Quotation(text));
            return this;
        }

        public Paragraph build() {
            return new Paragraph(parts);
        }
    }
}

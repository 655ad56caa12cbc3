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
     * @param text as it is read, without unit
     */
    public record QuotedFigure(Figure figure, String text) implements Part {}

    /**
     * The size of a change in Dutch notation, without sign: the words around it say which way it went.
     *
     * @param quarter whose figure changed
     */
    public record QuotedChange(Quarter quarter, Change change, String text) implements Part {}

    /**
     * A number of the comparison of regions.
     *
     * @param column of {@code vergelijking.csv} that gives it
     */
    public record QuotedStanding(Quarter quarter, Area region, String column, String text) implements Part {}

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

        /** Quotes the size of a given change, rounded to so many decimals. */
        public Builder change(Quarter quarter, Change change, BigDecimal difference, int decimals) {
            parts.add(new QuotedChange(quarter, change, DutchFormat.number(difference.abs(), decimals)));
            return this;
        }

        /** Quotes the place of a region in the field. */
        public Builder place(Quarter quarter, Area region, Rank rank) {
            parts.add(new QuotedStanding(quarter, region, "plaats", String.valueOf(rank.place())));
            return this;
        }

        /** Quotes how many regions are ranked. */
        public Builder ranked(Quarter quarter, Area region, Rank rank) {
            parts.add(new QuotedStanding(quarter, region, "gerangschikt", String.valueOf(rank.ranked())));
            return this;
        }

        public Paragraph build() {
            return new Paragraph(parts);
        }
    }
}

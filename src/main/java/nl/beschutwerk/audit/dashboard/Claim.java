package nl.beschutwerk.audit.dashboard;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RankNumber;
import org.jsoup.nodes.Element;

/**
 * What a page claims that a number is: the figure, change or place that it shows.
 *
 * @param element the element that shows it
 */
record Claim(Kind kind, Subject subject, Element element) {

    /** The attribute that makes the claim. */
    static final String ATTRIBUTE = "data-figure";

    private static final int PARTS_OF_FIGURE = 7;
    private static final int PARTS_OF_RANK = 4;
    private static final int PARTS_OF_LONG_RUN = 2;

    /** How a number stands for a figure. */
    enum Kind {
        FIGURE("figure"),
        /** The absolute amount of a figure; the words around it give its direction. */
        SIZE("size"),
        CHANGE("change"),
        SIZE_OF_CHANGE("size-of-change"),
        RANK("rank"),
        /** The target of the country in the long run, which only {@code leesmij.txt} has. */
        LONG_RUN("long-run");

        private final String code;

        Kind(String code) {
            this.code = code;
        }

        boolean isOfChange() {
            return this == CHANGE || this == SIZE_OF_CHANGE;
        }

        /** Whether it stands in a sentence, which has other words where there is no amount. */
        boolean isOfSentence() {
            return this == SIZE || this == SIZE_OF_CHANGE || this == RANK || this == LONG_RUN;
        }
    }

    /** Reads the claim of an element; empty if it is none that the open data could prove. */
    static Optional<Claim> of(Element element) {
        List<String> parts = List.of(element.attr(ATTRIBUTE).split(" ", -1));
        Optional<Kind> kind = Arrays.stream(Kind.values())
                .filter(known -> known.code.equals(parts.get(0)))
                .findFirst();
        try {
            return kind.flatMap(known ->
                    subject(known, parts).map(subject -> new Claim(known, checked(known, subject), element)));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static int parts(Kind kind) {
        return switch (kind) {
            case FIGURE, SIZE, CHANGE, SIZE_OF_CHANGE -> PARTS_OF_FIGURE;
            case RANK -> PARTS_OF_RANK;
            case LONG_RUN -> PARTS_OF_LONG_RUN;
        };
    }

    private static Optional<Subject> subject(Kind kind, List<String> parts) {
        if (parts.size() != parts(kind)) {
            return Optional.empty();
        }
        if (kind == Kind.LONG_RUN) {
            return Optional.of(Subject.ofCountry(parts.get(1) + "-Q4", Indicator.DOELSTELLING));
        }
        if (kind == Kind.RANK) {
            String level = AreaLevel.ARBEIDSMARKTREGIO.code();
            return Optional.of(
                    new Subject(parts.get(1), "", List.of(level, parts.get(2), parts.get(PARTS_OF_RANK - 1), "", "")));
        }
        List<String> quarters = List.of(parts.get(1).split("/", -1));
        return quarters.size() == (kind.isOfChange() ? 2 : 1)
                ? Optional.of(new Subject(
                        quarters.get(0), kind.isOfChange() ? quarters.get(1) : "", parts.subList(2, PARTS_OF_FIGURE)))
                : Optional.empty();
    }

    /**
     * The same subject.
     *
     * @throws IllegalArgumentException if one of its codes does not exist
     */
    private static Subject checked(Kind kind, Subject subject) {
        Quarter.parse(subject.quarter());
        if (kind.isOfChange()) {
            Quarter.parse(subject.other());
        }
        subject.level();
        subject.breakdown();
        if (kind == Kind.RANK) {
            if (Arrays.stream(RankNumber.values())
                    .noneMatch(number -> number.code().equals(subject.indicator()))) {
                throw new IllegalArgumentException("No such number of a rank: " + subject.indicator());
            }
        } else {
            Indicator.ofCode(subject.indicator());
            subject.categoryLabel();
        }
        return subject;
    }

    /** The claim as it stands in the page. */
    String words() {
        return element.attr(ATTRIBUTE);
    }

    /** What readers see. */
    String text() {
        return element.wholeText();
    }

    Quarter quarter() {
        return Quarter.parse(subject.quarter());
    }

    /** The indicator; only for figures and changes. */
    Indicator indicator() {
        return Indicator.ofCode(subject.indicator());
    }

    boolean isOfLongRun() {
        return kind == Kind.LONG_RUN;
    }

    /** Whether it is of this indicator. */
    boolean isOf(Indicator indicator) {
        return kind != Kind.RANK && indicator() == indicator;
    }

    boolean isOfGroup() {
        return subject.breakdown() != Breakdown.TOTAAL;
    }

    /** Whether the page shows that it is hidden. */
    boolean isHidden() {
        return element.hasClass("hidden");
    }

    /** Whether the page shows it as an amount. */
    boolean isShown() {
        return element.hasClass("given");
    }
}

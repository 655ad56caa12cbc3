package nl.beschutwerk.audit.consistency;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.audit.consistency.TaggedContent.Bar;
import nl.beschutwerk.audit.consistency.TaggedContent.Line;
import nl.beschutwerk.audit.consistency.TaggedContent.Piece;

/**
 * Checks the picture of a letter. Each bar bears the name and the amount of a row of the table, which is checked against the open
 * data, and is as long as its amount; a target is at its place; and the alternative text tells the same, in the same order.
 */
final class PictureProof {

    /** In points: less than an eye sees. */
    private static final double SMALLEST_FAULT = 0.5;

    private static final String NUMBERS = "Aantal";
    private static final String SHARES = "Procent van de doelstelling";
    private static final String TARGET = "doelstelling";
    private static final BigDecimal WHOLE = BigDecimal.valueOf(100);

    /** The target is not rounded. */
    private static final BigDecimal EXACTLY_WHOLE = WHOLE.setScale(9);

    /** Below this share the longest bar is too short to tell where the line of the target must be; the room of the panel does. */
    private static final BigDecimal FAR_BELOW_TARGET = BigDecimal.TEN;

    /**
     * A picture.
     *
     * @param description its alternative text
     * @param pieces of what it shows, in the order of its tags
     */
    record Picture(String description, List<Piece> pieces) {}

    /**
     * The name and the figure of a row of the table, as they are shown.
     *
     * @param address of the cell with the figure
     */
    record Row(String name, String amount, String address) {

        /** Whether a piece of a picture shows the row. */
        boolean isShownBy(Piece piece) {
            return piece.text().strip().equals(name + " " + amount);
        }
    }

    private final List<Row> rows;
    private final List<String> problems = new ArrayList<>();

    private PictureProof(List<Row> rows) {
        this.rows = rows;
    }

    /**
     * What is wrong with a picture, in Dutch.
     *
     * @param rows of the table of the letter
     */
    static List<String> problems(Picture picture, List<Row> rows) {
        PictureProof proof = new PictureProof(rows);
        List<Panel> panels = proof.panels(picture);
        double room = panels.stream()
                .filter(panel -> !panel.shares)
                .flatMap(panel -> panel.bars.stream())
                .flatMap(bar -> bar.drawn().stream())
                .mapToDouble(Bar::length)
                .max()
                .orElse(0);
        panels.forEach(panel -> proof.check(panel, room));
        proof.check(panels.stream().flatMap(panel -> panel.bars.stream()).toList(), picture.description());
        return proof.problems;
    }

    /** The bars of one unit, the place of the axis at which they begin, and that of the line of their target. */
    private static final class Panel {

        private final boolean shares;
        private final List<Line> axis;
        private final List<Line> target = new ArrayList<>();
        private final List<Named> bars = new ArrayList<>();

        private Panel(boolean shares, List<Line> axis) {
            this.shares = shares;
            this.axis = axis;
        }
    }

    /** A bar with its name; without an amount if that is hidden. */
    private record Named(String name, Optional<BigDecimal> amount, boolean isShare, List<Bar> drawn) {}

    private List<Panel> panels(Picture picture) {
        List<Panel> panels = new ArrayList<>();
        for (Piece piece : picture.pieces()) {
            String text = piece.text().strip();
            if (text.equals(NUMBERS) || text.equals(SHARES)) {
                panels.add(new Panel(text.equals(SHARES), piece.lines()));
                none(piece.bars(), text);
            } else if (panels.isEmpty()) {
                problems.add("het plaatje zegt niet wat zijn staven tellen, maar: " + text);
            } else if (text.equals(TARGET)) {
                panels.get(panels.size() - 1).target.addAll(piece.lines());
                none(piece.bars(), text);
            } else if (row(piece).isPresent()) {
                panels.get(panels.size() - 1).bars.add(named(row(piece).get(), piece.bars()));
                none(piece.lines(), text);
            } else {
                problems.add("het plaatje zegt iets dat niet in de tabel staat: " + text);
            }
        }
        return panels;
    }

    private Optional<Row> row(Piece piece) {
        return rows.stream().filter(row -> row.isShownBy(piece)).findFirst();
    }

    private void none(List<?> drawn, String text) {
        if (!drawn.isEmpty()) {
            problems.add("bij " + text + " hoort geen staaf of lijn");
        }
    }

    private static Named named(Row row, List<Bar> drawn) {
        return row.amount().equals(Published.HIDDEN)
                ? new Named(row.name(), Optional.empty(), false, drawn)
                : new Named(
                        row.name(),
                        SentenceNumbers.in(row.amount()).stream().findFirst(),
                        row.amount().endsWith("%"),
                        drawn);
    }

    /** @param room how long the longest bar in numbers is: what is longest in any panel is as long */
    private void check(Panel panel, double room) {
        for (Named bar : panel.bars) {
            if (bar.drawn().size() != (bar.amount().isPresent() ? 1 : 0)) {
                problems.add("bij " + bar.name() + " staan " + bar.drawn().size() + " staven");
                return;
            }
            if (bar.amount().isPresent() && bar.isShare() != panel.shares) {
                problems.add(bar.name() + " staat tussen staven met een andere eenheid");
            }
        }
        List<Named> drawn =
                panel.bars.stream().filter(bar -> bar.amount().isPresent()).toList();
        if (drawn.isEmpty() || panel.axis.size() != 1 || panel.target.size() != (panel.shares ? 1 : 0)) {
            problems.add("een deel van het plaatje heeft geen staven, of andere lijnen dan daarbij horen");
            return;
        }
        double begin = panel.axis.get(0).from();
        if (!panel.axis.get(0).isUpright()
                || drawn.stream().anyMatch(bar -> differ(bar.drawn().get(0).begin(), begin))) {
            problems.add("niet alle staven beginnen bij de as");
        }
        Named longest = drawn.stream()
                .max(Comparator.comparing(bar -> bar.amount().orElseThrow()))
                .orElseThrow();
        BigDecimal most = longest.amount().orElseThrow();
        Scale scale = panel.shares && most.compareTo(FAR_BELOW_TARGET) < 0
                ? new Scale(EXACTLY_WHOLE, room)
                : new Scale(most, longest.drawn().get(0).length());
        drawn.stream()
                .filter(bar -> !scale.fits(
                        bar.amount().orElseThrow(), bar.drawn().get(0).length()))
                .forEach(bar -> problems.add("de staaf van " + bar.name() + " is niet zo lang als die hoort te zijn"));
        panel.target.stream()
                .filter(line -> !line.isUpright() || !scale.fits(WHOLE, line.from() - begin))
                .forEach(line -> problems.add("de lijn van de doelstelling staat niet op haar plaats"));
    }

    private static boolean differ(double one, double other) {
        return Math.abs(one - other) > SMALLEST_FAULT;
    }

    /** The names and amounts in words: each drawn bar in its order, and the others anywhere. */
    private void check(List<Named> bars, String description) {
        List<BigDecimal> told = SentenceNumbers.in(description);
        List<Named> drawn =
                bars.stream().filter(bar -> bar.amount().isPresent()).toList();
        boolean same = told.size() == drawn.size();
        for (int i = 0; same && i < told.size(); i++) {
            same = Scale.isRounded(drawn.get(i).amount().orElseThrow(), told.get(i));
        }
        if (!same) {
            problems.add("het plaatje noemt andere getallen dan de tekst die het beschrijft");
        }
        int read = 0;
        for (Named bar : drawn) {
            int place = description.indexOf(" " + bar.name(), read);
            if (place < 0) {
                problems.add("de tekst die het plaatje beschrijft noemt " + bar.name() + " niet op zijn plaats");
                return;
            }
            read = place + bar.name().length();
        }
        bars.stream()
                .filter(bar -> bar.amount().isEmpty() && !description.contains(bar.name()))
                .forEach(bar -> problems.add("de tekst die het plaatje beschrijft noemt " + bar.name() + " niet"));
    }

    /** How long one amount is drawn, which tells how long others must be. */
    private record Scale(BigDecimal amount, double length) {

        /** Whether an amount can be this long: it is drawn as it was before it was rounded to what is shown. */
        boolean fits(BigDecimal shown, double drawn) {
            return drawn >= least(shown) - SMALLEST_FAULT && drawn <= most(shown) + SMALLEST_FAULT;
        }

        private double least(BigDecimal shown) {
            return (shown.doubleValue() - half(shown)) / (amount.doubleValue() + half(amount)) * length;
        }

        private double most(BigDecimal shown) {
            double smallest = amount.doubleValue() - half(amount);
            return smallest <= 0 ? 0 : (shown.doubleValue() + half(shown)) / smallest * length;
        }

        /** Whether both can be the same amount, the second with fewer decimals. */
        static boolean isRounded(BigDecimal shown, BigDecimal told) {
            return Math.abs(shown.doubleValue() - told.doubleValue()) <= half(shown) + half(told);
        }

        /** Half a unit of the last decimal. */
        private static double half(BigDecimal amount) {
            return 0.5 * Math.pow(10, -amount.scale());
        }
    }
}

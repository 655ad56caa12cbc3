package nl.beschutwerk.audit.accessibility;

import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/** How cells look. */
final class LookChecks {

    /** WCAG 2.1, success criterion 1.4.3. */
    private static final double MINIMUM_CONTRAST = 4.5;

    private static final int MINIMUM_POINTS = 12;

    private LookChecks() {}

    /** A fill sets only headers apart, which are bold too; letters in a colour are bold or underlined as well. */
    static List<String> colourNotAlone(BookView book) {
        return book.each((sheet, found) -> {
            for (CellView cell : sheet.cells()) {
                CellView.Look look = cell.look();
                boolean coloured = look.ground().isPresent() || !look.letters().isGrey();
                if (coloured && !look.bold() && !look.underlined()) {
                    found.accept("kleur zonder ander kenmerk in " + cell.reference());
                }
            }
        });
    }

    static List<String> contrast(BookView book) {
        return book.each((sheet, found) -> sheet.cells().stream()
                .filter(cell -> Contrast.between(
                                cell.look().letters(), cell.look().ground().orElse(Rgb.WHITE))
                        < MINIMUM_CONTRAST)
                .findFirst()
                .ifPresent(cell -> found.accept("te weinig contrast in " + cell.reference())));
    }

    static List<String> dutchNotation(BookView book) {
        return book.each((sheet, found) -> {
            TreeSet<String> notations = new TreeSet<>();
            sheet.cells().stream()
                    .filter(cell -> cell.kind() == CellView.Kind.NUMBER)
                    .map(cell -> cell.look().notation())
                    .flatMap(Optional::stream)
                    .forEach(notations::add);
            notations.forEach(notation -> found.accept("notatie " + notation));
        });
    }

    static List<String> letterSize(BookView book) {
        return book.each((sheet, found) -> sheet.cells().stream()
                .filter(cell -> cell.look().points() < MINIMUM_POINTS)
                .findFirst()
                .ifPresent(cell -> found.accept("kleine letters in " + cell.reference())));
    }
}

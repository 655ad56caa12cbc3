package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.LinkedTable.Relation;

/** A relation in words, so that a test can say what it expects: a sum, or an upper limit with the room that is left below it. */
final class WrittenRelation {

    private WrittenRelation() {}

    static String of(Relation relation, List<Cell> cells) {
        if (relation.isEquality()) {
            List<String> names = relation.terms().stream()
                    .map(term -> name(cells.get(term.cell())))
                    .toList();
            return names.get(0) + " = " + String.join(" + ", names.subList(1, names.size()));
        }
        return relation.terms().stream()
                        .map(term -> String.format(
                                Locale.ROOT, "%+.3f %s", term.coefficient(), name(cells.get(term.cell()))))
                        .collect(Collectors.joining(" "))
                + String.format(Locale.ROOT, " <= 0 (room %.3f)", relation.most());
    }

    /** Of a category, its name is enough. */
    private static String name(Cell cell) {
        return cell.place().isTotal() ? cell.quantity().name() : cell.place().category();
    }
}

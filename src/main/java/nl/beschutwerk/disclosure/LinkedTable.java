package nl.beschutwerk.disclosure;

import java.util.ArrayList;
import java.util.List;

/** All amounts of a release that are linked with each other, what links them, and what hides them. */
final class LinkedTable {

    private final List<Cell> cells;
    private final List<SuppressionUnit> units;
    private final List<Relation> relations;
    private final List<List<Integer>> relationsOfCell = new ArrayList<>();
    private final List<List<Integer>> cellsOfUnit = new ArrayList<>();

    LinkedTable(List<Cell> cells, List<SuppressionUnit> units, List<Relation> relations) {
        this.cells = List.copyOf(cells);
        this.units = List.copyOf(units);
        this.relations = List.copyOf(relations);
        cells.forEach(cell -> relationsOfCell.add(new ArrayList<>()));
        units.forEach(unit -> cellsOfUnit.add(new ArrayList<>()));
        for (int relation = 0; relation < relations.size(); relation++) {
            for (Relation.Term term : relations.get(relation).terms()) {
                relationsOfCell.get(term.cell()).add(relation);
            }
        }
        for (int cell = 0; cell < cells.size(); cell++) {
            if (cells.get(cell).unit() != Cell.NOWHERE) {
                cellsOfUnit.get(cells.get(cell).unit()).add(cell);
            }
        }
    }

    List<Cell> cells() {
        return cells;
    }

    List<SuppressionUnit> units() {
        return units;
    }

    List<Relation> relations() {
        return relations;
    }

    Relation relation(int index) {
        return relations.get(index);
    }

    List<Integer> relationsOf(int cell) {
        return relationsOfCell.get(cell);
    }

    List<Integer> cellsOf(int unit) {
        return cellsOfUnit.get(unit);
    }
}

package nl.beschutwerk.disclosure;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.disclosure.LinkedTable.Relation;
import nl.beschutwerk.disclosure.PrimarySuppression.Threshold;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;

/**
 * Builds the linked table of a release together with what other quarters publish: the cells and relations of each, and the
 * relations between them. Of other quarters, only those hidden cells may deviate that the release can tell something about.
 */
final class JointTable {

    private final List<Cell> cells = new ArrayList<>();
    private final List<QuarterTable> quarters = new ArrayList<>();
    private final List<Relation> relations = new ArrayList<>();
    private final Map<Quarter, Figures> published;

    private JointTable(Map<Quarter, Figures> published) {
        this.published = published;
    }

    /**
     * Builds the table.
     *
     * @param release of which every figure may be hidden that no earlier version shows
     * @param others quarters that are published
     * @param salt of the figures of the release
     * @param treatedAsSmall counts of the release that are to be protected as well
     */
    static LinkedTable of(
            QuarterFigures release, List<QuarterFigures> others, Salt salt, Set<FigureKey> treatedAsSmall) {
        JointTable joint = new JointTable(Stream.concat(Stream.of(release), others.stream())
                .map(QuarterFigures::unprotected)
                .collect(Collectors.toMap(Figures::quarter, figures -> figures)));
        Visibility.Units units = new Visibility.Units(release.unprotected(), release.shown(), salt, treatedAsSmall);
        joint.add(release, units);
        int own = joint.cells.size();
        others.forEach(other -> joint.add(other, new Visibility.Published(other.shown())));
        List<Relation> between = joint.between();
        joint.relations.addAll(between);
        BitSet free = joint.freeOfOthers(own, between);
        return new LinkedTable(joint.frozen(own, free), units.units(), joint.relations, joint.origins(own));
    }

    private void add(QuarterFigures quarter, Visibility visibility) {
        Threshold threshold = new Threshold(quarter.method().disclosureThreshold());
        CellList list = new CellList(threshold, quarter.unprotected(), quarter.basePersons(), visibility, cells);
        RelationList within = new RelationList(cells, new Rounding(quarter.method())::of);
        new ReleaseTable(list, within, quarter.composition(), quarter.method(), published).addRelations();
        relations.addAll(within.relations());
        quarters.add(new QuarterTable(list, quarter.composition()));
    }

    private List<Relation> between() {
        RelationList between = new RelationList(cells, cell -> 0);
        Growths growths = new Growths(between);
        for (QuarterTable earlier : quarters) {
            for (QuarterTable later : quarters) {
                int distance = 4 * (later.quarter().year() - earlier.quarter().year())
                        + later.quarter().number()
                        - earlier.quarter().number();
                if (QuarterRelations.haveRelations(distance)) {
                    new QuarterRelations(earlier, later, distance, between, growths).add();
                }
            }
        }
        new WindowRelations(quarters, between, growths).add();
        new YearRelations(quarters, between).add();
        return between.relations();
    }

    /** The cells of other quarters that a relation between quarters links with the release, directly or through others. */
    private BitSet freeOfOthers(int own, List<Relation> between) {
        BitSet free = new BitSet();
        Deque<Integer> open = new ArrayDeque<>();
        for (Relation relation : between) {
            if (relation.terms().stream().anyMatch(term -> isOpen(term.cell()) && term.cell() < own)) {
                reach(relation, own, free, open);
            }
        }
        List<List<Relation>> ofCell = new ArrayList<>();
        cells.forEach(cell -> ofCell.add(new ArrayList<>()));
        relations.forEach(relation -> relation.terms().stream()
                .filter(term -> term.cell() >= own)
                .forEach(term -> ofCell.get(term.cell()).add(relation)));
        while (!open.isEmpty()) {
            ofCell.get(open.remove()).forEach(relation -> reach(relation, own, free, open));
        }
        return free;
    }

    private void reach(Relation relation, int own, BitSet free, Deque<Integer> open) {
        for (Relation.Term term : relation.terms()) {
            if (term.cell() >= own && isOpen(term.cell()) && !free.get(term.cell())) {
                free.set(term.cell());
                open.add(term.cell());
            }
        }
    }

    private boolean isOpen(int cell) {
        return !cells.get(cell).known();
    }

    private List<Cell> frozen(int own, BitSet free) {
        List<Cell> all = new ArrayList<>(cells.subList(0, own));
        for (int cell = own; cell < cells.size(); cell++) {
            all.add(free.get(cell) ? cells.get(cell) : cells.get(cell).frozen());
        }
        return all;
    }

    private LinkedTable.Origins origins(int own) {
        Map<Integer, Quarter> origins = new HashMap<>();
        Map<String, String> regions = new HashMap<>();
        quarters.forEach(table -> {
            table.cells().own().forEach(cell -> origins.put(cell, table.quarter()));
            table.composition()
                    .municipalities()
                    .forEach((region, codes) -> codes.forEach(code -> regions.put(code, region)));
        });
        return new LinkedTable.Origins(own, origins, regions);
    }
}

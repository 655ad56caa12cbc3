package nl.beschutwerk.domain;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * The differences between a version of a quarter and the version that it corrects, and the reason for the correction.
 *
 * @param revisions of the quarter's own figures, in the order of the open data
 * @param changedHistory codes of the areas for which this version shows corrected figures of earlier quarters
 */
public record Correction(
        int version, int correctedVersion, String reason, List<Revision> revisions, SortedSet<String> changedHistory) {

    public Correction {
        revisions = List.copyOf(revisions);
        changedHistory = new TreeSet<>(changedHistory);
    }

    /** The revisions of an area's own figures. */
    public List<Revision> revisionsOf(Area area) {
        return revisions.stream()
                .filter(revision -> revision.key().level() == area.level()
                        && revision.key().areaCode().equals(area.code()))
                .toList();
    }

    /** Whether figures of this quarter changed for an area, or for one of the areas within it. */
    public boolean changes(Area area, List<Area> within) {
        return !revisionsOf(area).isEmpty()
                || within.stream().anyMatch(part -> !revisionsOf(part).isEmpty());
    }

    /** Whether this version shows corrected figures of earlier quarters for an area, or for one of the areas within it. */
    public boolean changesHistoryOf(Area area, List<Area> within) {
        return changedHistory.contains(area.code())
                || within.stream().anyMatch(part -> changedHistory.contains(part.code()));
    }
}

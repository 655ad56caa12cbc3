package nl.beschutwerk.domain;

import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * How a version of a quarter differs from the one that it corrects, and why.
 *
 * @param revisions of the quarter's own figures, in the order of the open data
 * @param knockOn codes of the areas of which figures of earlier quarters, which this version shows, were corrected
 */
public record Correction(
        int version, int correctedVersion, String reason, List<Revision> revisions, SortedSet<String> knockOn) {

    public Correction {
        revisions = List.copyOf(revisions);
        knockOn = new TreeSet<>(knockOn);
    }

    /** The revisions of an area's own figures. */
    public List<Revision> revisionsOf(Area area) {
        return revisions.stream()
                .filter(revision -> revision.key().level() == area.level()
                        && revision.key().areaCode().equals(area.code()))
                .toList();
    }

    /** Whether own figures of an area, or of one of the areas within it, changed. */
    public boolean changes(Area area, List<Area> within) {
        return !revisionsOf(area).isEmpty()
                || within.stream().anyMatch(part -> !revisionsOf(part).isEmpty());
    }

    /** Whether corrected figures of earlier quarters are shown of an area, or of one of the areas within it. */
    public boolean knocksOn(Area area, List<Area> within) {
        return knockOn.contains(area.code()) || within.stream().anyMatch(part -> knockOn.contains(part.code()));
    }
}

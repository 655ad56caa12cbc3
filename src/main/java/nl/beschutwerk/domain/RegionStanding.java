package nl.beschutwerk.domain;

import java.util.List;
import java.util.Optional;

/**
 * Where a region stands among the regions of its quarter (definitions, "Comparisons"). It rests on figures that may be seen.
 *
 * @param regionCode as in {@link Area#code()}
 * @param rank by realisatie_banen; empty where that is hidden or absent
 * @param peers codes of the up to five other regions with the nearest geldige_indicaties, the nearest first; none where the
 *     region's own number is hidden or absent
 */
public record RegionStanding(String regionCode, Optional<Rank> rank, List<String> peers) {

    public RegionStanding {
        peers = List.copyOf(peers);
    }

    /**
     * A place in the field.
     *
     * @param place 1 for the highest attainment; equal ones share the best place
     * @param ranked how many regions are ranked
     * @param quarterOfField 1 for the quarter of the field with the highest attainment, up to 4
     */
    public record Rank(int place, int ranked, int quarterOfField) {}
}

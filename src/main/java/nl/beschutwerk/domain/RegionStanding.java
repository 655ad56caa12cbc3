package nl.beschutwerk.domain;

import java.util.List;
import java.util.Optional;

/**
 * The standing of a region among the regions of its quarter (definitions, "Comparisons"). It is based on published figures
 * only.
 *
 * @param regionCode as in {@link Area#code()}
 * @param rank by realisatie_banen; empty if that is hidden or absent
 * @param peers codes of the up to five other regions with the nearest geldige_indicaties, the nearest first; empty if the
 *     region's own number is hidden or absent
 */
public record RegionStanding(String regionCode, Optional<Rank> rank, List<String> peers) {

    public RegionStanding {
        peers = List.copyOf(peers);
    }

    /**
     * A rank among the ranked regions.
     *
     * @param place 1 for the highest attainment; regions with equal attainment share the best place
     * @param ranked how many regions are ranked
     * @param quartile 1 for the quarter of the regions with the highest attainment, up to 4
     */
    public record Rank(int place, int ranked, int quartile) {}
}

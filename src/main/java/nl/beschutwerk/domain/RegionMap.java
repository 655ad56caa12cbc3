package nl.beschutwerk.domain;

import java.util.Collections;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * The outlines of the regions at a date, ready to be drawn in a plane of whole units with its origin in the upper left.
 *
 * @param width of the plane
 * @param height of the plane
 * @param outlines by code of the region
 */
public record RegionMap(int width, int height, SortedMap<String, Outline> outlines) {

    public RegionMap {
        outlines = Collections.unmodifiableSortedMap(new TreeMap<>(outlines));
    }

    /**
     * The outline of a region.
     *
     * @param path of whole numbers, in the notation of SVG
     * @param x of a place well within it
     * @param y of that place
     */
    public record Outline(String path, int x, int y) {}
}

package nl.beschutwerk.domain;

import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which municipalities make up each labour-market region at the reference date.
 *
 * @param municipalities by code of the region
 */
public record Composition(SortedMap<String, List<String>> municipalities) {

    public Composition {
        SortedMap<String, List<String>> copy = new TreeMap<>();
        municipalities.forEach(
                (region, codes) -> copy.put(region, codes.stream().sorted().toList()));
        municipalities = copy;
    }
}

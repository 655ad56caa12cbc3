package nl.beschutwerk.weighing;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The same true counts with small categories joined, which hides less. Who has unknown hours is put into the middle class,
 * because estimated hours are an average. What a release would hide of them is not known.
 */
final class JoinedCategories {

    private static final Map<String, List<List<String>>> JOINED = Map.of(
            "geslacht", List.of(List.of("m"), List.of("v", "x", "onbekend")),
            "grondslag",
                    List.of(List.of("participatiewet"), List.of("wajong"), List.of("wia", "ww", "overig", "onbekend")),
            "arbeidsduur",
                    List.of(List.of("0-12", "12-20"), List.of("20-25", "25-31", "onbekend"), List.of("31-36", "36+")),
            "werkvorm",
                    List.of(
                            List.of("binnen"),
                            List.of("buiten"),
                            List.of("individuele_detachering", "groepsdetachering"),
                            List.of("regulier", "onbekend")),
            "zonder_werk", List.of(List.of("0-3", "3-6"), List.of("6-12", "12-24"), List.of("24+")));

    private JoinedCategories() {}

    static Truth of(Truth truth) {
        Map<Count, Integer> amounts = new LinkedHashMap<>();
        for (int i = 0; i < truth.size(); i++) {
            Count count = truth.count(i);
            if (!count.place().isCountry()) {
                amounts.merge(new Count(joined(count.place()), count.measure()), truth.amount(i), Integer::sum);
            }
        }
        return new Truth(
                amounts.entrySet().stream()
                        .map(entry -> new Truth.Cell(entry.getKey(), entry.getValue(), false))
                        .toList(),
                truth.jobs());
    }

    private static Place joined(Place place) {
        List<List<String>> groups = JOINED.get(place.breakdown());
        if (groups == null) {
            return place;
        }
        String category = groups.stream()
                .filter(group -> group.contains(place.category()))
                .map(group -> String.join("_", group))
                .findFirst()
                .orElseThrow();
        return new Place(place.region(), place.area(), place.breakdown(), category);
    }
}

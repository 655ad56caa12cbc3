package nl.beschutwerk.report.scenario;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.function.Function;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.policy.allocation.AllocationResult.OfVariant;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.report.opendata.OpenDataFile;

/** {@code verdeling.csv}: every number of a scenario, one row each, for all areas. */
public final class AllocationCsv {

    public static final String FILE = "verdeling.csv";
    private static final List<String> HEADER = List.of(
            "scenario",
            "kwartaal",
            "jaar",
            "gebiedsniveau",
            "gebiedscode",
            "gebiedsnaam",
            "variant",
            "maat",
            "waarde",
            "eenheid",
            "reden",
            "vertrouwelijk",
            "synthetisch");

    private static final String PLACES = "plekken";

    private final ScenarioContent content;
    private final List<List<String>> rows = new ArrayList<>();

    private AllocationCsv(ScenarioContent content) {
        this.content = content;
    }

    /**
     * Writes the file.
     *
     * @throws IOException if it cannot be written
     */
    public static void write(ScenarioContent content, Path folder) throws IOException {
        AllocationCsv csv = new AllocationCsv(content);
        csv.addAll();
        OpenDataFile.write(folder, FILE, HEADER, csv.rows.stream());
    }

    /**
     * An area with its rows.
     *
     * @param codes of its municipalities
     * @param whole whether it is the country, which has the national number even if what is published does not tell all parts
     */
    private record Place(
            String level,
            String code,
            String name,
            List<String> codes,
            boolean whole,
            Function<Measure, Answer> measured) {}

    private void addAll() {
        places(new Place(
                AreaLevel.LAND.code(),
                Area.NEDERLAND.code(),
                Area.NEDERLAND.name(),
                List.copyOf(content.result().now().keySet()),
                true,
                content::ofCountry));
        for (Area region : content.regions()) {
            places(new Place(
                    region.level().code(),
                    region.code(),
                    region.name(),
                    content.municipalitiesOf(region),
                    false,
                    measure -> content.ofRegion(region, measure)));
        }
        for (SizeClasses.SizeClass size : content.scenario().sizes().isEmpty()
                ? List.<SizeClasses.SizeClass>of()
                : SizeClasses.of(content.scenario().sizes(), content.result().now())) {
            places(new Place(
                    "grootteklasse",
                    size.code(),
                    size.label(),
                    size.municipalities(),
                    false,
                    measure -> ScenarioContent.sum(
                            size.municipalities(), content.inputs().of(measure))));
        }
        for (Municipality municipality : content.inputs().municipalities()) {
            Area area = municipality.area();
            places(new Place(
                    area.level().code(), area.code(), area.name(), List.of(area.code()), false, municipality::of));
        }
    }

    private void places(Place place) {
        int year = content.scenario().year();
        for (Measure measure : MunicipalityPlacesPage.measures(content)) {
            add(place, year, "", measure.code(), unit(measure), place.measured().apply(measure));
        }
        Answer now = sum(place, content.result().now(), content.scenario().firstPlaces());
        add(place, year, "", "nu", PLACES, now);
        content.result()
                .variants()
                .get(0)
                .years()
                .forEach(of ->
                        add(place, of.year(), "", "ongewijzigd", PLACES, sum(place, of.unchanged(), of.national())));
        for (OfVariant variant : content.result().variants()) {
            String name = variant.variant().name();
            Answer places = sum(place, variant.places(), content.scenario().firstPlaces());
            add(place, year, name, "variant", PLACES, places);
            add(place, year, name, "verschil", PLACES, places.minus(now));
            content.scenario()
                    .amount()
                    .ifPresent(amount -> add(
                            place,
                            year,
                            name,
                            "verschil_euro",
                            "euro",
                            places.minus(now).times(amount.euros())));
            variant.years()
                    .forEach(of -> add(place, of.year(), name, "pad", PLACES, sum(place, of.places(), of.national())));
        }
    }

    private static Answer sum(Place place, SortedMap<String, Answer> answers, long national) {
        return place.whole()
                ? ScenarioContent.national(answers, national)
                : ScenarioContent.sum(place.codes(), answers);
    }

    private static String unit(Measure measure) {
        return switch (measure) {
            case REALISED_THEN, REALISED_NOW, TARGET -> "banen";
            case VALID, WAITING -> "personen";
            case EXPECTED_NEED -> "aantal";
        };
    }

    private void add(Place place, int year, String variant, String what, String unit, Answer answer) {
        rows.add(List.of(
                content.scenario().name(),
                content.quarter().toString(),
                String.valueOf(year),
                place.level(),
                place.code(),
                place.name(),
                variant,
                what,
                Optional.of(answer)
                        .filter(Known.class::isInstance)
                        .map(known -> number((Known) known))
                        .orElse(""),
                unit,
                answer instanceof Untold untold ? reason(untold) : "",
                Boolean.toString(!content.publishable()),
                Boolean.toString(content.synthetic())));
    }

    private static String number(Known known) {
        return known.amount().signum() == 0
                ? "0"
                : known.amount().stripTrailingZeros().toPlainString();
    }

    private static String reason(Untold untold) {
        return switch (untold.why()) {
            case HIDDEN -> "geheim";
            case MISSING -> "niet-bekend";
            case OF_OTHERS -> "niet-te-zeggen";
        };
    }
}

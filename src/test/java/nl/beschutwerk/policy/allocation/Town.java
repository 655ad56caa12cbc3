package nl.beschutwerk.policy.allocation;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.scenario.Measure;

/** Invented municipalities in two regions, with what is known of each. */
public final class Town {

    private static final List<Area> REGIONS = List.of(
            new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM01", "Noord"),
            new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM02", "Zuid"));

    private Town() {}

    /** A municipality of which everything is as given; those with an even code are in Zuid. */
    public static Municipality of(String code, Map<Measure, Answer> known) {
        return new Municipality(
                new Area(AreaLevel.GEMEENTE, code, "Plaats " + code),
                REGIONS.get(Integer.parseInt(code) % 2 == 0 ? 1 : 0),
                known);
    }

    /** Numbers of all measures, in the order of the measures. */
    public static Municipality of(String code, String... numbers) {
        Map<Measure, Answer> known = new EnumMap<>(Measure.class);
        Measure[] measures = Measure.values();
        for (int i = 0; i < numbers.length; i++) {
            known.put(measures[i], new Known(new BigDecimal(numbers[i])));
        }
        return of(code, known);
    }

    /** The inputs, with the sums as the numbers of the country. */
    public static Inputs inputs(List<Municipality> municipalities) {
        Map<Measure, Answer> country = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            List<Answer> answers = new ArrayList<>();
            municipalities.forEach(municipality -> answers.add(municipality.of(measure)));
            country.put(measure, Answer.sum(answers));
        }
        return new Inputs(municipalities, country, new TreeMap<>());
    }
}

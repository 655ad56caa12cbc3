package nl.beschutwerk.job.making;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.disclosure.EarlierVersions;
import nl.beschutwerk.disclosure.QuarterFigures;
import nl.beschutwerk.disclosure.Suppression;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.job.making.SampleCountries.Country;
import nl.beschutwerk.solver.SolverWork;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * An ordinary country of which many quarters are published: every quarter stays readable. In the fifth quarter of this one the
 * work allowed was spent once, and 2,799 of 2,817 counts were hidden. The test takes some minutes.
 */
@Tag("slow")
class ManyQuartersIT {

    private static final int FIRST_YEAR = 2023;
    private static final int QUARTERS = 7;

    @TempDir
    Path folder;

    @Test
    void noQuarterHidesAQuarterOfItsCountsOrAnyOfTheCountry() throws Exception {
        List<QuarterFigures> published = new ArrayList<>();
        try (SampleCountries countries = new SampleCountries(folder)) {
            for (int number = 0; number < QUARTERS; number++) {
                Quarter quarter = Quarter.parse(FIRST_YEAR + number / 4 + "-Q" + (1 + number % 4));
                published.add(publish(countries.of(quarter, 17_000, 7), List.copyOf(published)));
            }
        }
        for (QuarterFigures quarter : published) {
            List<Figure> counts = quarter.unprotected().stream()
                    .filter(figure -> figure.value() instanceof FigureValue.Given)
                    .filter(figure -> figure.key().indicator().kind().isCount())
                    .toList();
            List<FigureKey> hidden = counts.stream()
                    .map(Figure::key)
                    .filter(key -> !quarter.shown().contains(key))
                    .toList();
            assertThat(hidden)
                    .as("%s", quarter.unprotected().quarter())
                    .isNotEmpty()
                    .hasSizeLessThan(counts.size() / 4);
            assertThat(hidden).noneMatch(key -> key.level() == AreaLevel.LAND);
        }
    }

    private static QuarterFigures publish(Country country, List<QuarterFigures> others) {
        Set<FigureKey> hidden = new Suppression(
                        country.method(), country.composition(), new SolverWork(StopSignal.NEVER))
                .choose(country.figures(), country.basePersons(), EarlierVersions.NONE, others)
                .hidden();
        Set<FigureKey> shown = country.figures().stream()
                .map(Figure::key)
                .filter(key -> !hidden.contains(key))
                .collect(Collectors.toSet());
        return new QuarterFigures(
                country.figures(), shown, country.basePersons(), country.composition(), country.method());
    }
}

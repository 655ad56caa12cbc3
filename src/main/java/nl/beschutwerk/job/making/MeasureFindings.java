package nl.beschutwerk.job.making;

import java.io.IOException;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javax.sql.DataSource;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.headcount.AreaCount;
import nl.beschutwerk.intake.headcount.ControlTotalDiffers;
import nl.beschutwerk.intake.headcount.CountsDisagree;
import nl.beschutwerk.intake.headcount.ImplausibleChange;
import nl.beschutwerk.intake.load.LoadedHeadcounts;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.register.IntakeStep;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;
import org.jspecify.annotations.Nullable;

/**
 * Finds what only figures can show: counts that disagree with each other, with the deliverer's control totals, or with the
 * previous quarter.
 */
final class MeasureFindings {

    private final DataSource dataSource;
    private final FigureStore figureStore;
    private final FindingStore findingStore;

    MeasureFindings(DataSource dataSource, FigureStore figureStore, FindingStore findingStore) {
        this.dataSource = dataSource;
        this.figureStore = figureStore;
        this.findingStore = findingStore;
    }

    /** Checks the figures just measured. The findings replace those of an earlier attempt. Returns the number of findings. */
    int find(QuarterRun run, long deliveryId, Release release) throws IOException, SQLException {
        int threshold = run.method().method().disclosureThreshold();
        Figures figures = figureStore.unprotectedFigures(release);
        List<Finding> findings = new ArrayList<>(new CountsDisagree()
                .check(
                        new LoadedHeadcounts(dataSource).of(deliveryId),
                        run.reference(),
                        run.quarter().referenceDate()));
        findings.addAll(new ControlTotalDiffers()
                .check(run.delivery().controlTotals(), count(figures, Area.NEDERLAND), threshold));
        Optional<Release> previous = run.earlier(run.quarter().previous());
        if (previous.isPresent()) {
            findings.addAll(new ImplausibleChange()
                    .check(counts(figures), counts(figureStore.unprotectedFigures(previous.get())), threshold));
        }
        findingStore.replace(deliveryId, IntakeStep.MEASURE, findings);
        return findings.size();
    }

    private static List<AreaCount> counts(Figures figures) {
        return Stream.of(AreaLevel.LAND, AreaLevel.ARBEIDSMARKTREGIO)
                .flatMap(level -> figures.areas(level).stream())
                .map(area -> count(figures, area))
                .toList();
    }

    private static AreaCount count(Figures figures, Area area) {
        return new AreaCount(
                area,
                amount(figures, area, Indicator.GELDIGE_INDICATIES),
                amount(figures, area, Indicator.WERKZAME_PERSONEN));
    }

    private static @Nullable Long amount(Figures figures, Area area, Indicator indicator) {
        return figures.total(area, indicator)
                .filter(figure -> figure.value() instanceof FigureValue.Given)
                .map(figure -> ((FigureValue.Given) figure.value()).amount().longValueExact())
                .orElse(null);
    }
}

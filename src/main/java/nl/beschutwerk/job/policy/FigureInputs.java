package nl.beschutwerk.job.policy;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.policy.allocation.Answer;
import nl.beschutwerk.policy.allocation.Answer.Known;
import nl.beschutwerk.policy.allocation.Answer.Untold;
import nl.beschutwerk.policy.allocation.Answer.Why;
import nl.beschutwerk.policy.allocation.FollowedMergers;
import nl.beschutwerk.policy.allocation.Inputs;
import nl.beschutwerk.policy.allocation.Municipality;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.NeedColumn;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.release.FigureStore;
import nl.beschutwerk.release.Release;

/** Takes what an allocation rests on from the figures of releases, for the municipalities of the reference date. */
final class FigureInputs {

    private static final Map<Measure, Indicator> OF_NOW = Map.of(
            Measure.REALISED_NOW, Indicator.BANEN_31,
            Measure.TARGET, Indicator.DOELSTELLING,
            Measure.VALID, Indicator.GELDIGE_INDICATIES,
            Measure.WAITING, Indicator.NIET_WERKEND);

    private final FigureStore figures;
    private final ReferenceData reference;
    private final boolean publishable;

    FigureInputs(FigureStore figures, ReferenceData reference, boolean publishable) {
        this.figures = figures;
        this.reference = reference;
        this.publishable = publishable;
    }

    /**
     * The inputs.
     *
     * @param before the release of two years before the allocation, if anything rests on it
     * @throws OperatorMistakeException if a release has no figures of municipalities, or those of other reference data
     */
    Inputs of(Release release, Optional<Release> before, Optional<NeedColumn> need) {
        LocalDate date = release.quarter().referenceDate();
        Figures now = figures(release);
        List<Area> areas = reference.areas(AreaLevel.GEMEENTE, date);
        requireSame(release, now, areas);
        SortedMap<String, Map<Measure, Answer>> known = new TreeMap<>();
        areas.forEach(area -> known.put(area.code(), ofNow(now, area)));
        Map<Measure, Answer> country = ofNow(now, Area.NEDERLAND);
        before.ifPresent(earlier -> {
            Figures then = figures(earlier);
            requireSame(
                    earlier,
                    then,
                    reference.areas(AreaLevel.GEMEENTE, earlier.quarter().referenceDate()));
            add(known, Measure.REALISED_THEN, FollowedMergers.at(date, realised(then), reference, earlier.label()));
            country.put(Measure.REALISED_THEN, answer(then, Area.NEDERLAND, Indicator.BANEN_31));
        });
        need.ifPresent(column -> {
            SortedMap<MunicipalityCode, Answer> rows = new TreeMap<>();
            column.rows().forEach((code, row) -> rows.put(code, new Known(row.need())));
            add(
                    known,
                    Measure.EXPECTED_NEED,
                    FollowedMergers.at(date, rows, reference, "The expected need " + column.path()));
        });
        SortedMap<String, Map<Measure, Answer>> regions = new TreeMap<>();
        now.areas(AreaLevel.ARBEIDSMARKTREGIO).forEach(region -> regions.put(region.code(), ofNow(now, region)));
        List<Municipality> municipalities = new ArrayList<>();
        areas.forEach(area -> municipalities.add(new Municipality(area, region(area, date), of(known, area.code()))));
        return new Inputs(municipalities, country, regions);
    }

    /** Hidden figures stay without their amounts in what is made to be published; all else is confidential. */
    private Figures figures(Release release) {
        return publishable ? figures.protectedFigures(release) : figures.unprotectedFigures(release);
    }

    private static void requireSame(Release release, Figures figures, List<Area> areas) {
        Set<String> released = codes(figures.areas(AreaLevel.GEMEENTE));
        if (released.isEmpty()) {
            throw new OperatorMistakeException(release.label()
                    + " has no figures of municipalities, so that nothing can be divided over them. Microdata give figures of"
                    + " all municipalities, headcounts of those that were delivered.");
        }
        if (!released.equals(codes(areas))) {
            throw new OperatorMistakeException(release.label()
                    + " has other municipalities than the reference data. Name the reference data that it was made with:"
                    + " --reference.");
        }
    }

    private static Set<String> codes(List<Area> areas) {
        return areas.stream().map(Area::code).collect(Collectors.toSet());
    }

    private static SortedMap<MunicipalityCode, Answer> realised(Figures then) {
        SortedMap<MunicipalityCode, Answer> realised = new TreeMap<>();
        then.areas(AreaLevel.GEMEENTE)
                .forEach(area ->
                        realised.put(new MunicipalityCode(area.code()), answer(then, area, Indicator.BANEN_31)));
        return realised;
    }

    private static void add(
            SortedMap<String, Map<Measure, Answer>> known, Measure measure, SortedMap<String, Answer> answers) {
        answers.forEach((code, answer) -> of(known, code).put(measure, answer));
    }

    private static Map<Measure, Answer> of(SortedMap<String, Map<Measure, Answer>> known, String code) {
        Map<Measure, Answer> own = known.get(code);
        if (own == null) {
            throw new IllegalStateException("No municipality " + code + " at the reference date");
        }
        return own;
    }

    private Area region(Area municipality, LocalDate date) {
        return reference
                .regionOf(new MunicipalityCode(municipality.code()), date)
                .orElseThrow(() -> new IllegalStateException(municipality + " has no region on " + date));
    }

    private static Map<Measure, Answer> ofNow(Figures figures, Area area) {
        Map<Measure, Answer> known = new EnumMap<>(Measure.class);
        OF_NOW.forEach((measure, indicator) -> known.put(measure, answer(figures, area, indicator)));
        return known;
    }

    private static Answer answer(Figures figures, Area area, Indicator indicator) {
        Optional<FigureValue> value = figures.total(area, indicator).map(Figure::value);
        if (value.isPresent() && value.get() instanceof FigureValue.Given given) {
            return new Known(given.amount());
        }
        return new Untold(value.isPresent() && value.get() instanceof FigureValue.Hidden ? Why.HIDDEN : Why.MISSING);
    }
}

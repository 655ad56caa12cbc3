package nl.beschutwerk.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Change;
import nl.beschutwerk.domain.ComparedWith;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Correction;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.HoursBasis;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RegionMap;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.domain.SeriesBreak;

/** Releases to test with: the real national headcounts (Kamerstuk 34352 nr. 341 and UWV), and invented figures. */
public final class ReleaseExamples {

    public static final Quarter Q4_2024 = Quarter.parse("2024-Q4");

    private static final MathContext PRECISION = new MathContext(30);
    private static final Map<Integer, Integer> TARGETS =
            Map.of(2019, 6000, 2020, 7400, 2021, 8600, 2022, 9500, 2023, 10300, 2024, 11100);

    /** Quarter, persons with a positive advice (empty if not published), and working persons. */
    private static final List<String> PUBLISHED = List.of(
            "2018-Q1,,1465",
            "2019-Q3,,3682",
            "2019-Q4,6143,3992",
            "2020-Q4,8115,5198",
            "2021-Q1,8646,5536",
            "2021-Q4,10112,6767",
            "2022-Q1,,7101",
            "2022-Q2,11469,7421",
            "2022-Q4,11976,8032",
            "2023-Q4,13970,9387",
            "2024-Q4,15635,10619");

    private ReleaseExamples() {}

    public static Method method() {
        return method(5);
    }

    /** The method with another disclosure threshold. */
    public static Method method(int disclosureThreshold) {
        return method(disclosureThreshold, List.of(10, 21, 22, 23));
    }

    /** The method with another disclosure threshold, and other employments that never count. */
    public static Method method(int disclosureThreshold, List<Integer> excludedNatures) {
        return new Method(
                "2026-1",
                new BigDecimal("31"),
                HoursBasis.CONTRACT,
                excludedNatures,
                List.of(24),
                new BigDecimal("27.0"),
                new BigDecimal("1.0"),
                30,
                List.of(HoursClass.parse("36+", new BigDecimal("38"), new BigDecimal("40"))
                        .orElseThrow()),
                disclosureThreshold,
                4,
                0,
                new BigDecimal("0.01"),
                10,
                new BigDecimal("0.02"));
    }

    /** The first version, as the calendar has it. */
    public static Edition edition(Quarter quarter) {
        YearMonth last = YearMonth.from(quarter.referenceDate());
        return new Edition(
                1,
                last.plusMonths(4),
                last.plusMonths(7),
                "Team Cijfers, cijfers@voorbeeld.nl, 088 123 45 67",
                "CC BY 4.0");
    }

    /** The same release as another version, without saying what it corrects. */
    public static ReleaseContent asVersion(ReleaseContent content, int version) {
        return asVersion(content, version, content.delivery(), content.correction());
    }

    /** The same figures in a version that corrects the first one, from a delivery of another name. */
    public static ReleaseContent asCorrection(ReleaseContent content, Correction correction, String delivery) {
        return asVersion(content, correction.version(), delivery, Optional.of(correction));
    }

    private static ReleaseContent asVersion(
            ReleaseContent content, int version, String delivery, Optional<Correction> correction) {
        Edition first = content.edition();
        return new ReleaseContent(
                content.figures(),
                content.earlier(),
                content.comparisons(),
                content.municipalities(),
                content.method(),
                content.kind(),
                content.synthetic(),
                delivery,
                content.sources(),
                content.targetSources(),
                new Edition(version, first.planned(), first.nextPlanned(), first.contact(), first.licence()),
                correction,
                content.map());
    }

    /** The release of a published quarter, with all quarters before it and its changes. */
    public static ReleaseContent published(String quarter) {
        SortedMap<Quarter, Figures> all = new TreeMap<>();
        for (String line : PUBLISHED) {
            String[] fields = line.split(",", -1);
            Quarter each = Quarter.parse(fields[0]);
            if (each.compareTo(Quarter.parse(quarter)) <= 0) {
                Optional<Integer> valid =
                        fields[1].isEmpty() ? Optional.empty() : Optional.of(Integer.valueOf(fields[1]));
                all.put(each, new Figures(each, headcounts(each, Area.NEDERLAND, valid, Integer.parseInt(fields[2]))));
            }
        }
        Figures own = Objects.requireNonNull(all.remove(all.lastKey()));
        return content(own, all);
    }

    /** The composition of the areas of a release. */
    public static Composition composition(ReleaseContent content) {
        SortedMap<String, List<String>> municipalities = new TreeMap<>();
        content.municipalities()
                .forEach((region, areas) -> municipalities.put(
                        region, areas.stream().map(Area::code).toList()));
        return new Composition(municipalities);
    }

    /** The country and a region that has the same figures but for their size. */
    public static ReleaseContent withRegion(Area region) {
        List<Figure> figures =
                new ArrayList<>(published("2024-Q4").figures().stream().toList());
        figures.addAll(headcounts(Q4_2024, region, Optional.of(400), 250));
        return content(new Figures(Q4_2024, figures), new TreeMap<>());
    }

    /** A region whose name begins anew so many times. */
    public static Area regionOf(int times) {
        return new Area(AreaLevel.ARBEIDSMARKTREGIO, "AM99", "Zuid" + "-Hollandse Eilanden en Zuid".repeat(times));
    }

    /** The country and a region, with a licence that takes more than a page. */
    public static ReleaseContent withEndlessLicence(Area region) {
        ReleaseContent content = withRegion(region);
        Edition edition = content.edition();
        return copy(
                content,
                content.municipalities(),
                new Edition(
                        edition.version(),
                        edition.planned(),
                        edition.nextPlanned(),
                        edition.contact(),
                        "deze cijfers zijn vrij te gebruiken. ".repeat(200)));
    }

    /** The country, a region, and its municipality, of which no figure was delivered. */
    public static ReleaseContent withSilentMunicipality(Area region, Area municipality) {
        ReleaseContent content = with(
                withRegion(region),
                municipality,
                Map.of(
                        Indicator.WERKZAME_PERSONEN, absent(AbsenceReason.NIET_GELEVERD),
                        Indicator.BANEN_31, absent(AbsenceReason.NIET_GELEVERD)));
        return copy(content, new TreeMap<>(Map.of(region.code(), List.of(municipality))), content.edition());
    }

    private static ReleaseContent copy(
            ReleaseContent content, SortedMap<String, List<Area>> municipalities, Edition edition) {
        return new ReleaseContent(
                content.figures(),
                content.earlier(),
                content.comparisons(),
                municipalities,
                content.method(),
                content.kind(),
                content.synthetic(),
                content.delivery(),
                content.sources(),
                content.targetSources(),
                edition);
    }

    /** The release with these figures and these earlier ones, with its changes. */
    public static ReleaseContent content(Figures own, SortedMap<Quarter, Figures> earlier) {
        return new ReleaseContent(
                own,
                earlier,
                new Comparisons(changes(own, earlier), List.of(), List.of()),
                new TreeMap<>(),
                method(),
                DeliveryKind.AANTALLEN,
                false,
                "gepubliceerd-" + own.quarter(),
                List.of("Kamerstuk 34352 nr. 341 (2 juli 2025), tabel."),
                TargetSources.NONE,
                edition(own.quarter()));
    }

    /** The same release with the figures of an area changed: absent keys are added, given ones replaced. */
    public static ReleaseContent with(ReleaseContent content, Area area, Map<Indicator, FigureValue> values) {
        Map<FigureKey, Figure> byKey = new HashMap<>();
        content.figures().stream().forEach(figure -> byKey.put(figure.key(), figure));
        values.forEach((indicator, value) -> {
            FigureKey key = FigureKey.total(area, indicator);
            byKey.put(key, new Figure(content.quarter(), key, area.name(), value));
        });
        return content(new Figures(content.quarter(), byKey.values()), content.earlier());
    }

    /** The same release with other figures; its changes remain those of the old figures. */
    public static ReleaseContent withFigures(ReleaseContent content, Figures figures) {
        return new ReleaseContent(
                figures,
                content.earlier(),
                content.comparisons(),
                content.municipalities(),
                content.method(),
                content.kind(),
                content.synthetic(),
                content.delivery(),
                content.sources(),
                content.targetSources(),
                content.edition());
    }

    /** The same release with a map of its regions. */
    public static ReleaseContent withMap(ReleaseContent content, RegionMap map) {
        return new ReleaseContent(
                content.figures(),
                content.earlier(),
                content.comparisons(),
                content.municipalities(),
                content.method(),
                content.kind(),
                content.synthetic(),
                content.delivery(),
                content.sources(),
                content.targetSources(),
                content.edition(),
                content.correction(),
                Optional.of(map));
    }

    /** The same release, with a source for the target of an area. */
    public static ReleaseContent withTargetSource(ReleaseContent content, Area area, String source) {
        return withTargetSources(content, TargetSources.of(area, source));
    }

    /** The same release, with what readers must know of its targets. */
    public static ReleaseContent withTargetSources(ReleaseContent content, TargetSources sources) {
        return new ReleaseContent(
                content.figures(),
                content.earlier(),
                content.comparisons(),
                content.municipalities(),
                content.method(),
                content.kind(),
                content.synthetic(),
                content.delivery(),
                content.sources(),
                sources,
                content.edition());
    }

    public static ReleaseContent withKind(ReleaseContent content, DeliveryKind kind) {
        return copy(content, content.comparisons(), content.method(), kind, content.synthetic());
    }

    public static ReleaseContent synthetic(ReleaseContent content) {
        return copy(content, content.comparisons(), content.method(), content.kind(), true);
    }

    public static ReleaseContent withMethod(ReleaseContent content, Method method) {
        return copy(content, content.comparisons(), method, content.kind(), content.synthetic());
    }

    public static ReleaseContent withBreaks(ReleaseContent content, SeriesBreak... breaks) {
        Comparisons comparisons = new Comparisons(
                content.comparisons().changes().toList(),
                content.comparisons().standings().toList(),
                List.of(breaks));
        return copy(content, comparisons, content.method(), content.kind(), content.synthetic());
    }

    public static ReleaseContent withStandings(ReleaseContent content, RegionStanding... standings) {
        Comparisons comparisons =
                new Comparisons(content.comparisons().changes().toList(), List.of(standings), List.of());
        return copy(content, comparisons, content.method(), content.kind(), content.synthetic());
    }

    private static ReleaseContent copy(
            ReleaseContent content, Comparisons comparisons, Method method, DeliveryKind kind, boolean synthetic) {
        return new ReleaseContent(
                content.figures(),
                content.earlier(),
                comparisons,
                content.municipalities(),
                method,
                kind,
                synthetic,
                content.delivery(),
                content.sources(),
                content.targetSources(),
                content.edition());
    }

    public static Given exact(String amount) {
        return new Given(new BigDecimal(amount), false);
    }

    public static Given estimated(String amount) {
        return new Given(new BigDecimal(amount), true);
    }

    public static Absent absent(AbsenceReason reason) {
        return new Absent(reason);
    }

    public static Hidden hidden() {
        return new Hidden(true);
    }

    /** Every figure of an area from a headcount without hours, as the definitions make them. */
    public static List<Figure> headcounts(Quarter quarter, Area area, Optional<Integer> valid, int working) {
        Map<Indicator, FigureValue> values = new HashMap<>();
        for (Indicator indicator : Indicator.values()) {
            values.put(indicator, new Absent(AbsenceReason.NIET_GELEVERD));
        }
        BigDecimal persons = BigDecimal.valueOf(working);
        values.put(Indicator.WERKZAME_PERSONEN, new Given(persons, false));
        valid.ifPresent(count -> {
            values.put(Indicator.GELDIGE_INDICATIES, new Given(BigDecimal.valueOf(count), false));
            values.put(Indicator.NIET_WERKEND, new Given(BigDecimal.valueOf(count - working), false));
        });
        values.put(Indicator.UREN_PER_WEEK, jobs(persons, 27, 1));
        values.put(Indicator.BANEN_31, jobs(persons, 27, 31));
        values.put(Indicator.BANEN_31_ONDERGRENS, jobs(persons, 26, 31));
        values.put(Indicator.BANEN_31_BOVENGRENS, jobs(persons, 28, 31));
        boolean anyone = working > 0;
        Absent nobody = new Absent(AbsenceReason.NIEMAND);
        values.put(Indicator.GEMIDDELDE_UREN, anyone ? estimated("27") : nobody);
        values.put(Indicator.AANDEEL_GESCHAT, anyone ? exact("100") : nobody);
        targets(values, quarter, area, persons);
        return values.entrySet().stream()
                .map(entry -> new Figure(quarter, FigureKey.total(area, entry.getKey()), area.name(), entry.getValue()))
                .toList();
    }

    private static void targets(Map<Indicator, FigureValue> values, Quarter quarter, Area area, BigDecimal persons) {
        Absent none = new Absent(AbsenceReason.GEEN_DOELSTELLING);
        for (Indicator indicator : List.of(
                Indicator.DOELSTELLING,
                Indicator.DOELSTELLING_PAD,
                Indicator.DOELSTELLING_VOLGEND_JAAR,
                Indicator.REALISATIE_BANEN,
                Indicator.REALISATIE_PERSONEN,
                Indicator.VERSCHIL_BANEN,
                Indicator.VERSCHIL_PAD)) {
            values.put(indicator, none);
        }
        Integer target = TARGETS.get(quarter.year());
        Integer before = TARGETS.get(quarter.year() - 1);
        if (target == null || !area.equals(Area.NEDERLAND)) {
            return;
        }
        Optional.ofNullable(TARGETS.get(quarter.year() + 1))
                .ifPresent(next ->
                        values.put(Indicator.DOELSTELLING_VOLGEND_JAAR, new Given(BigDecimal.valueOf(next), false)));
        BigDecimal goal = BigDecimal.valueOf(target);
        BigDecimal jobs = ((Given) jobs(persons, 27, 31)).amount();
        values.put(Indicator.DOELSTELLING, new Given(goal, false));
        values.put(Indicator.REALISATIE_BANEN, new Given(percentage(jobs, goal), true));
        values.put(Indicator.REALISATIE_PERSONEN, new Given(percentage(persons, goal), false));
        values.put(Indicator.VERSCHIL_BANEN, new Given(jobs.subtract(goal), true));
        if (before != null) {
            BigDecimal path = BigDecimal.valueOf(before)
                    .add(BigDecimal.valueOf((target - before) * (long) quarter.number())
                            .divide(BigDecimal.valueOf(4), PRECISION));
            values.put(Indicator.DOELSTELLING_PAD, new Given(path, false));
            values.put(Indicator.VERSCHIL_PAD, new Given(jobs.subtract(path), true));
        }
    }

    private static FigureValue jobs(BigDecimal persons, int hours, int divisor) {
        return new Given(
                persons.multiply(BigDecimal.valueOf(hours)).divide(BigDecimal.valueOf(divisor), PRECISION), true);
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(BigDecimal.valueOf(100)).divide(whole, PRECISION);
    }

    static List<Change> changes(Figures own, SortedMap<Quarter, Figures> earlier) {
        List<Change> changes = new ArrayList<>();
        for (ComparedWith with : ComparedWith.values()) {
            Optional<Figures> other = Optional.ofNullable(earlier.get(with.quarterFor(own.quarter())));
            own.stream().forEach(figure -> {
                FigureValue before = other.flatMap(figures -> figures.find(figure.key()))
                        .map(Figure::value)
                        .orElse(new Absent(AbsenceReason.NIET_GELEVERD));
                changes.add(new Change(figure.key(), with, difference(figure.value(), before)));
            });
        }
        return changes;
    }

    private static FigureValue difference(FigureValue now, FigureValue before) {
        if (now instanceof Absent) {
            return now;
        }
        if (before instanceof Absent) {
            return before;
        }
        if (now instanceof Given present && before instanceof Given past) {
            return new Given(present.amount().subtract(past.amount()), present.estimated() || past.estimated());
        }
        return new Hidden(true);
    }
}

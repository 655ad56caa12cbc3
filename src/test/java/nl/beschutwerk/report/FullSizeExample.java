package nl.beschutwerk.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Comparisons;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.Target;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.domain.RegionStanding;
import nl.beschutwerk.reference.ReferenceData;
import nl.beschutwerk.reference.ReferenceDataReader;
import nl.beschutwerk.report.TargetSources.LongTerm;
import nl.beschutwerk.report.text.LongTermSentence;

/**
 * An invented release of microdata as large as a real one: the country, its regions and municipalities with their own names,
 * three quarters, every breakdown; small counts hidden, municipalities without anybody, one without a target. It is the same in
 * every run.
 */
public final class FullSizeExample {

    private static final MathContext PRECISION = new MathContext(30);
    private static final BigDecimal HUNDRED = BigDecimal.valueOf(100);
    private static final int THRESHOLD = 5;

    /** A region in which all figures about working persons are hidden. */
    public static final String HIDDEN_REGION = "AM21";

    private static final Map<Breakdown, List<String>> OF_COUNTRY = Map.of(
            Breakdown.GESLACHT, List.of("m", "v", "x", "onbekend"),
            Breakdown.LEEFTIJD, List.of("15-26", "27-34", "35-44", "45-54", "55+"),
            Breakdown.GRONDSLAG, List.of("participatiewet", "wajong", "wia", "ww", "overig", "onbekend"),
            Breakdown.ARBEIDSDUUR, List.of("0-12", "12-20", "20-25", "25-31", "31-36", "36+"),
            Breakdown.WERKVORM,
                    List.of("binnen", "buiten", "individuele_detachering", "groepsdetachering", "regulier", "onbekend"),
            Breakdown.ZONDER_WERK, List.of("0-3", "3-6", "6-12", "12-24", "24+"));

    private static final Map<Breakdown, List<String>> OF_REGION = Map.of(
            Breakdown.GESLACHT, List.of("m", "v_x_onbekend"),
            Breakdown.LEEFTIJD, List.of("15-26", "27-34", "35-44", "45-54", "55+"),
            Breakdown.GRONDSLAG, List.of("participatiewet", "wajong", "overig_onbekend"),
            Breakdown.ARBEIDSDUUR, List.of("0-20", "20-31", "31+"),
            Breakdown.WERKVORM, List.of("binnen", "buiten", "detachering", "regulier_onbekend"),
            Breakdown.ZONDER_WERK, List.of("0-6", "6-24", "24+"));

    /** The counts of an area, from which figures are made. */
    private record Counts(int valid, int working, BigDecimal hours, Optional<Integer> target) {

        Counts plus(Counts other) {
            return new Counts(
                    valid + other.valid,
                    working + other.working,
                    hours.add(other.hours),
                    target.flatMap(one -> other.target.map(two -> one + two)));
        }
    }

    private static final Counts NOBODY = new Counts(0, 0, BigDecimal.ZERO, Optional.of(0));

    private final ReferenceData reference = ReferenceDataReader.read(Path.of("data", "reference"));

    private FullSizeExample() {}

    public static ReleaseContent release() {
        return new FullSizeExample().content();
    }

    private ReleaseContent content() {
        Quarter quarter = ReleaseExamples.Q4_2024;
        SortedMap<Quarter, Figures> earlier = new TreeMap<>();
        earlier.put(quarter.yearBefore(), figures(quarter.yearBefore(), 88));
        earlier.put(quarter.previous(), figures(quarter.previous(), 97));
        Figures own = figures(quarter, 100);
        SortedMap<String, List<Area>> municipalities = new TreeMap<>();
        own.areas(AreaLevel.ARBEIDSMARKTREGIO)
                .forEach(region -> municipalities.put(
                        region.code(), reference.municipalitiesOf(region.code(), quarter.referenceDate())));
        return new ReleaseContent(
                own,
                earlier,
                new Comparisons(ReleaseExamples.changes(own, earlier), standings(own), List.of()),
                municipalities,
                ReleaseExamples.method(),
                DeliveryKind.MICRODATA,
                true,
                "verzonnen-2024-Q4",
                List.of("Verzonnen personen en dienstverbanden."),
                targets(),
                ReleaseExamples.edition(quarter));
    }

    private Figures figures(Quarter quarter, int percent) {
        List<Figure> all = new ArrayList<>();
        Counts country = NOBODY;
        for (Area region : reference.areas(AreaLevel.ARBEIDSMARKTREGIO, quarter.referenceDate())) {
            Counts total = NOBODY;
            for (Area municipality : reference.municipalitiesOf(region.code(), quarter.referenceDate())) {
                Counts counts = municipality(municipality, percent);
                total = total.plus(counts);
                add(all, quarter, municipality, counts, false);
            }
            country = country.plus(total);
            add(all, quarter, region, total, region.code().equals(HIDDEN_REGION));
            breakdowns(all, quarter, region, total);
        }
        Counts national = new Counts(country.valid, country.working, country.hours, Optional.of(11100));
        add(all, quarter, Area.NEDERLAND, national, false);
        breakdowns(all, quarter, Area.NEDERLAND, national);
        return new Figures(quarter, all);
    }

    private static Counts municipality(Area municipality, int percent) {
        int code = Integer.parseInt(municipality.code());
        Random random = new Random(code);
        int valid = code % 57 == 0 ? 0 : (int) (Math.exp(random.nextGaussian() * 0.9 + 3.3) * percent / 100);
        int working = valid * (55 + random.nextInt(30)) / 100;
        BigDecimal hours = BigDecimal.valueOf(working * (2400L + random.nextInt(600)), 2);
        int target = 1 + valid * (45 + random.nextInt(30)) / 100;
        return new Counts(valid, working, hours, code == 363 ? Optional.empty() : Optional.of(target));
    }

    private static void add(List<Figure> all, Quarter quarter, Area area, Counts counts, boolean hidden) {
        values(counts).forEach((indicator, value) -> {
            if (indicator.isGivenFor(area.level())) {
                boolean small = isSmall(counts.working) || isSmall(counts.valid - counts.working);
                boolean ofTarget = indicator.kind() instanceof Target;
                boolean hide = (hidden || small)
                        && !ofTarget
                        && indicator != Indicator.GELDIGE_INDICATIES
                        && value instanceof Given;
                all.add(new Figure(
                        quarter, FigureKey.total(area, indicator), area.name(), hide ? new Hidden(true) : value));
            }
        });
    }

    private static boolean isSmall(int count) {
        return count > 0 && count < THRESHOLD;
    }

    private static Map<Indicator, FigureValue> values(Counts counts) {
        Map<Indicator, FigureValue> values = new EnumMap<>(Indicator.class);
        FigureValue nobody = new Absent(AbsenceReason.NIEMAND);
        boolean anyone = counts.working > 0;
        BigDecimal jobs = counts.hours.divide(BigDecimal.valueOf(31), PRECISION);
        BigDecimal sheltered = jobs.multiply(new BigDecimal("0.7"));
        for (Indicator indicator : Indicator.values()) {
            values.put(indicator, count(counts.working / 12));
        }
        values.put(Indicator.GELDIGE_INDICATIES, count(counts.valid));
        values.put(Indicator.WERKZAME_PERSONEN, count(counts.working));
        values.put(Indicator.NIET_WERKEND, count(counts.valid - counts.working));
        values.put(Indicator.UREN_PER_WEEK, new Given(counts.hours, anyone));
        values.put(
                Indicator.GEMIDDELDE_UREN,
                anyone ? new Given(counts.hours.divide(BigDecimal.valueOf(counts.working), PRECISION), true) : nobody);
        values.put(Indicator.BANEN_31, new Given(jobs, anyone));
        values.put(Indicator.BANEN_31_BESCHUT, new Given(sheltered, anyone));
        values.put(Indicator.BANEN_31_BEGRENSD, new Given(jobs.multiply(new BigDecimal("0.95")), anyone));
        values.put(Indicator.BANEN_31_ONDERGRENS, new Absent(AbsenceReason.NIET_VAN_TOEPASSING));
        values.put(Indicator.BANEN_31_BOVENGRENS, new Absent(AbsenceReason.NIET_VAN_TOEPASSING));
        for (Indicator share :
                List.of(Indicator.AANDEEL_GESCHAT, Indicator.WERKEND_NA_3_MAANDEN, Indicator.WERKEND_NA_12_MAANDEN)) {
            values.put(share, anyone ? new Given(new BigDecimal("7.3"), false) : nobody);
        }
        values.put(Indicator.ZONDER_WERK_MEDIAAN, new Given(new BigDecimal("184.5"), false));
        targets(values, counts, jobs, sheltered);
        return values;
    }

    private static void targets(
            Map<Indicator, FigureValue> values, Counts counts, BigDecimal jobs, BigDecimal sheltered) {
        FigureValue none = new Absent(AbsenceReason.GEEN_DOELSTELLING);
        Optional<BigDecimal> target = counts.target.map(BigDecimal::valueOf);
        Optional<BigDecimal> path = target.map(goal -> goal.multiply(new BigDecimal("0.95")));
        values.put(Indicator.DOELSTELLING, given(target, false, none));
        values.put(Indicator.DOELSTELLING_PAD, given(path, false, none));
        values.put(
                Indicator.DOELSTELLING_VOLGEND_JAAR, given(target.map(goal -> goal.add(BigDecimal.TEN)), false, none));
        values.put(Indicator.REALISATIE_BANEN, given(target.map(goal -> percentage(jobs, goal)), true, none));
        values.put(
                Indicator.REALISATIE_BANEN_BESCHUT, given(target.map(goal -> percentage(sheltered, goal)), true, none));
        values.put(
                Indicator.REALISATIE_PERSONEN,
                given(target.map(goal -> percentage(BigDecimal.valueOf(counts.working), goal)), false, none));
        values.put(Indicator.VERSCHIL_BANEN, given(target.map(jobs::subtract), true, none));
        values.put(Indicator.VERSCHIL_PAD, given(path.map(jobs::subtract), true, none));
    }

    private static void breakdowns(List<Figure> all, Quarter quarter, Area area, Counts counts) {
        (area.level() == AreaLevel.LAND ? OF_COUNTRY : OF_REGION).forEach((breakdown, categories) -> {
            for (int i = 0; i < categories.size(); i++) {
                int share = (i + 1) * 2 * counts.working / (categories.size() * (categories.size() + 1));
                for (Indicator indicator : split(breakdown)) {
                    FigureValue value = isSmall(share) ? new Hidden(true) : new Given(BigDecimal.valueOf(share), false);
                    all.add(new Figure(
                            quarter, FigureKey.of(area, indicator, breakdown, categories.get(i)), area.name(), value));
                }
            }
        });
    }

    private static List<Indicator> split(Breakdown breakdown) {
        return switch (breakdown) {
            case ZONDER_WERK -> List.of(Indicator.NIET_WERKEND);
            case ARBEIDSDUUR, WERKVORM ->
                List.of(Indicator.WERKZAME_PERSONEN, Indicator.UREN_PER_WEEK, Indicator.BANEN_31);
            default ->
                List.of(
                        Indicator.GELDIGE_INDICATIES,
                        Indicator.WERKZAME_PERSONEN,
                        Indicator.NIET_WERKEND,
                        Indicator.UREN_PER_WEEK,
                        Indicator.BANEN_31);
        };
    }

    private static List<RegionStanding> standings(Figures figures) {
        SortedMap<String, BigDecimal> attained = given(figures, Indicator.REALISATIE_BANEN);
        SortedMap<String, BigDecimal> valid = given(figures, Indicator.GELDIGE_INDICATIES);
        return figures.areas(AreaLevel.ARBEIDSMARKTREGIO).stream()
                .map(region ->
                        new RegionStanding(region.code(), rank(attained, region.code()), peers(valid, region.code())))
                .toList();
    }

    private static Optional<RegionStanding.Rank> rank(SortedMap<String, BigDecimal> attained, String region) {
        return Optional.ofNullable(attained.get(region)).map(own -> {
            int better = (int) attained.values().stream()
                    .filter(other -> other.compareTo(own) > 0)
                    .count();
            return new RegionStanding.Rank(better + 1, attained.size(), 4 * better / attained.size() + 1);
        });
    }

    private static List<String> peers(SortedMap<String, BigDecimal> valid, String region) {
        return Optional.ofNullable(valid.get(region)).stream()
                .flatMap(own -> valid.entrySet().stream()
                        .filter(other -> !other.getKey().equals(region))
                        .sorted(Comparator.comparing((Map.Entry<String, BigDecimal> other) ->
                                other.getValue().subtract(own).abs()))
                        .map(Map.Entry::getKey)
                        .limit(5))
                .toList();
    }

    private static SortedMap<String, BigDecimal> given(Figures figures, Indicator indicator) {
        SortedMap<String, BigDecimal> amounts = new TreeMap<>();
        for (Area region : figures.areas(AreaLevel.ARBEIDSMARKTREGIO)) {
            figures.total(region, indicator).map(Figure::value).ifPresent(value -> {
                if (value instanceof Given given) {
                    amounts.put(region.code(), given.amount());
                }
            });
        }
        return amounts;
    }

    private static FigureValue count(int number) {
        return new Given(BigDecimal.valueOf(number), false);
    }

    private static FigureValue given(Optional<BigDecimal> amount, boolean estimated, FigureValue otherwise) {
        return amount.<FigureValue>map(known -> new Given(known, estimated)).orElse(otherwise);
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, PRECISION);
    }

    private static TargetSources targets() {
        String sentence = LongTermSentence.of(BigDecimal.valueOf(30_300), BigDecimal.valueOf(31), 2048);
        return new TargetSources(
                new TreeMap<>(Map.of(Area.NEDERLAND.code(), List.of(sentence))),
                Set.of(),
                Optional.of(new LongTerm(2048, BigDecimal.valueOf(30_300), sentence)));
    }
}

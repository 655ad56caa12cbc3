package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.IndicatorKind.CohortShare;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;

/**
 * All figures of a delivery of microdata about invented persons. They are consistent with each other in every relation, because
 * they are counted.
 */
public final class InventedRelease {

    /** The quarter of the release. */
    public static final Quarter QUARTER = Quarter.parse("2024-Q4");

    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);
    private static final List<String> HOURS_CLASSES = List.of("0-12", "12-20", "20-25", "25-31", "31-36", "36+");

    private final Composition composition;
    private final Random random;
    private final List<Figure> figures = new ArrayList<>();
    private final Map<FigureKey, Base> basePersons = new LinkedHashMap<>();
    private final Map<String, Integer> targets = new TreeMap<>();

    /** The country, and the regions with their municipalities, in which the hours of anybody are estimated. */
    private final Set<String> estimatedAreas = new HashSet<>();

    private InventedRelease(Composition composition, Random random) {
        this.composition = composition;
        this.random = random;
    }

    /**
     * A country with this number of regions, at most this number of municipalities in each, and about this number of persons.
     */
    public static InventedRelease of(long seed, int regions, int municipalities, int persons) {
        InventedRelease release = empty(seed, regions, municipalities);
        release.count(release.persons(persons));
        return release;
    }

    private static InventedRelease empty(long seed, int regions, int municipalities) {
        Random random = new Random(seed);
        SortedMap<String, List<String>> parts = new TreeMap<>();
        int code = 1;
        for (int region = 1; region <= regions; region++) {
            List<String> codes = new ArrayList<>();
            for (int i = 1 + random.nextInt(municipalities); i > 0; i--) {
                codes.add(String.format("%04d", code++));
            }
            parts.put(String.format("AM%02d", region), codes);
        }
        return new InventedRelease(new Composition(parts), random);
    }

    /** The same country with a correction that removes every third person of its first municipality. */
    public static InventedRelease corrected(long seed, int regions, int municipalities, int persons) {
        InventedRelease release = empty(seed, regions, municipalities);
        List<InventedPerson> all = release.persons(persons);
        List<InventedPerson> corrected = IntStream.range(0, all.size())
                .filter(i -> i % 3 != 0
                        || !all.get(i).municipality().equals(all.get(0).municipality()))
                .mapToObj(all::get)
                .toList();
        release.count(corrected);
        return release;
    }

    /** The same country with less persons: every so manieth is left out. */
    public static InventedRelease thinned(long seed, int regions, int municipalities, int persons, int every) {
        InventedRelease release = empty(seed, regions, municipalities);
        List<InventedPerson> all = release.persons(persons);
        release.count(IntStream.range(0, all.size())
                .filter(i -> i % every != 0)
                .mapToObj(all::get)
                .toList());
        return release;
    }

    /** The same as {@link #thinned}, after the last municipality of every region was merged into its first one. */
    public static InventedRelease merged(long seed, int regions, int municipalities, int persons, int every) {
        InventedRelease before = empty(seed, regions, municipalities);
        List<InventedPerson> all = before.persons(persons);
        Map<String, String> successors = new TreeMap<>();
        SortedMap<String, List<String>> parts = new TreeMap<>();
        before.composition.municipalities().forEach((region, codes) -> {
            codes.forEach(code -> successors.put(code, code));
            successors.put(codes.get(codes.size() - 1), codes.get(0));
            parts.put(region, codes.subList(0, Math.max(1, codes.size() - 1)));
        });
        InventedRelease release = new InventedRelease(new Composition(parts), before.random);
        before.targets.forEach(
                (code, target) -> release.targets.merge(successors.getOrDefault(code, code), target, Integer::sum));
        release.count(IntStream.range(0, all.size())
                .filter(i -> i % every != 0)
                .mapToObj(all::get)
                .map(person -> person.in(successors.getOrDefault(person.municipality(), person.municipality())))
                .toList());
        return release;
    }

    /** The same figures, of another quarter. */
    public Figures figures(Quarter quarter) {
        return new Figures(
                quarter,
                figures.stream()
                        .map(figure -> new Figure(quarter, figure.key(), figure.areaName(), figure.value()))
                        .toList());
    }

    /** The same figures, of another quarter, as they are published. */
    public QuarterFigures published(Quarter quarter, Set<FigureKey> hidden, Method method) {
        Figures all = figures(quarter);
        Set<FigureKey> shown = all.stream()
                .map(Figure::key)
                .filter(key -> !hidden.contains(key))
                .collect(Collectors.toSet());
        return new QuarterFigures(all, shown, basePersons, composition, method);
    }

    /** A country with this composition and about this number of persons. */
    public static InventedRelease of(Composition composition, Random random, int persons) {
        InventedRelease release = new InventedRelease(composition, random);
        release.count(release.persons(persons));
        return release;
    }

    public Composition composition() {
        return composition;
    }

    public Map<FigureKey, Base> basePersons() {
        return basePersons;
    }

    public Figures figures() {
        return new Figures(QUARTER, figures);
    }

    /** The same figures, in another order. */
    public Figures shuffled(long seed) {
        List<Figure> others = new ArrayList<>(figures);
        Collections.shuffle(others, new Random(seed));
        return new Figures(QUARTER, others);
    }

    /** Sizes of municipalities differ greatly: most are small. */
    private List<InventedPerson> persons(int number) {
        List<String> codes = composition.municipalities().values().stream()
                .flatMap(List::stream)
                .toList();
        double[] weights = new double[codes.size()];
        double sum = 0;
        for (int i = 0; i < weights.length; i++) {
            weights[i] = Math.exp(1.1 * random.nextGaussian());
            sum += weights[i];
        }
        List<InventedPerson> persons = new ArrayList<>();
        for (int i = 0; i < weights.length; i++) {
            double share = number * weights[i] / sum;
            targets.put(codes.get(i), 1 + (int) Math.round(share));
            for (int n = (int) (share + random.nextDouble()); n > 0; n--) {
                persons.add(InventedPerson.of(codes.get(i), random));
            }
        }
        return persons;
    }

    /** A person whose hours are not known gets the mean of the others in the region. */
    private List<InventedPerson> estimated(List<InventedPerson> persons) {
        List<InventedPerson> all = new ArrayList<>();
        for (List<String> region : composition.municipalities().values()) {
            List<InventedPerson> here = persons.stream()
                    .filter(person -> region.contains(person.municipality()))
                    .toList();
            long mean = Math.round(here.stream()
                    .filter(person -> person.working() && !person.estimated())
                    .mapToLong(InventedPerson::hours)
                    .average()
                    .orElse(27.0 * InventedPerson.HOUR));
            here.forEach(person -> all.add(person.estimated() ? person.withHours(mean) : person));
        }
        return all;
    }

    private void count(List<InventedPerson> known) {
        List<InventedPerson> persons = estimated(known);
        composition.municipalities().forEach((region, codes) -> {
            if (known.stream().anyMatch(person -> person.estimated() && codes.contains(person.municipality()))) {
                estimatedAreas.add("NL");
                estimatedAreas.add(region);
                estimatedAreas.addAll(codes);
            }
        });
        area(AreaLevel.LAND, "NL", persons, targets.keySet()::contains);
        composition.municipalities().forEach((region, codes) -> {
            List<InventedPerson> here = persons.stream()
                    .filter(person -> codes.contains(person.municipality()))
                    .toList();
            area(AreaLevel.ARBEIDSMARKTREGIO, region, here, codes::contains);
            codes.forEach(code -> area(
                    AreaLevel.GEMEENTE,
                    code,
                    here.stream()
                            .filter(person -> person.municipality().equals(code))
                            .toList(),
                    code::equals));
        });
        events();
    }

    private void area(AreaLevel level, String code, List<InventedPerson> persons, Predicate<String> within) {
        Place total = new Place(level, code, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        BigDecimal target = BigDecimal.valueOf(targets.entrySet().stream()
                .filter(entry -> within.test(entry.getKey()))
                .mapToLong(Map.Entry::getValue)
                .sum());
        counts(total, persons);
        working(total, persons);
        derived(total, persons, target);
        if (level != AreaLevel.GEMEENTE) {
            regional(total, persons);
            boolean region = level == AreaLevel.ARBEIDSMARKTREGIO;
            List<InventedPerson> working =
                    persons.stream().filter(InventedPerson::working).toList();
            split(
                    total,
                    Breakdown.GESLACHT,
                    region ? List.of("m", "v_x_onbekend") : InventedPerson.SEXES,
                    persons,
                    person -> !region
                            ? person.sex()
                            : person.sex().equals("onbekend") ? "v_x_onbekend" : InventedPerson.joined(person.sex()));
            split(total, Breakdown.LEEFTIJD, InventedPerson.AGES, persons, InventedPerson::age);
            split(
                    total,
                    Breakdown.GRONDSLAG,
                    region ? List.of("participatiewet", "wajong", "overig_onbekend") : InventedPerson.BASES,
                    persons,
                    person -> !region
                            ? person.basis()
                            : person.basis().equals("onbekend")
                                    ? "overig_onbekend"
                                    : InventedPerson.joined(person.basis()));
            (region ? List.of("0-20", "20-31", "31+") : HOURS_CLASSES)
                    .forEach(category -> working(
                            category(total, Breakdown.ARBEIDSDUUR, category),
                            matching(
                                    working,
                                    region ? InventedPerson::joinedHoursClass : InventedPerson::hoursClass,
                                    category)));
            (region ? List.of("binnen", "buiten", "detachering", "regulier_onbekend") : InventedPerson.FORMS)
                    .forEach(category -> working(
                            category(total, Breakdown.WERKVORM, category),
                            matching(
                                    working,
                                    person -> !region
                                            ? person.form()
                                            : person.form().equals("onbekend")
                                                    ? "regulier_onbekend"
                                                    : InventedPerson.joined(person.form()),
                                    category)));
            (region ? List.of("0-6", "6-24", "24+") : InventedPerson.DURATIONS)
                    .forEach(category -> put(
                            category(total, Breakdown.ZONDER_WERK, category),
                            Indicator.NIET_WERKEND,
                            matching(
                                            persons,
                                            person -> region
                                                    ? InventedPerson.joined(String.valueOf(person.withoutWork()))
                                                    : String.valueOf(person.withoutWork()),
                                            category)
                                    .size()));
        }
    }

    private void split(
            Place total,
            Breakdown breakdown,
            List<String> categories,
            List<InventedPerson> persons,
            Function<InventedPerson, String> of) {
        for (String category : categories) {
            Place place = category(total, breakdown, category);
            List<InventedPerson> here = matching(persons, of, category);
            counts(place, here);
            working(place, here);
        }
    }

    private void counts(Place place, List<InventedPerson> persons) {
        put(place, Indicator.GELDIGE_INDICATIES, persons.size());
        put(place, Indicator.NIET_WERKEND, number(persons, person -> !person.working()));
    }

    private void working(Place place, List<InventedPerson> persons) {
        put(place, Indicator.WERKZAME_PERSONEN, number(persons, InventedPerson::working));
        boolean estimated = estimatedAreas.contains(place.areaCode());
        BigDecimal hours = published(place, hours(persons));
        put(place, Indicator.UREN_PER_WEEK, hours, estimated);
        put(place, Indicator.BANEN_31, jobs(hours), estimated);
    }

    private void derived(Place place, List<InventedPerson> persons, BigDecimal target) {
        long working = number(persons, InventedPerson::working);
        BigDecimal hours = published(place, hours(persons));
        put(place, Indicator.DOELSTELLING, target, false);
        put(place, Indicator.VERSCHIL_BANEN, jobs(hours).subtract(target), false);
        put(place, Indicator.REALISATIE_BANEN, percentage(jobs(hours), target), false);
        ratio(place, Indicator.GEMIDDELDE_UREN, hours, working);
    }

    private void regional(Place place, List<InventedPerson> persons) {
        List<InventedPerson> working =
                persons.stream().filter(InventedPerson::working).toList();
        List<InventedPerson> sheltered =
                working.stream().filter(InventedPerson::sheltered).toList();
        put(place, Indicator.WERKZAME_PERSONEN_BESCHUT, sheltered.size());
        put(place, Indicator.BANEN_31_BESCHUT, jobs(published(place, hours(sheltered))), false);
        put(
                place,
                Indicator.BANEN_31_BEGRENSD,
                jobs(published(
                        place,
                        BigDecimal.valueOf(
                                working.stream()
                                        .mapToLong(person -> Math.min(31 * InventedPerson.HOUR, person.hours()))
                                        .sum(),
                                10))),
                false);
        put(place, Indicator.INSTROOM_WERK_JAAR, number(working, InventedPerson::newlyWorking));
        put(place, Indicator.ADVIEZEN_POSITIEF_JAAR, 2 * number(persons, person -> !person.after12()));
        share(place, Indicator.AANDEEL_GESCHAT, working, InventedPerson::estimated);
        share(
                place,
                Indicator.WERKEND_NA_3_MAANDEN,
                persons.stream().filter(InventedPerson::after3).toList(),
                InventedPerson::working);
        share(
                place,
                Indicator.WERKEND_NA_12_MAANDEN,
                persons.stream().filter(InventedPerson::after12).toList(),
                InventedPerson::working);
        List<Integer> days = persons.stream()
                .filter(person -> !person.working())
                .map(InventedPerson::daysWithoutWork)
                .sorted()
                .toList();
        if (days.isEmpty()) {
            absent(place, Indicator.ZONDER_WERK_MEDIAAN);
        } else {
            put(
                    place,
                    Indicator.ZONDER_WERK_MEDIAAN,
                    BigDecimal.valueOf(days.get((days.size() - 1) / 2) + days.get(days.size() / 2))
                            .divide(BigDecimal.valueOf(2)),
                    false);
            basePersons.put(place.key(Indicator.ZONDER_WERK_MEDIAAN), Base.of(days.size()));
        }
    }

    /** Events are independent of the persons; regions add up to the country. */
    private void events() {
        for (Indicator indicator :
                List.of(Indicator.AANVRAGEN_JAAR, Indicator.ADVIEZEN_NEGATIEF_JAAR, Indicator.UITSTROOM_WERK_JAAR)) {
            long sum = 0;
            for (String region : composition.municipalities().keySet()) {
                long events = random.nextInt(16);
                sum += events;
                put(
                        new Place(AreaLevel.ARBEIDSMARKTREGIO, region, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY),
                        indicator,
                        events);
            }
            put(new Place(AreaLevel.LAND, "NL", Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY), indicator, sum);
        }
    }

    private void share(Place place, Indicator indicator, List<InventedPerson> base, Predicate<InventedPerson> counted) {
        ratio(place, indicator, BigDecimal.valueOf(100 * number(base, counted)), base.size());
        if (!base.isEmpty()) {
            basePersons.put(place.key(indicator), Base.of(base.size(), number(base, counted)));
        }
    }

    private void ratio(Place place, Indicator indicator, BigDecimal numerator, long denominator) {
        if (denominator == 0) {
            absent(place, indicator);
        } else {
            put(place, indicator, numerator.divide(BigDecimal.valueOf(denominator), MathContext.DECIMAL128), false);
        }
    }

    private void absent(Place place, Indicator indicator) {
        figures.add(new Figure(
                QUARTER, place.key(indicator), place.areaCode(), new FigureValue.Absent(AbsenceReason.NIEMAND)));
    }

    private void put(Place place, Indicator indicator, long count) {
        put(place, indicator, BigDecimal.valueOf(count), false);
    }

    private void put(Place place, Indicator indicator, BigDecimal amount, boolean estimated) {
        BigDecimal rounded = amount.setScale(decimals(place, indicator), RoundingMode.HALF_UP);
        figures.add(
                new Figure(QUARTER, place.key(indicator), place.areaCode(), new FigureValue.Given(rounded, estimated)));
    }

    private static int decimals(Place place, Indicator indicator) {
        boolean whole = (indicator == Indicator.GEMIDDELDE_UREN && place.level() == AreaLevel.GEMEENTE)
                || (indicator.kind() instanceof CohortShare && place.level() != AreaLevel.LAND);
        return whole ? 0 : 1;
    }

    /** All hours but those of the country as a whole are rounded to tens. */
    private static BigDecimal published(Place place, BigDecimal hours) {
        boolean rounded = place.level() != AreaLevel.LAND || !place.isTotal();
        return rounded ? hours.divide(BigDecimal.TEN, 0, RoundingMode.HALF_UP).multiply(BigDecimal.TEN) : hours;
    }

    private static Place category(Place total, Breakdown breakdown, String category) {
        return new Place(total.level(), total.areaCode(), breakdown, category);
    }

    private static List<InventedPerson> matching(
            List<InventedPerson> persons, Function<InventedPerson, String> of, String category) {
        return persons.stream()
                .filter(person -> of.apply(person).equals(category))
                .toList();
    }

    private static long number(List<InventedPerson> persons, Predicate<InventedPerson> counted) {
        return persons.stream().filter(counted).count();
    }

    private static BigDecimal hours(List<InventedPerson> persons) {
        return BigDecimal.valueOf(
                persons.stream().mapToLong(InventedPerson::hours).sum(), 10);
    }

    private static BigDecimal jobs(BigDecimal hours) {
        return hours.divide(HOURS_PER_JOB, MathContext.DECIMAL128);
    }

    private static BigDecimal percentage(BigDecimal part, BigDecimal whole) {
        return part.multiply(HUNDRED).divide(whole, MathContext.DECIMAL128);
    }
}

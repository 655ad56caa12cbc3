package nl.beschutwerk.disclosure;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import nl.beschutwerk.disclosure.Cell.Place;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Composition;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.HoursClass;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;

/**
 * All figures of an invented delivery of headcounts: classes of hours for regions, most of them without mean hours, so that
 * each person in a class counts for a fixed number of hours; and totals for municipalities.
 */
public final class InventedHeadcounts {

    private static final Quarter QUARTER = Quarter.parse("2024-Q4");
    private static final BigDecimal HUNDRED = new BigDecimal(100);
    private static final BigDecimal HOURS_PER_JOB = new BigDecimal(31);
    private static final BigDecimal MEAN = new BigDecimal(27);

    private final List<HoursClass> classes;
    private final Random random;
    private final int percentageWithMean;
    private final SortedMap<String, List<String>> parts = new TreeMap<>();
    private final List<Figure> figures = new ArrayList<>();
    private final Map<FigureKey, Base> basePersons = new LinkedHashMap<>();

    /** The number of persons of a class, or of all classes, with their hours and the bounds of these. */
    private record Sum(long persons, BigDecimal hours, BigDecimal lower, BigDecimal upper, long estimated) {

        static final Sum NOBODY = new Sum(0, BigDecimal.ZERO, BigDecimal.ZERO, BigDecimal.ZERO, 0);

        Sum plus(Sum other) {
            return new Sum(
                    persons + other.persons,
                    hours.add(other.hours),
                    lower.add(other.lower),
                    upper.add(other.upper),
                    estimated + other.estimated);
        }
    }

    private InventedHeadcounts(List<HoursClass> classes, Random random, int percentageWithMean) {
        this.classes = classes;
        this.random = random;
        this.percentageWithMean = percentageWithMean;
    }

    /**
     * A country with this number of regions, at most this number of municipalities in each, and about this number of persons in
     * each.
     *
     * @param percentageWithMean of the classes of regions
     */
    public static InventedHeadcounts of(
            long seed,
            int regions,
            int municipalities,
            int personsInRegion,
            int percentageWithMean,
            List<HoursClass> classes) {
        InventedHeadcounts headcounts = new InventedHeadcounts(classes, new Random(seed), percentageWithMean);
        List<Sum> country =
                new ArrayList<>(classes.stream().map(one -> Sum.NOBODY).toList());
        int code = 1;
        for (int region = 1; region <= regions; region++) {
            List<String> codes = new ArrayList<>();
            for (int i = 1 + headcounts.random.nextInt(municipalities); i > 0; i--) {
                codes.add(String.format("%04d", code++));
            }
            headcounts.parts.put(String.format("AM%02d", region), codes);
            List<Sum> sums = headcounts.region(String.format("AM%02d", region), codes, personsInRegion);
            for (int i = 0; i < sums.size(); i++) {
                country.set(i, country.get(i).plus(sums.get(i)));
            }
        }
        headcounts.area(AreaLevel.LAND, "NL", country);
        return headcounts;
    }

    /** Regions without municipalities and without means, with these numbers of persons in each class. */
    public static InventedHeadcounts of(List<List<Integer>> regions, List<HoursClass> classes) {
        InventedHeadcounts headcounts = new InventedHeadcounts(classes, new Random(0), 0);
        List<Sum> country =
                new ArrayList<>(classes.stream().map(one -> Sum.NOBODY).toList());
        for (int region = 0; region < regions.size(); region++) {
            String code = String.format("AM%02d", region + 1);
            List<Sum> sums = new ArrayList<>();
            for (int i = 0; i < classes.size(); i++) {
                HoursClass one = classes.get(i);
                sums.add(sum(one, regions.get(region).get(i), one.representativeHours(), false));
                country.set(i, country.get(i).plus(sums.get(i)));
            }
            headcounts.parts.put(code, List.of());
            headcounts.area(AreaLevel.ARBEIDSMARKTREGIO, code, sums);
        }
        headcounts.area(AreaLevel.LAND, "NL", country);
        return headcounts;
    }

    public Composition composition() {
        return new Composition(parts);
    }

    public Map<FigureKey, Base> basePersons() {
        return basePersons;
    }

    public Figures figures() {
        return new Figures(QUARTER, figures);
    }

    private List<Sum> region(String code, List<String> codes, int persons) {
        List<Sum> sums = classes.stream().map(one -> inClass(one, persons)).toList();
        area(AreaLevel.ARBEIDSMARKTREGIO, code, sums);
        long left = sums.stream().mapToLong(Sum::persons).sum();
        for (String municipality : codes) {
            boolean last = municipality.equals(codes.get(codes.size() - 1));
            long here = last ? left : random.nextLong(left + 1);
            left -= here;
            Place place = new Place(AreaLevel.GEMEENTE, municipality, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
            working(place, here, MEAN.multiply(BigDecimal.valueOf(here)), here > 0);
        }
        return sums;
    }

    private Sum inClass(HoursClass one, int persons) {
        long here = random.nextInt(1 + 2 * persons / classes.size());
        boolean withMean = random.nextInt(100) < percentageWithMean;
        BigDecimal mean = withMean
                ? one.lowerBound()
                        .add(one.upperBound()
                                .subtract(one.lowerBound())
                                .multiply(BigDecimal.valueOf(random.nextInt(100), 2)))
                        .setScale(2, RoundingMode.HALF_UP)
                : one.representativeHours();
        return sum(one, here, mean, withMean);
    }

    private static Sum sum(HoursClass one, long persons, BigDecimal mean, boolean withMean) {
        BigDecimal number = BigDecimal.valueOf(persons);
        return new Sum(
                persons,
                number.multiply(mean),
                number.multiply(one.lowerBound()),
                number.multiply(one.upperBound()),
                withMean ? 0 : persons);
    }

    private void area(AreaLevel level, String code, List<Sum> sums) {
        Sum all = sums.stream().reduce(Sum.NOBODY, Sum::plus);
        Place place = new Place(level, code, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
        boolean estimated = all.estimated > 0;
        working(place, all.persons, all.hours, estimated);
        put(place, Indicator.BANEN_31_ONDERGRENS, jobs(all.lower), estimated);
        put(place, Indicator.BANEN_31_BOVENGRENS, jobs(all.upper), estimated);
        if (all.persons > 0) {
            BigDecimal persons = BigDecimal.valueOf(all.persons);
            put(
                    place,
                    Indicator.AANDEEL_GESCHAT,
                    HUNDRED.multiply(BigDecimal.valueOf(all.estimated)).divide(persons, MathContext.DECIMAL128),
                    false);
            put(place, Indicator.GEMIDDELDE_UREN, all.hours.divide(persons, MathContext.DECIMAL128), estimated);
            basePersons.put(place.key(Indicator.AANDEEL_GESCHAT), Base.of(all.persons));
        }
        for (int i = 0; i < classes.size(); i++) {
            Sum sum = sums.get(i);
            working(
                    new Place(level, code, Breakdown.ARBEIDSDUUR, classes.get(i).code()),
                    sum.persons,
                    sum.hours,
                    sum.estimated > 0);
        }
    }

    private void working(Place place, long persons, BigDecimal hours, boolean estimated) {
        put(place, Indicator.WERKZAME_PERSONEN, BigDecimal.valueOf(persons), false);
        put(place, Indicator.UREN_PER_WEEK, hours, estimated);
        put(place, Indicator.BANEN_31, jobs(hours), estimated);
    }

    private void put(Place place, Indicator indicator, BigDecimal amount, boolean estimated) {
        figures.add(
                new Figure(QUARTER, place.key(indicator), place.areaCode(), new FigureValue.Given(amount, estimated)));
    }

    private static BigDecimal jobs(BigDecimal hours) {
        return hours.divide(HOURS_PER_JOB, MathContext.DECIMAL128);
    }
}

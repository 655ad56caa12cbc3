package nl.beschutwerk.audit.disclosure;

import static java.math.BigDecimal.ONE;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import nl.beschutwerk.audit.disclosure.Equation.Kind;
import nl.beschutwerk.audit.disclosure.PublishedValues.PublishedValue;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Indicator;

/**
 * Constraints that follow from the median of the days without work: half of the persons have been without work for at least as
 * long, half for at most as long, and each of them is in a class of months.
 */
final class MedianKnowledge {

    private static final BigDecimal MINUS_TWO = new BigDecimal(-2);

    private final PublishedValues seen;
    private final LocalDate referenceDate;
    private final Supplier<Expression> expressions;

    MedianKnowledge(PublishedValues seen, LocalDate referenceDate, Supplier<Expression> expressions) {
        this.seen = seen;
        this.referenceDate = referenceDate;
        this.expressions = expressions;
    }

    /** The constraints of an area as a whole. */
    Stream<Optional<Equation>> of(FigureKey median) {
        FigureKey notWorking = median.with(Indicator.NIET_WERKEND);
        if (!(seen.find(median).orElse(null) instanceof PublishedValue.Amount days)) {
            return Stream.empty();
        }
        LocalDate longestUpToMedian = back(days.value().setScale(0, RoundingMode.FLOOR));
        LocalDate shortestFromMedian = back(days.value().setScale(0, RoundingMode.CEILING));
        String name = Equation.name(median);
        return Stream.of(
                half(
                        notWorking,
                        since -> !since.from().isAfter(shortestFromMedian),
                        name + ": de helft is even lang of langer zonder werk"),
                half(
                        notWorking,
                        since -> !since.to().isBefore(longestUpToMedian),
                        name + ": de helft is even lang of korter zonder werk"));
    }

    private LocalDate back(BigDecimal days) {
        return referenceDate.minusDays(days.longValueExact());
    }

    /** The first and last day since which somebody in a class can be without work. */
    private record Since(LocalDate from, LocalDate to) {}

    private Optional<Equation> half(FigureKey notWorking, Predicate<Since> counted, String reason) {
        List<FigureKey> classes = seen.categories(notWorking, notWorking.indicator(), Breakdown.ZONDER_WERK).stream()
                .filter(key -> counted.test(since(key.category())))
                .toList();
        Expression expression = expressions.get().add(ONE, notWorking);
        classes.forEach(key -> expression.add(MINUS_TWO, key));
        return classes.isEmpty() ? Optional.empty() : expression.isAtMostZero(Kind.CERTAIN, reason);
    }

    private Since since(String category) {
        List<String> months = List.of(category.replace("+", "").split("-", -1));
        return new Since(
                months.size() == 1 ? LocalDate.MIN : back(months.get(1)).plusDays(1), back(months.get(0)));
    }

    private LocalDate back(String months) {
        return YearMonth.from(referenceDate).minusMonths(Long.parseLong(months)).atEndOfMonth();
    }
}

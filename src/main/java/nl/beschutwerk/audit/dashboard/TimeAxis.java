package nl.beschutwerk.audit.dashboard;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.Quarter;
import org.jsoup.nodes.Element;

/**
 * Proves that dates are to scale: the date of the release, or that of the target in the long run where this is drawn, is at the
 * right end, and the places of all marks and points lie on one
 * straight line of places against days.
 */
final class TimeAxis {

    /** Two places that are each rounded to two decimals, one of which is stretched over the axis. */
    private static final BigDecimal ROUNDING = new BigDecimal("0.02");

    private static final int DECIMALS = 10;

    private final ReadPage page;
    private final LocalDate ofRelease;

    TimeAxis(ReadPage page, String quarter) {
        this.page = page;
        this.ofRelease = Quarter.parse(quarter).referenceDate();
    }

    private record Dated(Element element, LocalDate date, BigDecimal x) {}

    void check(Element plot, List<DrawnPoint> points) {
        List<Dated> all = new ArrayList<>();
        for (Element mark : plot.select(".date-mark")) {
            Optional<LocalDate> date = page.language().day(mark.text());
            Optional<BigDecimal> x = Drawn.of(mark, "left");
            if (date.isEmpty() || x.isEmpty()) {
                page.fault(mark, "heeft op de as van de tijd \"" + mark.text() + "\", en dat is geen datum");
                return;
            }
            all.add(new Dated(mark, date.get(), x.get()));
        }
        points.forEach(point -> all.add(new Dated(point.element(), point.date(), point.x())));
        LocalDate last = points.stream()
                .filter(point -> point.claim().isOfLongRun())
                .map(DrawnPoint::date)
                .max(Comparator.naturalOrder())
                .orElse(ofRelease);
        Dated first = all.stream().min(Comparator.comparing(Dated::date)).orElseThrow();
        all.stream()
                .filter(dated -> !isToScale(dated, first, last))
                .forEach(dated -> page.fault(
                        dated.element(),
                        "heeft " + PageLanguage.NL.date(dated.date()) + " op " + dated.x()
                                + "% van de as, en dat is niet op schaal"));
    }

    private boolean isToScale(Dated dated, Dated first, LocalDate last) {
        long days = ChronoUnit.DAYS.between(first.date(), last);
        long left = ChronoUnit.DAYS.between(dated.date(), last);
        if (left < 0) {
            return false;
        }
        BigDecimal length = Drawn.ALL.subtract(first.x());
        BigDecimal wanted = days == 0
                ? Drawn.ALL
                : Drawn.ALL.subtract(length.multiply(BigDecimal.valueOf(left))
                        .divide(BigDecimal.valueOf(days), DECIMALS, RoundingMode.HALF_UP));
        return dated.x().subtract(wanted).abs().compareTo(ROUNDING) <= 0;
    }
}

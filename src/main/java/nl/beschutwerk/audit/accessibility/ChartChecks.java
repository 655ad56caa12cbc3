package nl.beschutwerk.audit.accessibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.audit.accessibility.SheetView.ChartView;

/** Checks that charts are readable, also for readers who cannot see them, and do not mislead. */
final class ChartChecks {

    /** A shorter description can only say that there is a chart, not what it shows. */
    private static final int MINIMUM_DESCRIPTION = 40;

    private ChartChecks() {}

    static List<String> alternativeText(BookView book) {
        return book.each((sheet, found) -> {
            Set<Long> ids = new HashSet<>();
            for (ChartView chart : sheet.charts()) {
                if (!chart.isChart()) {
                    found.accept("een afbeelding die geen grafiek is");
                    continue;
                }
                if (chart.description().length() < MINIMUM_DESCRIPTION) {
                    found.accept("grafiek " + chart.name() + " heeft geen beschrijving");
                }
                if (chart.id() < 1 || !ids.add(chart.id())) {
                    found.accept("grafiek " + chart.name() + " heeft geen eigen nummer");
                }
            }
        });
    }

    static List<String> titled(BookView book) {
        return book.each((sheet, found) -> {
            for (ChartView chart : sheet.charts()) {
                if (chart.title().isBlank()) {
                    found.accept("een grafiek heeft geen titel");
                }
                if (!chart.axesNamed()) {
                    found.accept("een as heeft geen naam");
                }
            }
        });
    }

    /** Readers compare the lengths of bars, so each bar must show its whole amount. */
    static List<String> barsFromZero(BookView book) {
        return book.each((sheet, found) -> sheet.charts().stream()
                .filter(chart -> !chart.barsFromZero())
                .forEach(chart -> found.accept("de as van staven begint niet bij nul")));
    }
}

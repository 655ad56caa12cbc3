package nl.beschutwerk.audit.accessibility;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import nl.beschutwerk.audit.accessibility.SheetView.ChartView;

/** Whether charts can be read, also by who cannot see them, and do not mislead. */
final class ChartChecks {

    /** Shorter descriptions say that there is a chart, not what it shows. */
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

    /** The length of a bar is what is read: it must be its amount, whole. */
    static List<String> barsFromZero(BookView book) {
        return book.each((sheet, found) -> sheet.charts().stream()
                .filter(chart -> !chart.barsFromZero())
                .forEach(chart -> found.accept("de as van staven begint niet bij nul")));
    }
}

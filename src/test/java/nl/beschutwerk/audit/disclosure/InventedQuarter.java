package nl.beschutwerk.audit.disclosure;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.reference.MethodReader;

/** A few figures of a quarter in a country of two regions, the first of which has two municipalities. */
final class InventedQuarter {

    private static final Map<String, List<String>> REGIONS =
            Map.of("AM01", List.of("0001", "0002"), "AM02", List.of("0003"));

    private final Quarter quarter;
    private final Path folder;
    private final List<Figure> figures = new ArrayList<>();
    private final Set<FigureKey> hidden = new HashSet<>();
    private final Map<FigureKey, Base> bases = new HashMap<>();

    InventedQuarter(String quarter, Path folder) {
        this.quarter = Quarter.parse(quarter);
        this.folder = folder;
    }

    static Method method() {
        return MethodReader.read(Path.of("data/reference/method.yaml")).method();
    }

    static FigureKey key(String area, Indicator indicator) {
        return new FigureKey(level(area), area, indicator, Breakdown.TOTAAL, Breakdown.TOTAL_CATEGORY);
    }

    static FigureKey key(String area, Indicator indicator, Breakdown breakdown, String category) {
        return new FigureKey(level(area), area, indicator, breakdown, category);
    }

    private static AreaLevel level(String area) {
        if (area.equals("NL")) {
            return AreaLevel.LAND;
        }
        return area.startsWith("AM") ? AreaLevel.ARBEIDSMARKTREGIO : AreaLevel.GEMEENTE;
    }

    InventedQuarter show(String area, Indicator indicator, String amount) {
        return show(key(area, indicator), amount);
    }

    InventedQuarter show(FigureKey key, String amount) {
        return put(key, amount, false);
    }

    InventedQuarter hide(String area, Indicator indicator, String amount) {
        return hide(key(area, indicator), amount);
    }

    InventedQuarter hide(FigureKey key, String amount) {
        hidden.add(key);
        return put(key, amount, false);
    }

    /** A share of a number of persons. */
    InventedQuarter base(String area, Indicator share, long persons) {
        bases.put(key(area, share), Base.of(persons));
        return this;
    }

    /** An amount with the status of estimated hours. */
    InventedQuarter estimated(FigureKey key, String amount) {
        return put(key, amount, true);
    }

    private InventedQuarter put(FigureKey key, String amount, boolean estimated) {
        figures.add(new Figure(quarter, key, key.areaCode(), new FigureValue.Given(new BigDecimal(amount), estimated)));
        return this;
    }

    PublishedRelease published() throws IOException {
        Figures all = new Figures(quarter, figures);
        return new PublishedRelease(
                quarter,
                PublishedFigures.write(folder.resolve(quarter + ".csv"), all, hidden),
                new PublicKnowledge(new TreeMap<>(REGIONS), quarter.referenceDate(), method()),
                Map.of(),
                all,
                bases);
    }
}

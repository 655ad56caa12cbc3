package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Quarter;
import org.jsoup.nodes.Element;

/**
 * Proves that nothing is left out: each picture draws every quarter, area and group of which the open data have an amount, and each
 * table lists every one that they have a row of, also without an amount.
 */
final class CompletenessProof {

    /** With more quarters, the comparison would grow without end. */
    private static final int QUARTERS_OF_COMPARISON = 12;

    private static final List<Indicator> KEY_BARS =
            List.of(Indicator.WERKZAME_PERSONEN, Indicator.BANEN_31, Indicator.DOELSTELLING);
    private static final List<Indicator> DEVELOPMENT_LINES = List.of(Indicator.BANEN_31, Indicator.DOELSTELLING_PAD);
    private static final List<Indicator> DEVELOPMENT_COLUMNS = List.of(
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING_PAD,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN);
    private static final List<Indicator> AREA_COLUMNS = List.of(
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.VERSCHIL_BANEN);

    private static final List<Indicator> KEY_FIGURES = List.of(
            Indicator.WERKZAME_PERSONEN,
            Indicator.BANEN_31,
            Indicator.DOELSTELLING,
            Indicator.REALISATIE_BANEN,
            Indicator.VERSCHIL_BANEN,
            Indicator.DOELSTELLING_VOLGEND_JAAR,
            Indicator.GEMIDDELDE_UREN,
            Indicator.AANDEEL_GESCHAT,
            Indicator.GELDIGE_INDICATIES,
            Indicator.NIET_WERKEND);

    private final OpenData openData;
    private final PartsOfPage parts;
    private final List<String> quarters;
    private final List<Subject> regions;

    /** The groups of each region and of the country, by area, indicator and breakdown. */
    private final Map<String, List<Subject>> groups = new TreeMap<>();

    CompletenessProof(OpenData openData) {
        this.openData = openData;
        this.parts = new PartsOfPage(openData);
        this.quarters = List.copyOf(openData.quarters());
        this.regions = openData.regions().stream()
                .map(region -> now(AreaLevel.ARBEIDSMARKTREGIO, region, Indicator.REALISATIE_BANEN))
                .toList();
        openData.figures().stream()
                .map(Subject::of)
                .filter(CompletenessProof::isOfShownGroup)
                .forEach(subject -> groups.computeIfAbsent(idOfGroups(subject), id -> new ArrayList<>())
                        .add(subject));
    }

    void check(ReadPage page) {
        page.area().ifPresent(area -> {
            AreaLevel level = area.equals(ReadPage.COUNTRY) ? AreaLevel.LAND : AreaLevel.ARBEIDSMARKTREGIO;
            keyFigures(page, level, area);
            overTime(page, level, area);
            areas(page, level, area);
            groups(page, area);
        });
        if (page.name().equals("vergelijken.html") && page.document().getElementById("vergelijken-tabel") != null) {
            comparison(page);
        }
    }

    private void keyFigures(ReadPage page, AreaLevel level, String area) {
        List<Subject> bars =
                KEY_BARS.stream().map(indicator -> now(level, area, indicator)).toList();
        parts.drawn(page, "kerncijfers-beeld", ".bars > li", bars, 2);
        List<Subject> figures = KEY_FIGURES.stream()
                .map(indicator -> now(level, area, indicator))
                .toList();
        parts.listed(page, "kerncijfers-tabel", figures.stream());
        parts.changes(page, "kerncijfers-tabel", figures);
    }

    private void overTime(ReadPage page, AreaLevel level, String area) {
        List<String> known = quarters.stream()
                .filter(quarter -> parts.isKnown(Subject.ofArea(quarter, level, area, Indicator.WERKZAME_PERSONEN)))
                .toList();
        if (known.size() > 1) {
            parts.drawn(page, "ontwikkeling-beeld", ".point", of(known, level, area, DEVELOPMENT_LINES), 1);
        }
        parts.listed(page, "ontwikkeling-tabel", of(known, level, area, DEVELOPMENT_COLUMNS).stream());
        if (page.document().getElementById("lange-termijn") != null) {
            List<String> yearEnds = known.stream()
                    .filter(quarter -> Quarter.parse(quarter).isYearEnd())
                    .toList();
            List<Subject> points = new ArrayList<>(of(known, level, area, List.of(Indicator.BANEN_31)));
            points.addAll(of(yearEnds, level, area, List.of(Indicator.DOELSTELLING)));
            parts.drawn(page, "lange-termijn-beeld", ".point", points, 1);
            parts.listed(page, "lange-termijn-tabel", points.stream());
            for (String part : List.of("lange-termijn-beeld", "lange-termijn-tabel")) {
                Element element = page.document().getElementById(part);
                if (element != null
                        && page.claims(element).stream()
                                .noneMatch(claim ->
                                        claim.isOfLongRun() && claim.element().closest("figcaption") == null)) {
                    page.fault(element, "heeft de doelstelling op lange termijn niet");
                }
            }
        }
    }

    private void areas(ReadPage page, AreaLevel level, String area) {
        if (page.document().getElementById("regios") != null) {
            parts.drawn(page, "regios-kaart", ".tiles > li, .land > a", regions, 2);
            parts.drawn(page, "regios-ranglijst", ".bars > li", regions, 2);
            parts.listed(page, "regios-tabel", regionsWithCountry());
        }
        if (level == AreaLevel.ARBEIDSMARKTREGIO && page.document().getElementById("gemeenten") != null) {
            List<String> codes = openData.composition().municipalities().getOrDefault(area, List.of());
            parts.drawn(
                    page,
                    "gemeenten-beeld",
                    ".bars > li",
                    codes.stream()
                            .map(code -> now(AreaLevel.GEMEENTE, code, Indicator.REALISATIE_BANEN))
                            .toList(),
                    2);
            parts.listed(
                    page,
                    "gemeenten-tabel",
                    Stream.concat(
                            codes.stream().flatMap(code -> columns(AreaLevel.GEMEENTE, code)), columns(level, area)));
        }
    }

    private void groups(ReadPage page, String area) {
        groups.forEach((id, subjects) -> {
            if (subjects.get(0).areaCode().equals(area)) {
                String part = id.substring(id.indexOf(' ') + 1);
                parts.drawn(page, part + "-beeld", ".bars > li", subjects, 2);
                Subject whole = now(
                        subjects.get(0).level(),
                        area,
                        Indicator.ofCode(subjects.get(0).indicator()));
                List<Subject> all =
                        Stream.concat(subjects.stream(), Stream.of(whole)).toList();
                parts.listed(page, part + "-tabel", all.stream());
                parts.changes(page, part + "-tabel", all);
            }
        });
    }

    /** Those who work by who they are, and those who do not by how long. */
    private static boolean isOfShownGroup(Subject subject) {
        boolean shown = subject.indicator().equals(Indicator.WERKZAME_PERSONEN.code())
                ? subject.breakdown() != Breakdown.TOTAAL
                : subject.indicator().equals(Indicator.NIET_WERKEND.code())
                        && subject.breakdown() == Breakdown.ZONDER_WERK;
        return shown && subject.level() != AreaLevel.GEMEENTE;
    }

    private static String idOfGroups(Subject subject) {
        String section = subject.indicator().equals(Indicator.NIET_WERKEND.code()) ? "zonder-werk-" : "wie-";
        return subject.areaCode() + " " + section + subject.breakdown().code().replace('_', '-');
    }

    private void comparison(ReadPage page) {
        List<String> latest = quarters.subList(Math.max(0, quarters.size() - QUARTERS_OF_COMPARISON), quarters.size());
        List<Subject> points = new ArrayList<>();
        for (String quarter : latest) {
            points.add(Subject.ofCountry(quarter, Indicator.REALISATIE_BANEN));
            openData.regions()
                    .forEach(region -> points.add(
                            Subject.ofArea(quarter, AreaLevel.ARBEIDSMARKTREGIO, region, Indicator.REALISATIE_BANEN)));
        }
        if (latest.size() > 1) {
            parts.drawn(page, "vergelijken-beeld", ".point", points, 1);
        }
        parts.listed(page, "vergelijken-kwartalen", points.stream());
        parts.listed(page, "vergelijken-tabel", regionsWithCountry());
    }

    private Stream<Subject> regionsWithCountry() {
        return Stream.concat(
                columns(AreaLevel.LAND, Area.NEDERLAND.code()),
                openData.regions().stream().flatMap(region -> columns(AreaLevel.ARBEIDSMARKTREGIO, region)));
    }

    private Stream<Subject> columns(AreaLevel level, String area) {
        return AREA_COLUMNS.stream().map(indicator -> now(level, area, indicator));
    }

    private Subject now(AreaLevel level, String area, Indicator indicator) {
        return Subject.ofArea(openData.quarter(), level, area, indicator);
    }

    private static List<Subject> of(List<String> quarters, AreaLevel level, String area, List<Indicator> indicators) {
        return quarters.stream()
                .flatMap(quarter ->
                        indicators.stream().map(indicator -> Subject.ofArea(quarter, level, area, indicator)))
                .toList();
    }
}

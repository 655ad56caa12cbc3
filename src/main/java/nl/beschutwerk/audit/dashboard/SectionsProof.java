package nl.beschutwerk.audit.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.audit.consistency.LongRunProof;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.Breakdown;
import nl.beschutwerk.domain.Indicator;
import org.jsoup.nodes.Element;

/**
 * Proves that the page of an area has every part that the open data have figures for, in the order of reading; and that where people
 * are invented, and only there, a page says so in its title, above it, as a warning and at every picture.
 */
final class SectionsProof {

    private static final List<String> ALWAYS = List.of("stand", "kerncijfers", "ontwikkeling");

    private final OpenData openData;
    private final Set<String> regionsWithFigures;
    private final Set<String> municipalitiesWithFigures;
    private final Set<String> areasWithGroups;
    private final boolean hasLongRun;

    SectionsProof(OpenData openData) {
        this.openData = openData;
        this.regionsWithFigures = withFigures(AreaLevel.ARBEIDSMARKTREGIO);
        this.municipalitiesWithFigures = withFigures(AreaLevel.GEMEENTE);
        this.areasWithGroups = openData.figures().stream()
                .map(Subject::of)
                .filter(subject -> subject.breakdown() != Breakdown.TOTAAL)
                .map(subject -> subject.areaCode() + " " + subject.indicator())
                .collect(Collectors.toSet());
        this.hasLongRun = LongRunProof.said(openData.readMe()).isPresent();
    }

    private Set<String> withFigures(AreaLevel level) {
        return openData.figures().stream()
                .map(Subject::of)
                .filter(subject -> subject.level() == level
                        && subject.indicator().equals(Indicator.WERKZAME_PERSONEN.code())
                        && subject.breakdown() == Breakdown.TOTAAL
                        && isShownOrHidden(subject))
                .map(Subject::areaCode)
                .collect(Collectors.toSet());
    }

    private boolean isShownOrHidden(Subject subject) {
        return openData.find(subject)
                .filter(found -> found.hidden() || found.amount().isPresent())
                .isPresent();
    }

    void check(ReadPage page) {
        page.area().ifPresent(area -> {
            List<String> found = page.document().select("main > div[id], main > section[id]").stream()
                    .map(Element::id)
                    .toList();
            List<String> wanted = wanted(area);
            if (!found.equals(wanted)) {
                page.fault("main", "heeft de delen " + found + "; dat horen " + wanted + " te zijn");
            }
        });
        if (openData.isSynthetic()) {
            invented(page);
        } else if (page.document().text().contains(PageLanguage.SYNTHETIC)) {
            page.fault("main", "noemt gegevens synthetisch die dat niet zijn");
        }
    }

    private List<String> wanted(String area) {
        boolean ofCountry = area.equals(ReadPage.COUNTRY);
        List<String> wanted = new ArrayList<>(ALWAYS);
        if (ofCountry && hasLongRun && areJobsOfCountryShown()) {
            wanted.add("lange-termijn");
        }
        if (!regionsWithFigures.isEmpty() && (ofCountry || openData.regions().size() > 1)) {
            wanted.add("regios");
        }
        if (openData.composition().municipalities().getOrDefault(area, List.of()).stream()
                .anyMatch(municipalitiesWithFigures::contains)) {
            wanted.add("gemeenten");
        }
        if (areasWithGroups.contains(area + " " + Indicator.NIET_WERKEND.code())) {
            wanted.add("zonder-werk");
        }
        if (areasWithGroups.contains(area + " " + Indicator.WERKZAME_PERSONEN.code())) {
            wanted.add("wie");
        }
        return wanted;
    }

    private boolean areJobsOfCountryShown() {
        return openData.find(Subject.ofCountry(openData.quarter(), Indicator.BANEN_31))
                .filter(found -> found.amount().isPresent())
                .isPresent();
    }

    private static void invented(ReadPage page) {
        page.document().select("head > title, body > header, h1, figcaption").stream()
                .filter(place -> !place.text().contains(PageLanguage.SYNTHETIC))
                .forEach(place -> page.fault(place, "zegt hier niet dat de gegevens synthetisch zijn"));
        String warning = page.language() == PageLanguage.NL ? PageLanguage.SYNTHETIC : "SYNTHETIC DATA";
        if (page.document().select("main > p.warning").stream()
                .noneMatch(words -> words.text().contains(warning))) {
            page.fault("main", "waarschuwt niet dat de gegevens synthetisch zijn");
        }
    }
}

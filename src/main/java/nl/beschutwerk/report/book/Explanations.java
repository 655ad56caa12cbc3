package nl.beschutwerk.report.book;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.DeliveryKind;
import nl.beschutwerk.domain.HoursBasis;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.text.Disclosure;
import nl.beschutwerk.report.text.DutchFormat;

/** The explanations that every reader needs to understand the figures, in plain Dutch. */
final class Explanations {

    private static final String ESTIMATE = "Schatting";
    private static final String SYMBOL = "Teken";
    private static final String METHOD = "Methode";
    private static final String SOURCE = "Bron";
    private static final String DISCLOSURE = "Geheimhouding";

    private Explanations() {}

    static List<Explanation> of(ReleaseContent content, Area area) {
        List<Explanation> all = new ArrayList<>();
        all.addAll(Terms.of(content.method()));
        all.addAll(estimates(content));
        all.add(oneStatus(area));
        all.addAll(symbols(content.method()));
        all.add(new Explanation(DISCLOSURE, "Kleine aantallen", Disclosure.inWords(content.method())));
        if (content.method().hidesSmallCounts()) {
            all.add(new Explanation(DISCLOSURE, "Wat niet te vinden is", Disclosure.protection(content.method())));
        }
        all.addAll(method(content));
        all.addAll(breaks(content, area));
        all.addAll(sources(content, area));
        return all;
    }

    private static List<Explanation> estimates(ReleaseContent content) {
        Method method = content.method();
        if (content.kind() == DeliveryKind.MICRODATA) {
            return List.of(new Explanation(
                    ESTIMATE,
                    "Wat is geschat",
                    "Het aantal mensen is geteld. Van sommige mensen zijn geen uren bekend. Voor hen rekenen wij met het"
                            + " gemiddelde van de mensen in hun regio van wie alle uren bekend zijn. Zijn dat er"
                            + " minder dan " + method.minimumForRegionalMean()
                            + ", dan rekenen wij met het gemiddelde van heel Nederland. Is ook dat gemiddelde er niet,"
                            + " dan rekenen wij met " + DutchFormat.plain(method.averageHours())
                            + " uur per week. Sommige mensen hebben meer dan één dienstverband. Zijn dan niet van elk"
                            + " dienstverband de uren bekend, dan tellen alleen de bekende uren."));
        }
        return List.of(
                new Explanation(
                        ESTIMATE,
                        "Wat is geschat",
                        "Het aantal mensen is geteld. De uren zijn geschat, tenzij bij de levering een gemiddeld aantal"
                                + " uren hoort. Hoort dat er niet bij, dan kijken wij in welke klasse van uren mensen werken. Per"
                                + " klasse rekenen wij met een vast aantal uren. Zijn er ook geen klassen, dan rekenen wij met"
                                + " gemiddeld " + DutchFormat.plain(method.averageHours()) + " uur per week."),
                new Explanation(
                        ESTIMATE,
                        "Ondergrens en bovengrens",
                        "Het aantal banen ligt waarschijnlijk tussen deze twee getallen. Zijn er klassen van uren, dan rekenen wij"
                                + " met het kleinste en met het grootste aantal uren van elke klasse. Zijn er geen klassen, dan rekenen wij met"
                                + " een gemiddelde dat " + DutchFormat.plain(method.averageHoursMargin())
                                + " uur lager of hoger is."));
    }

    private static List<Explanation> symbols(Method method) {
        List<Explanation> symbols = new ArrayList<>(List.of(
                new Explanation(SYMBOL, "0", "Het cijfer is nul. Bij afgeronde uren kan het ook bijna nul zijn."),
                new Explanation(SYMBOL, "0,0", "Het cijfer is niet precies nul, maar wordt na afronden nul."),
                new Explanation(SYMBOL, "geen cijfer", "Er is geen cijfer. De noot bij de rij zegt waarom."),
                new Explanation(
                        SYMBOL,
                        "%-punt",
                        "Procentpunt: het verschil tussen twee percentages. Van 80% naar 83% is 3 procentpunt meer."),
                new Explanation(
                        SYMBOL,
                        "Afronding",
                        "Mensen, dagen en opgetelde uren staan in hele getallen. Banen, percentages en gemiddelde uren hebben"
                                + " één decimaal. Wat alleen in hele getallen bekend is, zoals de gemiddelde uren van een"
                                + " gemeente, heeft geen decimaal. In zinnen, in de brief en op de bladen Samenvatting,"
                                + " Andere tellingen en Kamerbrief staan ook banen en percentages in hele getallen. Dat doen"
                                + " wij niet bij minder dan één, en niet bij bijna honderd procent. Elk getal is apart"
                                + " afgerond. Daardoor kan een som of een verschil iets afwijken. Een heel aantal banen of een"
                                + " heel percentage is afgerond van het gepubliceerde getal met één decimaal. Zo past het bij"
                                + " de tabel op het blad Gegevens.")));
        RoundedHours.everywhere(method)
                .ifPresent(text -> symbols.add(new Explanation(SYMBOL, "Afronding van uren", text)));
        if (method.hidesSmallCounts()) {
            symbols.add(new Explanation(
                    SYMBOL,
                    "geheim",
                    "Wij laten het cijfer niet zien, om te voorkomen dat gegevens over personen herkenbaar zijn."));
        }
        return symbols;
    }

    /** That one status is told of many figures, so that nobody is described. */
    private static Explanation oneStatus(Area area) {
        return area.level() == AreaLevel.LAND
                ? new Explanation(
                        ESTIMATE,
                        "Geschat in Nederland",
                        "Zijn de uren van iemand in Nederland geschat, dan staat dat bij alle uren en banen van"
                                + " Nederland en van alle groepen. Zo is niet te zien om wie het gaat.")
                : new Explanation(
                        ESTIMATE,
                        "Geschat in een regio",
                        "Zijn de uren van iemand in de regio geschat, dan staat dat bij alle uren en banen van de"
                                + " regio en haar gemeenten. Zo is niet te zien om wie het gaat.");
    }

    private static List<Explanation> method(ReleaseContent content) {
        Method method = content.method();
        List<Explanation> all = new ArrayList<>();
        all.add(new Explanation(METHOD, "Versie", "Berekend met methode " + method.name() + "."));
        if (content.kind() == DeliveryKind.MICRODATA) {
            all.add(
                    new Explanation(
                            METHOD,
                            "Uren per week",
                            method.hoursBasis() == HoursBasis.CONTRACT
                                    ? "Wij rekenen met de uren van het contract. Zijn die niet bekend, dan rekenen wij met de uitbetaalde uren."
                                    : "Wij rekenen met de uitbetaalde uren. Zijn die niet bekend, dan rekenen wij met de uren van het contract."));
        }
        all.add(new Explanation(METHOD, "Welke dienstverbanden tellen", countedEmployments(method)));
        return all;
    }

    private static String countedEmployments(Method method) {
        if (method.excludedNatures().isEmpty()) {
            return "Alle dienstverbanden.";
        }
        return "Alle dienstverbanden, behalve die van de oude sociale werkvoorziening (aard van de arbeidsverhouding in de"
                + " loonaangifte: "
                + method.excludedNatures().stream().map(String::valueOf).collect(Collectors.joining(", ")) + ").";
    }

    private static List<Explanation> breaks(ReleaseContent content, Area area) {
        List<Explanation> breaks = new ArrayList<>();
        for (SeriesBreak found :
                content.comparisons().breaksBetween(area, content.quarters().get(0), content.quarter())) {
            breaks.add(new Explanation("Breuk in de reeks", found.quarter().toString(), RowNotes.text(found)));
        }
        return breaks;
    }

    /**
     * The name of the delivery is only in the open data: another delivery that changes nothing here must give the same file.
     */
    private static List<Explanation> sources(ReleaseContent content, Area area) {
        List<Explanation> sources = new ArrayList<>();
        sources.add(new Explanation(
                SOURCE,
                "Levering",
                (content.kind() == DeliveryKind.AANTALLEN
                                ? "Gemaakt uit aantallen mensen."
                                : "Gemaakt uit gegevens per persoon, die nergens worden gepubliceerd.")
                        + " Welke levering dat is, staat in het bestand opendata/leesmij.txt van deze uitgave."));
        // Those of the country have numbers, which the audit proves in the open data.
        boolean quoted = area.level() == AreaLevel.LAND;
        content.targetSources()
                .of(area)
                .forEach(source -> sources.add(new Explanation(SOURCE, "Doelstelling", source, quoted)));
        content.sources().forEach(source -> sources.add(new Explanation(SOURCE, "Herkomst", source)));
        sources.add(new Explanation(
                SOURCE,
                "Blad Gegevens",
                "Rijen van opendata/cijfers.csv, met dezelfde kolommen: een regio met haar gemeenten, of Nederland met elke regio"
                        + " als geheel. Is de kolom waarde leeg, dan is dat geen nul. Staat in de kolom conf_status een C, dan is het"
                        + " cijfer geheim. Staat in de kolom obs_status een M, dan is er geen cijfer. In de kolom reden staat"
                        + " dan waarom."));
        sources.add(new Explanation(
                SOURCE,
                "Open data",
                "Alle cijfers van dit kwartaal staan ook in het bestand opendata/cijfers.csv van deze uitgave, die van eerdere"
                        + " kwartalen in opendata/reeks.csv, de veranderingen in opendata/veranderingen.csv en de"
                        + " vergelijking van de regio's in opendata/vergelijking.csv."));
        return sources;
    }
}

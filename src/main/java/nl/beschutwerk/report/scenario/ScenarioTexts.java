package nl.beschutwerk.report.scenario;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.policy.allocation.AllocationResult;
import nl.beschutwerk.policy.scenario.GrowthLimit;
import nl.beschutwerk.policy.scenario.Measure;
import nl.beschutwerk.policy.scenario.Scenario;
import nl.beschutwerk.policy.scenario.Variant;
import nl.beschutwerk.report.table.SheetText;
import nl.beschutwerk.report.text.DutchFormat;

/** What a scenario says, in sentences for readers. */
final class ScenarioTexts {

    private static final String NO_PATH =
            "Het ingroeipad staat er niet: daarvoor zijn cijfers van alle gemeenten nodig, en die zijn niet allemaal bekend.";

    private ScenarioTexts() {}

    /** The warnings above every sheet. */
    static List<SheetText> warnings(ScenarioContent content) {
        List<SheetText> warnings = new ArrayList<>();
        if (content.synthetic()) {
            warnings.add(SheetText.warning(
                    "Let op: dit zijn SYNTHETISCHE GEGEVENS, verzonnen om het programma te laten zien."));
        }
        if (!content.publishable()) {
            warnings.add(
                    SheetText.warning(
                            "VERTROUWELIJK: deze verdeling kan rusten op geheime aantallen. Deel dit bestand niet met anderen."));
        }
        return warnings;
    }

    /** What is divided, and what the numbers rest on. */
    static List<String> about(ScenarioContent content) {
        Scenario scenario = content.scenario();
        List<String> lines = new ArrayList<>();
        lines.add(
                "Dit bestand verdeelt het landelijke aantal plekken over de gemeenten, op meer dan één manier. Het is een berekening, geen besluit.");
        lines.add("Het landelijke aantal: "
                + scenario.places().entrySet().stream()
                        .map(year -> DutchFormat.plain(BigDecimal.valueOf(year.getValue())) + " in " + year.getKey())
                        .collect(Collectors.joining(", "))
                + "." + sums(content));
        lines.add("Nu is: wat een gemeente krijgt als haar aandeel in de "
                + (scenario.base() == Measure.TARGET ? "doelstelling" : "realisatie") + " van "
                + DutchFormat.date(content.quarter().referenceDate()) + " gelijk blijft.");
        scenario.growth().ifPresent(limit -> lines.add(hasPath(content) ? growth(limit) : NO_PATH));
        if (scenario.minimum() > 0) {
            lines.add("Elke gemeente krijgt ten minste " + scenario.minimum()
                    + (scenario.minimum() == 1 ? " plek." : " plekken."));
        }
        lines.add(scenario.amount()
                .map(amount ->
                        "Een plek telt voor " + DutchFormat.plain(amount.euros()) + " euro (bron: " + amount.source()
                                + "; prijspeil: " + amount.priceLevel().orElse("niet bekend") + ").")
                .orElse("Wat een plek aan geld betekent, is in dit scenario niet bekend."));
        if (content.publishable()) {
            lines.add("Deze verdeling rust alleen op cijfers die gepubliceerd zijn"
                    + scenario.publicNeed()
                            .filter(source -> scenario.restsOn(Measure.EXPECTED_NEED))
                            .map(source -> ", en op een verwachte behoefte die openbaar is (bron: " + source + ")")
                            .orElse("")
                    + ". Wat daar niet uit volgt, staat er niet.");
        }
        return lines;
    }

    /** Whether some variant has a growth path with a number for everybody. */
    static boolean hasPath(ScenarioContent content) {
        return content.scenario().growth().isPresent()
                && content.result().variants().stream().anyMatch(AllocationResult.OfVariant::hasPath);
    }

    private static String sums(ScenarioContent content) {
        if (content.result().isComplete()) {
            return " Elke verdeling telt daar precies toe op.";
        }
        return content.result().isAnyComplete()
                ? " Een verdeling waarin van elke gemeente een getal staat, telt daar precies toe op."
                : "";
    }

    private static String growth(GrowthLimit limit) {
        String most = DutchFormat.plain(limit.most());
        return "Het ingroeipad duurt " + limit.years()
                + " jaar. Per jaar verandert een gemeente voor de afronding met ten hoogste "
                + switch (limit.kind()) {
                    case PROCENTPUNT -> most + " procentpunt van alle plekken.";
                    case PROCENT -> most + " procent van de plekken die zij bij een gelijk aandeel zou hebben.";
                };
    }

    /** What a variant does. */
    static String rule(Variant variant) {
        return switch (variant.kind()) {
            case HISTORISCH ->
                "Naar het aandeel in de banen van 31 uur aan het eind van het jaar dat twee jaar eerder is.";
            case OBJECTIEF -> "Naar het aandeel in de verwachte behoefte, zoals die is aangeleverd.";
            case GEMENGD ->
                "Een vaste mix: "
                        + variant.weights().entrySet().stream()
                                .map(part -> DutchFormat.plain(part.getValue().movePointRight(2)) + " procent "
                                        + part.getKey().code())
                                .collect(Collectors.joining(" en "))
                        + ".";
            case TWEE_STAPPEN ->
                "Eerst de banen van 31 uur van twee jaar eerder. Daarna de rest, naar wat een gemeente nog mist van haar deel"
                        + " naar verwachte behoefte.";
            case BEHOEFTE -> "Naar het aandeel in de mensen met een geldige indicatie op de peildatum.";
        };
    }
}

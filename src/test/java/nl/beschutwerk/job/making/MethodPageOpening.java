package nl.beschutwerk.job.making;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import nl.beschutwerk.domain.AbsenceReason;
import nl.beschutwerk.intake.layout.AdviceLayout;
import nl.beschutwerk.intake.layout.EmploymentLayout;
import nl.beschutwerk.intake.layout.FileLayout;

/** The opening of docs/methode.md, before its themes. */
final class MethodPageOpening {

    static final String TEXT = """
            # Methode: van levering naar cijfers

            Deze pagina legt uit hoe de cijfers over beschut werk tot stand komen. Zij is voor het datateam dat de levering maakt, en voor iedereen die wil weten wat een cijfer precies betekent. Bij elke regel staan kleine voorbeelden: wat er is geleverd, en welke cijfers daaruit volgen. De voorbeelden zijn verzonnen; namen en aantallen zijn van niemand. Elk voorbeeld wordt bij elke wijziging van het product opnieuw doorgerekend, door het hele product heen. Deze pagina wordt uit diezelfde voorbeelden gemaakt.

            De formele definities staan, in het Engels, in [definitions.md](definitions.md). Hoe een levering eruitziet staat in [levering.md](levering.md), de kolommen en codes van de open data in [open-data.md](open-data.md).

            ## Waar het om gaat

            De landelijke doelstelling voor beschut werk telt **banen van 31 uur per week**. De gepubliceerde aantallen van UWV tellen **mensen**, ongeacht hun uren. Die twee zijn niet zomaar te vergelijken. De bron daarvoor is Kamerstuk 34352 nr. 341 (2 juli 2025): de tabel en voetnoot 1. Dit product rekent mensen om naar banen, zodat het wel kan. Waar die bron niets zegt, is een keuze gemaakt; die staat hieronder.

            Er zijn twee soorten leveringen:

            - **Microdata**: gegevens per persoon, onder een pseudoniem. Er zijn drie bestanden: adviezen, dienstverbanden en urenopgaven. Hieruit volgen alle cijfers: voor het land de meeste, voor de arbeidsmarktregio's iets minder en voor de gemeenten de belangrijkste. De uren zijn die van de dienstverbanden zelf.
            - **Aantallen**: alleen tellingen per gebied, soms per arbeidsduurklasse. Hieruit volgen minder cijfers, en de uren zijn meestal een schatting, met een onder- en een bovengrens.

            Bij een cijfer kan iets bijzonders aan de hand zijn:

            - **Geschat**: in het cijfer zitten uren die niet zijn geleverd, maar afgeleid.
            - **Afwezig** (in de werkmappen: `geen cijfer`): het cijfer bestaat niet of is niet te berekenen. Er staat altijd een reden bij. Afwezig is iets anders dan 0.
            - **Verborgen** (in de werkmappen: `geheim`): het cijfer bestaat, maar zou iets over een klein aantal mensen verraden.
            - **0** is een echte nul: er is niemand.

            De **peildatum** is de laatste dag van het kwartaal; in de regels heet hij ook D. D−3 is de laatste dag van de maand drie maanden eerder.

            De redenen waarom een cijfer afwezig kan zijn:

            """;

    static final String CHOICES = """
            Deze keuzes staan in `data/reference/method.yaml`. Elke uitgave legt vast met welke methode zij is gemaakt.

            """;

    static final String READING = """
            ## Hoe u een voorbeeld leest

            Eerst staat er wat is geleverd, met de kolomnamen van de levering. Een leeg veld is echt leeg. Een voorbeeld noemt alleen de kolommen die ertoe doen. Wat niet is genoemd, is steeds hetzelfde:

            """;

    private static final String AFTER_DEFAULTS = """
            Alle andere kolommen zijn leeg, en elke rij heeft een eigen `advies_id` of `ikv_id`. Gemeente 0014 is Groningen, in arbeidsmarktregio AM01. Noemt een voorbeeld geen dienstverbanden, dan is er alleen een dienstverband in de Wsw van lang geleden, dat niet telt: een bestand zonder rijen wordt geweigerd. In het echt is `persoon_id` een pseudoniem; hier staat een verzonnen naam.

            Daarna staan de cijfers die eruit volgen. In de voorbeelden zijn zij minder grof dan in een uitgave: met vier decimalen (`decimalen: 4`), en zonder de uren van gemeenten en groepen op tientallen af te ronden (`uren_afronden_op: 0`). Zo is te zien hoe er wordt gerekend. Hoe een uitgave de cijfers geeft, staat in het hoofdstuk *Hoe precies een cijfer is*. *Bestaat niet* betekent: dit cijfer komt in de uitgave niet voor, ook niet als afwezig. Geldt in een voorbeeld `drempel: 0`, dan is niets verborgen; dat is gedaan om ook met een paar mensen iets te kunnen laten zien.

            """;

    private MethodPageOpening() {}

    /** The reasons why a figure may be absent. */
    static String reasons() {
        return MarkdownTable.of(
                List.of("reden", "betekenis"),
                Arrays.stream(AbsenceReason.values())
                        .map(reason -> List.of(MarkdownTable.code(reason.code()), reason.explanation()))
                        .toList());
    }

    /** The values of a row in the columns that a case does not name. */
    static String defaults() {
        return MarkdownTable.of(
                        List.of("bestand", "kolom", "waarde"),
                        Stream.concat(
                                        rows(AdviceLayout.LAYOUT, CaseDefaults.ADVICE),
                                        rows(EmploymentLayout.LAYOUT, CaseDefaults.EMPLOYMENT))
                                .toList())
                + AFTER_DEFAULTS;
    }

    private static Stream<List<String>> rows(FileLayout layout, Map<String, String> defaults) {
        return new TreeMap<>(defaults)
                .entrySet().stream()
                        .map(entry -> List.of(layout.content(), MarkdownTable.code(entry.getKey()), entry.getValue()));
    }
}

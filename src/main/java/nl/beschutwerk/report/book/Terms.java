package nl.beschutwerk.report.book;

import java.util.List;
import nl.beschutwerk.domain.Indicator;
import nl.beschutwerk.domain.Method;
import nl.beschutwerk.report.text.DutchFormat;

/** What the words of the sheets mean, in plain Dutch. */
final class Terms {

    private static final String KIND = "Begrip";

    private Terms() {}

    static List<Explanation> of(Method method) {
        String hours = DutchFormat.plain(method.hoursPerJob());
        return List.of(
                new Explanation(
                        KIND,
                        "Beschut werk",
                        "Werk voor mensen die alleen in een beschutte omgeving, met aanpassingen of veel begeleiding,"
                                + " kunnen werken (Participatiewet, artikel 10b). UWV adviseert of iemand daarvoor in"
                                + " aanmerking komt."),
                new Explanation(
                        KIND,
                        "Participatiewet",
                        "De wet waarmee gemeenten mensen helpen die zonder hulp geen werk kunnen vinden."
                                + " In deze wet staat ook wat beschut werk is."),
                new Explanation(
                        KIND,
                        "Wajong",
                        "Een uitkering van UWV voor mensen die al jong een ziekte of handicap kregen, en daardoor niet of minder"
                                + " kunnen werken."),
                new Explanation(
                        KIND,
                        "WIA",
                        "Een uitkering van UWV voor mensen die hebben gewerkt, en door ziekte of een handicap niet of minder"
                                + " kunnen werken."),
                new Explanation(KIND, "WW", "Een uitkering van UWV voor mensen die hun baan hebben verloren."),
                new Explanation(
                        KIND,
                        "Uitkering of regeling",
                        "Uit welke wet of uitkering iemand hulp krijgt. In de werkmap van een regio zijn WIA, WW, andere"
                                + " regelingen en onbekend samen één groep."),
                new Explanation(
                        KIND,
                        "Arbeidsmarktregio",
                        "Een gebied waarin gemeenten en UWV samenwerken om mensen aan werk te helpen. Elke gemeente hoort bij één"
                                + " arbeidsmarktregio."),
                new Explanation(KIND, "Peildatum", "De dag waarop is geteld: de laatste dag van het kwartaal."),
                new Explanation(
                        KIND,
                        "In een jaar",
                        "In de vier kwartalen tot en met de peildatum. In het kwartaal betekent: alleen in het laatste van die"
                                + " vier."),
                new Explanation(
                        KIND,
                        "Aanvraag",
                        "De vraag aan UWV om te adviseren of iemand alleen beschut kan werken. De gemeente of de persoon zelf"
                                + " doet de aanvraag. Het advies komt soms pas in een later kwartaal."),
                new Explanation(
                        KIND,
                        "Positief advies en geldige indicatie",
                        "UWV geeft een positief advies als iemand alleen beschut kan werken. Vanaf die dag heeft iemand een"
                                + " geldige indicatie. Die stopt als zij verloopt, of als UWV een negatief advies geeft."),
                new Explanation(
                        KIND,
                        Indicator.GELDIGE_INDICATIES.label(),
                        "Mensen van wie het laatste advies van UWV op de peildatum positief is en nog geldt."),
                new Explanation(
                        KIND,
                        Indicator.WERKZAME_PERSONEN.label(),
                        "Mensen met een geldige indicatie die op de peildatum een dienstverband hebben. Iedereen telt"
                                + " één keer, hoeveel uur iemand ook werkt."
                                + (method.excludedNatures().isEmpty()
                                        ? ""
                                        : " Werk in de oude sociale werkvoorziening (Wsw) telt niet mee.")),
                new Explanation(
                        KIND,
                        Indicator.NIET_WERKEND.label(),
                        "Mensen met een geldige indicatie die op de peildatum geen dienstverband hebben. Werkend en niet"
                                + " werkend zijn samen alle mensen met een geldige indicatie."),
                new Explanation(
                        KIND,
                        "Deel dat werkt",
                        "Hoeveel procent van de mensen met een geldige indicatie werkt. Het deel van de werkzame personen is iets"
                                + " anders: hoeveel procent van alle werkzame personen bij een groep hoort."),
                new Explanation(
                        KIND,
                        "Baan van " + hours + " uur",
                        "Alle uren per week van de werkzame personen bij elkaar, gedeeld door " + hours
                                + ". Wie " + hours
                                + " uur werkt, telt als één baan. Wie de helft daarvan werkt, telt als een halve"
                                + " baan."),
                new Explanation(
                        KIND,
                        "Doelstelling",
                        "Het aantal banen van " + hours + " uur dat er aan het eind van het jaar moet zijn."
                                + " De doelstelling op deze datum zegt hoeveel banen er nu moeten zijn om op koers te liggen."
                                + " Daarvoor verdelen wij het verschil tussen de doelstelling van vorig jaar en die van dit jaar"
                                + " gelijk over de vier kwartalen."),
                new Explanation(
                        KIND,
                        "Realisatie",
                        "Welk deel van de doelstelling is gehaald: de banen van " + hours
                                + " uur, gedeeld door de doelstelling."),
                new Explanation(
                        KIND,
                        Indicator.REALISATIE_PERSONEN.label(),
                        "De werkzame personen, gedeeld door de doelstelling. Zo is het tot nu toe gepubliceerd. Dit percentage"
                                + " zegt niet of de doelstelling is gehaald."),
                new Explanation(
                        KIND,
                        "Waarom personen en banen verschillen",
                        "De doelstelling telt banen van " + hours
                                + " uur per week. De meeste mensen met beschut werk werken minder dan " + hours
                                + " uur. Daarom zijn er meestal minder banen dan werkzame personen, en is de realisatie in"
                                + " banen dan lager dan in personen."),
                new Explanation(
                        KIND,
                        "Meer dan " + hours + " uur per week",
                        "Wie meer dan " + hours + " uur werkt, telt voor meer dan één baan. In \""
                                + Indicator.BANEN_31_BEGRENSD.label() + "\" telt zo iemand voor één baan."),
                new Explanation(
                        KIND,
                        "Beschut dienstverband",
                        "Een dienstverband waarvan de werkgever aan de Belastingdienst heeft opgegeven dat het beschut werk is."
                                + " Iemand met een geldige indicatie kan ook ander werk hebben. Dat telt mee bij \""
                                + Indicator.WERKZAME_PERSONEN.label() + "\", en niet bij \""
                                + Indicator.WERKZAME_PERSONEN_BESCHUT.label() + "\"."),
                new Explanation(
                        KIND,
                        "Aan het werk gekomen, en gestopt",
                        "Aan het werk gekomen: wie nu werkt en aan het begin van de periode niet. Gestopt: wie aan het begin"
                                + " werkte en nu niet, of nu geen geldige indicatie meer heeft. Het verschil van die twee is"
                                + " niet altijd de verandering van het aantal werkzame personen: mensen verhuizen, en een nieuwe"
                                + " levering verbetert soms oudere gegevens. Wat dat scheelt, staat in de rij eronder."),
                new Explanation(
                        KIND,
                        "Vorm van werk",
                        "Waar iemand werkt: binnen bij de organisatie voor beschut werk, buiten op een andere plek,"
                                + " gedetacheerd bij een andere werkgever, of in een gewone (reguliere) baan."),
                new Explanation(
                        KIND,
                        "Mediaan",
                        "Het middelste getal: van de mensen zonder werk is de helft korter zonder werk dan dit aantal dagen, en de"
                                + " helft langer. In de bladen en in de brief is het afgerond op hele dagen."));
    }
}

package nl.beschutwerk.audit.accessibility;

import static nl.beschutwerk.audit.accessibility.Point.desirable;
import static nl.beschutwerk.audit.accessibility.Point.essential;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * The points of the checklists "Releasing statistics in spreadsheets" and "Making spreadsheets accessible" of the Government
 * Analysis Function (gov.uk), of the web guidelines that Dutch law requires (WCAG 2.1 AA: contrast, alternative text,
 * language), and one for Dutch readers: Dutch notation.
 */
final class Checklist {

    static final List<Point> POINTS = List.of(
            essential(
                    "titel-in-a1",
                    "Elk werkblad heeft een titel in cel A1; het blad Gegevens heeft daar zijn kopregel.",
                    LayoutChecks::titleInA1),
            essential(
                    "een-tabel-per-blad",
                    "Elk werkblad heeft precies één tabel met een eigen naam, vanaf kolom A.",
                    TableChecks::oneNamedTable),
            essential("geen-filterknoppen", "Tabellen hebben geen filterknoppen.", TableChecks::noFilterButtons),
            essential(
                    "een-kopregel",
                    "Elke tabel heeft één kopregel, met in elke kolom een eigen kop.",
                    TableChecks::oneHeaderRow),
            essential("geen-samengevoegde-cellen", "Er zijn geen samengevoegde cellen.", LayoutChecks::noMergedCells),
            essential(
                    "geen-lege-rijen",
                    "Er zijn geen lege rijen of kolommen binnen een werkblad, en niets staat buiten de tabel en de tekst"
                            + " erboven en eronder.",
                    LayoutChecks::noBlankRowsOrColumns),
            essential("niets-verborgen", "Geen blad, rij of kolom is verborgen.", LayoutChecks::nothingHidden),
            essential(
                    "geen-lege-cellen",
                    "Geen cel van een tabel is leeg, behalve op het blad Gegevens, dat programma's lezen: een waarde die er niet"
                            + " is of niet te zien is, en de reden als er wel een waarde is.",
                    TableChecks::noEmptyCells),
            essential(
                    "reden-bij-teken",
                    "Bij geheim noemt de rij een noot die zegt waarom iets geheim is, en bij geen cijfer een die zegt waarom het er niet"
                            + " is.",
                    NoteChecks::reasonForSymbols),
            essential(
                    "legenda",
                    "Een blad zegt wat geheim en geen cijfer betekenen als dat er staat, en anders niet.",
                    NoteChecks::legend),
            essential(
                    "noten-verzameld",
                    "Noten hebben een naam en staan bij elkaar op het blad Toelichting; elke verwijzing klopt.",
                    NoteChecks::notesCollected),
            essential(
                    "getallen-zijn-getallen",
                    "Getallen staan als getal in de cel en niet als tekst; er zijn geen formules.",
                    TableChecks::numbersAreNumbers),
            essential("kleur-niet-alleen", "Kleur is nergens het enige onderscheid.", LookChecks::colourNotAlone),
            essential(
                    "contrast", "Het contrast van tekst en achtergrond is ten minste 4,5 op 1.", LookChecks::contrast),
            essential(
                    "alternatieve-tekst",
                    "Elke grafiek heeft een beschrijving in woorden.",
                    ChartChecks::alternativeText),
            essential("grafiek-benoemd", "Elke grafiek heeft een titel, en een naam bij elke as.", ChartChecks::titled),
            essential("staven-vanaf-nul", "De as van staven begint bij nul.", ChartChecks::barsFromZero),
            essential("documenttitel", "Het document heeft een titel.", DocumentChecks::title),
            essential("taal", "De taal van het document is nl-NL.", DocumentChecks::language),
            essential("links-werken", "Elke link binnen het bestand leidt naar een blad.", DocumentChecks::linksLead),
            essential(
                    "tekst-past",
                    "Tekst in een tabel loopt terug of past in haar kolom; andere tekst staat alleen in haar rij.",
                    LookChecks::textFits),
            essential("bladnamen", "Elk werkblad heeft een eigen naam.", DocumentChecks::namedSheets),
            essential(
                    "kop-en-voettekst",
                    "Kop- en voettekst zeggen niets dat niet ook in de titel staat, behalve het paginanummer.",
                    DocumentChecks::marginsRepeat),
            essential(
                    "cursor-in-a1",
                    "Het bestand opent op het eerste blad, en elk blad met de cursor in A1.",
                    DocumentChecks::cursorInA1),
            desirable(
                    "nederlandse-notatie", "Getallen en datums hebben Nederlandse notatie.", LookChecks::dutchNotation),
            desirable("lettergrootte", "Letters zijn ten minste 12 punten groot.", LookChecks::letterSize),
            desirable(
                    "afdrukken",
                    "Afdrukken gaan liggend, passen in de breedte, herhalen de kopregel en hebben een paginanummer.",
                    DocumentChecks::printSetup));

    /** What the checklists ask and workbooks do not do, or what no program can check, with the reason. */
    static final List<Rejected> REJECTED = List.of(
            new Rejected(
                    "Laat ook tekst boven en onder een tabel teruglopen binnen haar cel.",
                    true,
                    "Die tekst staat alleen in haar rij, en loopt door over lege cellen tot ten hoogste 165 tekens. In de eerste"
                            + " kolom, die vaak smal is, zou zij tien regels hoog worden. Cellen samenvoegen mag niet. Tekst om over"
                            + " te nemen loopt wel terug."),
            new Rejected(
                    "Merk de titel van een werkblad met een celstijl als kop.",
                    true,
                    "De titel staat altijd in A1, waar elk blad opent, en is groter en vet. De naam van een celstijl is alleen in"
                            + " een menu te zien."),
            new Rejected(
                    "Gebruik geen kop- en voettekst.",
                    true,
                    "Afdrukken hebben een paginanummer en een titel nodig. Het punt kop-en-voettekst bewaakt dat daar niets staat"
                            + " dat elders ontbreekt."),
            new Rejected(
                    "Controleer spelling en grammatica.",
                    true,
                    "Alle zinnen staan in het programma. Mensen lezen ze voordat zij daar komen, en tests houden ze vast."),
            new Rejected(
                    "Zet niets onder een tabel.",
                    false,
                    "Op het eerste blad zouden de links, en op het blad Kamerbrief de zin en de voetnoot, de cijfers van het"
                            + " scherm duwen."),
            new Rejected(
                    "Gebruik geen achtergrondkleur.",
                    false,
                    "Alleen de kopregel van een tabel heeft die, met witte vette letters; het punt contrast bewaakt dat."),
            new Rejected(
                    "Gebruik geen afbeeldingen.",
                    false,
                    "Grafieken laten zien wat in de tabel staat, en hebben een beschrijving in woorden; andere afbeeldingen zijn"
                            + " er niet."),
            new Rejected(
                    "Zet verwijzingen naar noten in de kop of de titel, en niet in een eigen kolom.",
                    false,
                    "Noten horen hier bij een rij. De kolom Noten heeft in elk boek dezelfde plaats, en zegt het ook als er geen"
                            + " noot is."),
            new Rejected(
                    "Voer de toegankelijkheidscontrole van Excel uit.",
                    false,
                    "Die werkt alleen met de hand. Deze punten vervangen haar, bij elk bestand van elke uitgave."));

    /**
     * A point that is not taken over.
     *
     * @param requirement in Dutch
     * @param essential whether the checklist calls it essential
     * @param reason in Dutch
     */
    record Rejected(
            @JsonProperty("eis") String requirement,
            @JsonProperty("essentieel") boolean essential,
            @JsonProperty("reden") String reason) {}

    private Checklist() {}
}

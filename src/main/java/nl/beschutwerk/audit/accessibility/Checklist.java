package nl.beschutwerk.audit.accessibility;

import static nl.beschutwerk.audit.accessibility.Point.desirable;
import static nl.beschutwerk.audit.accessibility.Point.essential;

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
            desirable(
                    "nederlandse-notatie", "Getallen en datums hebben Nederlandse notatie.", LookChecks::dutchNotation),
            desirable("lettergrootte", "Letters zijn ten minste 12 punten groot.", LookChecks::letterSize),
            desirable(
                    "cursor-in-a1",
                    "Het bestand opent op het eerste blad, en elk blad met de cursor in A1.",
                    DocumentChecks::cursorInA1),
            desirable(
                    "afdrukken",
                    "Afdrukken gaan liggend, passen in de breedte, herhalen de kopregel en hebben een paginanummer.",
                    DocumentChecks::printSetup));

    private Checklist() {}
}

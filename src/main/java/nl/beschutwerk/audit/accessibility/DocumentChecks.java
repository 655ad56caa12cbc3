package nl.beschutwerk.audit.accessibility;

import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;

/** Checks of the document as a whole: its description and links, and how it opens and prints. */
final class DocumentChecks {

    private static final String LANGUAGE = "nl-NL";

    /** What programs call a sheet that nobody named. */
    private static final Pattern NO_NAME = Pattern.compile("\\s*|(?:Blad|Sheet|Tabel)\\s*\\d*");

    private DocumentChecks() {}

    static List<String> title(BookView book) {
        return book.title().isBlank() ? List.of("geen titel") : List.of();
    }

    static List<String> language(BookView book) {
        return book.language().equals(LANGUAGE) ? List.of() : List.of("taal: " + book.language());
    }

    static List<String> linksLead(BookView book) {
        List<String> names = book.sheets().stream().map(SheetView::name).toList();
        return book.each((sheet, found) -> sheet.links().forEach((cell, target) -> {
            if (!names.contains(target)) {
                found.accept("link in " + cell + " leidt nergens heen");
            }
        }));
    }

    /** What is printed above and below each page is on the sheet or in the title too, where everyone finds it. */
    static List<String> marginsRepeat(BookView book) {
        return book.each((sheet, found) -> sheet.print().margins().stream()
                .filter(text -> !book.title().contains(text))
                .forEach(text -> found.accept("alleen in de kop- of voettekst staat: " + text)));
    }

    static List<String> namedSheets(BookView book) {
        Set<String> names = new HashSet<>();
        return book.each((sheet, found) -> {
            if (!names.add(sheet.name().toLowerCase(Locale.ROOT))
                    || NO_NAME.matcher(sheet.name()).matches()) {
                found.accept("het blad heeft geen eigen naam");
            }
        });
    }

    static List<String> cursorInA1(BookView book) {
        return book.each((sheet, found) -> {
            if (!book.opensOnFirstSheet()) {
                found.accept("het bestand opent niet op het eerste blad");
            }
            if (!sheet.cursorInA1()) {
                found.accept("de cursor staat niet in A1");
            }
        });
    }

    static List<String> printSetup(BookView book) {
        return book.each((sheet, found) -> {
            if (!sheet.print().landscape()) {
                found.accept("niet liggend");
            }
            if (!sheet.print().fitsWidth()) {
                found.accept("past niet in de breedte");
            }
            if (!sheet.print().repeatsHeader()) {
                found.accept("herhaalt de kopregel niet");
            }
            if (!sheet.print().numbered()) {
                found.accept("geen paginanummer");
            }
        });
    }
}

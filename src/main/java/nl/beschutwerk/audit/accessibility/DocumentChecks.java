package nl.beschutwerk.audit.accessibility;

import java.util.List;

/** Checks of the document as a whole: its description and links, and how it opens and prints. */
final class DocumentChecks {

    private static final String LANGUAGE = "nl-NL";

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

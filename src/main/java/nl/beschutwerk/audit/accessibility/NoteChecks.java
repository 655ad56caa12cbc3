package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Checks that every missing value has a reason, and every reference a note. */
final class NoteChecks {

    private static final String NOTES_SHEET = "Toelichting";
    private static final String NOTES_COLUMN = "Noten";
    private static final String KIND = "Noot";
    private static final String NONE = "geen";
    private static final Pattern COLUMNS = Pattern.compile(" \\(kolom(?:men)? .*\\)$");
    private static final Set<String> SYMBOLS = new TreeSet<>(Set.of("geen cijfer", "geheim"));

    private NoteChecks() {}

    /** Each word in place of a number has a note in its row that begins with the word, and goes on with the reason. */
    static List<String> reasonForSymbols(BookView book) {
        Map<String, String> reasons = texts(book);
        return book.each((sheet, found) -> {
            if (sheet.name().equals(NOTES_SHEET)) {
                return;
            }
            for (List<CellView> row : sheet.body()) {
                List<String> noted = row.stream()
                        .filter(cell -> isNote(sheet, cell))
                        .flatMap(NoteChecks::names)
                        .map(name -> reasons.getOrDefault(name, ""))
                        .toList();
                row.stream()
                        .filter(cell -> SYMBOLS.contains(cell.text()) && !isNote(sheet, cell))
                        .filter(cell -> noted.stream().noneMatch(text -> isReason(text, cell.text())))
                        .forEach(cell -> found.accept("geen reden bij " + cell.reference()));
            }
        });
    }

    /** What each note says, by its name. */
    private static Map<String, String> texts(BookView book) {
        Map<String, String> texts = new HashMap<>();
        book.sheets().stream()
                .filter(sheet -> sheet.name().equals(NOTES_SHEET))
                .flatMap(sheet -> sheet.body().stream())
                .filter(row -> row.size() > 2 && row.get(0).text().equals(KIND))
                .forEach(row -> texts.put(row.get(1).text(), row.get(2).text()));
        return texts;
    }

    private static boolean isReason(String note, String symbol) {
        String begin = note.toLowerCase(Locale.ROOT);
        return begin.startsWith(symbol + ": ") || begin.startsWith(symbol + " betekent: ");
    }

    /** A sheet says what a word in place of a number means if the word occurs on it, and only then. */
    static List<String> legend(BookView book) {
        return book.each((sheet, found) -> {
            if (sheet.name().equals(NOTES_SHEET)) {
                return;
            }
            for (String symbol : SYMBOLS) {
                boolean occurs = sheet.body().stream()
                        .flatMap(List::stream)
                        .anyMatch(cell -> cell.text().equals(symbol) && !isNote(sheet, cell));
                String beginning = symbol + " betekent:";
                boolean explained = sheet.cells().stream()
                        .anyMatch(cell -> cell.text().toLowerCase(Locale.ROOT).contains(beginning));
                if (occurs != explained) {
                    found.accept(symbol + (occurs ? " wordt niet uitgelegd" : " wordt uitgelegd en komt niet voor"));
                }
            }
        });
    }

    static List<String> notesCollected(BookView book) {
        Set<String> referred = new TreeSet<>();
        List<String> collected = new ArrayList<>();
        for (SheetView sheet : book.sheets()) {
            for (List<CellView> row : sheet.body()) {
                if (!sheet.name().equals(NOTES_SHEET)) {
                    row.stream()
                            .filter(cell -> isNote(sheet, cell))
                            .flatMap(NoteChecks::names)
                            .forEach(referred::add);
                } else if (row.get(0).text().equals(KIND)) {
                    collected.add(row.get(1).text());
                }
            }
        }
        return problems(referred, collected);
    }

    private static boolean isNote(SheetView sheet, CellView cell) {
        return sheet.table()
                .map(table -> sheet.grid().at(table.firstRow(), cell.column()).text())
                .filter(NOTES_COLUMN::equals)
                .isPresent();
    }

    /** The names of the notes that a row refers to, without the columns that they belong to. */
    private static Stream<String> names(CellView cell) {
        return Arrays.stream(cell.text().split("; ", -1))
                .filter(name -> !name.isEmpty() && !name.equals(NONE))
                .map(name -> COLUMNS.matcher(name).replaceFirst(""));
    }

    private static List<String> problems(Set<String> referred, List<String> collected) {
        List<String> problems = new ArrayList<>();
        Set<String> seen = new TreeSet<>();
        collected.stream()
                .filter(name -> !seen.add(name))
                .forEach(name -> problems.add(NOTES_SHEET + ": noot \"" + name + "\" staat er dubbel"));
        referred.stream()
                .filter(name -> !seen.contains(name))
                .forEach(name -> problems.add("noot \"" + name + "\" ontbreekt op het blad " + NOTES_SHEET));
        seen.stream()
                .filter(name -> !referred.contains(name))
                .forEach(name -> problems.add("naar noot \"" + name + "\" verwijst niets"));
        return problems;
    }
}

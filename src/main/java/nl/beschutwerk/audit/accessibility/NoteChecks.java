package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Checks that every missing value has a reason, and every reference a note. */
final class NoteChecks {

    private static final String NOTES_SHEET = "Toelichting";
    private static final Pattern REFERENCE = Pattern.compile("\\bnoot (\\d+)");
    private static final Set<String> SYMBOLS = Set.of("geen cijfer", "geheim");

    private NoteChecks() {}

    static List<String> reasonForSymbols(BookView book) {
        return book.each((sheet, found) -> {
            if (sheet.name().equals(NOTES_SHEET)) {
                return;
            }
            for (List<CellView> row : sheet.body()) {
                Optional<CellView> symbol = row.stream()
                        .filter(cell -> SYMBOLS.contains(cell.text()))
                        .findFirst();
                String notes = row.get(row.size() - 1).text();
                if (symbol.isPresent() && !REFERENCE.matcher(notes).find()) {
                    found.accept("geen reden bij " + symbol.get().reference());
                }
            }
        });
    }

    static List<String> notesCollected(BookView book) {
        Set<Integer> referred = new TreeSet<>();
        List<Integer> collected = new ArrayList<>();
        for (SheetView sheet : book.sheets()) {
            boolean notes = sheet.name().equals(NOTES_SHEET);
            for (CellView cell : sheet.cells()) {
                Matcher reference = REFERENCE.matcher(cell.text());
                while (reference.find()) {
                    int number = Integer.parseInt(reference.group(1));
                    if (!notes) {
                        referred.add(number);
                    } else if (reference.matches()) {
                        collected.add(number);
                    }
                }
            }
        }
        return problems(referred, collected);
    }

    private static List<String> problems(Set<Integer> referred, List<Integer> collected) {
        List<String> problems = new ArrayList<>();
        for (int i = 0; i < collected.size(); i++) {
            if (collected.get(i) != i + 1) {
                problems.add(NOTES_SHEET + ": noot " + collected.get(i) + " staat op plaats " + (i + 1));
            }
        }
        referred.stream()
                .filter(number -> !collected.contains(number))
                .forEach(number -> problems.add("noot " + number + " ontbreekt op het blad " + NOTES_SHEET));
        collected.stream()
                .filter(number -> !referred.contains(number))
                .forEach(number -> problems.add("naar noot " + number + " verwijst niets"));
        return problems;
    }
}

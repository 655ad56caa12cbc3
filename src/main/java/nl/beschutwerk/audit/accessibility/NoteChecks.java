package nl.beschutwerk.audit.accessibility;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.poi.xssf.usermodel.XSSFCell;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.jspecify.annotations.Nullable;

/** Whether every missing value has its reason, and every reference its note. */
final class NoteChecks {

    private static final String NOTES_SHEET = "Toelichting";
    private static final Pattern REFERENCE = Pattern.compile("\\bnoot (\\d+)");

    private NoteChecks() {}

    static List<String> reasonForSymbols(XSSFWorkbook workbook) {
        return SheetView.each(workbook, (view, found) -> {
            if (view.sheet().getSheetName().equals(NOTES_SHEET)) {
                return;
            }
            for (List<@Nullable XSSFCell> row : view.body()) {
                Optional<@Nullable XSSFCell> symbol =
                        row.stream().filter(NoteChecks::isSymbol).findFirst();
                String notes = SheetView.text(row.get(row.size() - 1));
                if (symbol.isPresent() && !REFERENCE.matcher(notes).find()) {
                    found.accept("geen reden bij " + symbol.get().getReference());
                }
            }
        });
    }

    static List<String> notesCollected(XSSFWorkbook workbook) {
        Set<Integer> referred = new TreeSet<>();
        List<Integer> collected = new ArrayList<>();
        List<String> problems = new ArrayList<>(SheetView.each(workbook, (view, found) -> {
            boolean notes = view.sheet().getSheetName().equals(NOTES_SHEET);
            for (XSSFCell cell : view.cells()) {
                Matcher reference = REFERENCE.matcher(SheetView.text(cell));
                while (reference.find()) {
                    int number = Integer.parseInt(reference.group(1));
                    if (!notes) {
                        referred.add(number);
                    } else if (reference.matches()) {
                        collected.add(number);
                    }
                }
            }
        }));
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

    private static boolean isSymbol(@Nullable XSSFCell cell) {
        String text = SheetView.text(cell);
        return text.equals("-") || text.equals("x");
    }
}

package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.intake.finding.PlainText;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.layout.ReturnColumns;
import nl.beschutwerk.intake.value.CitizenNumber;

/** The columns of a file that are not in the contract, and the columns of the contract that they may be meant for. */
public final class UnknownColumns {

    private static final int MAX_NAME_LENGTH = 40;

    /** A column name with such a number is not shown, because it might identify a person. */
    private static final Pattern MAY_IDENTIFY = Pattern.compile("\\d{4}");

    /**
     * A column that is not in the contract.
     *
     * @param number from 1
     * @param name in lower case and trimmed; may be empty
     */
    private record Unknown(int number, String name) {}

    private final List<Unknown> unknown = new ArrayList<>();
    private final boolean named;

    /** Collects the unknown columns of a file with this header. */
    public UnknownColumns(Header header, FileLayout layout) {
        for (int i = 0; i < header.size(); i++) {
            String name = header.names().get(i);
            if (layout.positionOf(name) < 0 && !ReturnColumns.contains(name)) {
                unknown.add(new Unknown(i + 1, name));
            }
        }
        // If required columns are missing, the first row may contain data, which must not be shown.
        named = layout.columns().stream()
                .allMatch(column ->
                        !column.required() || header.position(column.name()).isPresent());
    }

    /** Returns whether the file has every required column, so that its first row certainly contains names. */
    boolean namesAreSure() {
        return named;
    }

    /**
     * Returns descriptions of the unknown columns, in the order of the file, except those that resemble one of the given
     * missing columns and are therefore named in its finding.
     */
    List<String> unlike(List<Column> missing) {
        return unknown.stream()
                .filter(column -> missing.stream()
                        .noneMatch(one -> like(one).filter(column::equals).isPresent()))
                .map(column -> isShown(column) ? shownName(column) : "kolom " + column.number())
                .toList();
    }

    /**
     * Returns a Dutch sentence, preceded by a space, that names the unknown column most similar to a missing column; the
     * empty string if there is none.
     */
    String hint(Column missing) {
        return like(missing)
                .map(column -> " De onbekende kolom "
                        + (isShown(column) ? shownName(column) + " (kolom " + column.number() + ")" : column.number())
                        + " lijkt erop. Is die bedoeld, geef hem dan precies de naam " + missing.name() + ".")
                .orElse("");
    }

    private Optional<Unknown> like(Column missing) {
        Unknown best = null;
        int most = 0;
        for (Unknown column : unknown) {
            int percent = Resemblance.percent(missing.name(), column.name());
            if (percent > most) {
                best = column;
                most = percent;
            }
        }
        return Optional.ofNullable(best);
    }

    private boolean isShown(Unknown column) {
        return named
                && !column.name().isEmpty()
                && !MAY_IDENTIFY.matcher(column.name()).find()
                && !CitizenNumber.mayBeIn(column.name());
    }

    private static String shownName(Unknown column) {
        return PlainText.visible(column.name(), MAX_NAME_LENGTH);
    }
}

package nl.beschutwerk.audit.consistency;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;

/**
 * Checks that a reader sees which area a figure is about. In a table of areas the row names the area; elsewhere the title of
 * the sheet, the end of the label of the row or the sentence itself does.
 */
final class AreaProof {

    /**
     * Tables of areas by the header of their first column, with the level of the areas that their rows name without the word
     * for the level.
     */
    private static final Map<String, AreaLevel> TABLES_OF_AREAS =
            Map.of("Gemeente", AreaLevel.GEMEENTE, "Arbeidsmarktregio", AreaLevel.ARBEIDSMARKTREGIO);

    private final AreaNames names;

    AreaProof(AreaNames names) {
        this.names = names;
    }

    /** Whether this is the header of a column of areas. */
    static boolean isTableOfAreas(String firstHeader) {
        return TABLES_OF_AREAS.containsKey(firstHeader);
    }

    /** Whether this is the header of a column of regions. */
    static boolean isTableOfRegions(String firstHeader) {
        return TABLES_OF_AREAS.get(firstHeader) == AreaLevel.ARBEIDSMARKTREGIO;
    }

    /** What is wrong with the label of a figure, in Dutch; empty if the area is named where it should be. */
    Optional<String> problem(String title, String firstHeader, String rowLabel, Subject subject) {
        AreaLevel ofTable = TABLES_OF_AREAS.get(firstHeader);
        boolean named = ofTable == null
                ? isTitleOf(title, subject) || !withoutArea(rowLabel, subject).equals(rowLabel)
                : rowLabel.equals(label(ofTable, subject));
        return named ? Optional.empty() : Optional.of("staat niet bij " + name(subject));
    }

    /** A header without the name of the area of a figure at its end; the whole header if it does not end with that name. */
    String withoutName(String header, Subject subject) {
        String end = ", " + names.inText(subject).orElse("");
        return header.endsWith(end) ? header.substring(0, header.length() - end.length()) : header;
    }

    /** The same for a figure in a sentence, which may begin with the area. */
    Optional<String> problem(String title, String sentence, Subject subject) {
        boolean named = isTitleOf(title, subject)
                || names.inText(subject)
                        .filter(name -> sentence.contains(name) || sentence.contains(capitalised(name)))
                        .isPresent();
        return named ? Optional.empty() : Optional.of("gaat niet over " + name(subject));
    }

    /** A label of a row, without the name of this area behind it, if it is there. */
    String withoutArea(String rowLabel, Subject subject) {
        return names.inText(subject)
                .map(name -> ", " + name)
                .filter(rowLabel::endsWith)
                .map(name -> rowLabel.substring(0, rowLabel.length() - name.length()))
                .orElse(rowLabel);
    }

    /** The label of an area in a row: if its level differs from the table's, the word for the level precedes the name. */
    private String label(AreaLevel ofTable, Subject subject) {
        if (subject.level() == ofTable) {
            return names.of(subject).orElse("");
        }
        String name = names.inText(subject).orElse("");
        return name.isEmpty() ? "" : capitalised(name);
    }

    private static String capitalised(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    /** Whether this is a title on the area of a file. */
    static boolean isTitleOf(String title, BookArea area) {
        return title.contains(", " + AreaNames.inText(area.level(), area.name()) + ", ");
    }

    /** Whether this is a title on the area. A title consists of a subject, an area and a date, with commas between them. */
    private boolean isTitleOf(String title, Subject subject) {
        return names.inText(subject)
                .filter(name -> title.contains(", " + name + ", "))
                .isPresent();
    }

    private String name(Subject subject) {
        return names.inText(subject).orElse(subject.areaCode());
    }
}

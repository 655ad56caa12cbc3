package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.finding.FindingCode;
import nl.beschutwerk.intake.finding.PlainText;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.value.CitizenNumber;

/** {@code extra-kolom}. */
public final class ExtraColumn extends FindingRule {

    public ExtraColumn() {
        super(FindingCode.EXTRA_KOLOM, "Een bestand bevat kolommen die niet zijn afgesproken.");
    }

    private static final int MAX_NAMED = 10;
    private static final int MAX_NAME_LENGTH = 40;

    /** Of the name of a column, a number is not shown: it might be that of a person. */
    private static final Pattern MAY_IDENTIFY = Pattern.compile("\\d{4}");

    /** One warning a file, naming the first extra columns; empty when there are none. */
    public Optional<Finding> check(String file, Header header, FileLayout layout) {
        List<String> extra = new ArrayList<>();
        boolean named = hasNames(header, layout);
        for (int i = 0; i < header.size(); i++) {
            if (layout.positionOf(header.names().get(i)) < 0) {
                extra.add(shown(named ? header.names().get(i) : "", i + 1));
            }
        }
        if (extra.isEmpty()) {
            return Optional.empty();
        }
        String more = extra.size() > MAX_NAMED ? " en nog " + (extra.size() - MAX_NAMED) : "";
        return Optional.of(onRow(
                file,
                1L,
                "Deze kolommen zijn niet afgesproken en worden niet gebruikt: "
                        + String.join(", ", extra.subList(0, Math.min(extra.size(), MAX_NAMED))) + more
                        + ". Laat ze een volgende keer weg."));
    }

    /** Where required columns are missing, the first row may be one of data, of which nothing may be shown. */
    private static boolean hasNames(Header header, FileLayout layout) {
        return layout.columns().stream()
                .allMatch(column ->
                        !column.required() || header.position(column.name()).isPresent());
    }

    private static String shown(String name, int number) {
        return name.isEmpty() || MAY_IDENTIFY.matcher(name).find() || CitizenNumber.mayBeIn(name)
                ? "kolom " + number
                : PlainText.visible(name, MAX_NAME_LENGTH);
    }
}

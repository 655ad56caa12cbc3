package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;

/**
 * Judges which columns a file has. A required one may never be missing. An optional one whose absence moves figures may be
 * missing only where the manifest says so: a name that is misspelt must not silently be another number. Of other optional ones
 * a warning is enough, for what is missing then shows as missing in the figures themselves.
 */
public final class HeaderCheck {

    private final MissingColumn missing = new MissingColumn();
    private final AbsentColumn absent = new AbsentColumn();

    private final String file;
    private final FileLayout layout;
    private final boolean manifest;
    private final List<Column> toldAbsent;

    /**
     * Of one file.
     *
     * @param manifest whether there is one
     * @param toldAbsent columns that the manifest says this file lacks
     */
    public HeaderCheck(String file, FileLayout layout, boolean manifest, List<Column> toldAbsent) {
        this.file = file;
        this.layout = layout;
        this.manifest = manifest;
        this.toldAbsent = List.copyOf(toldAbsent);
    }

    /** All that is found of a header, in the order of the contract; what is not of the contract last. */
    public List<Finding> check(Header header) {
        UnknownColumns unknown = new UnknownColumns(header, layout);
        List<Finding> findings = new ArrayList<>();
        List<Column> lacking = new ArrayList<>();
        List<Column> hinted = new ArrayList<>();
        for (Column column : layout.columns()) {
            if (header.position(column.name()).isEmpty()) {
                lacking.add(column);
                Optional<Finding> finding = lacks(column, unknown);
                finding.ifPresent(findings::add);
                if (finding.isPresent()) {
                    hinted.add(column);
                }
            } else if (toldAbsent.contains(column)) {
                findings.add(new UnreadableFile().columnIsThere(file, column));
            }
        }
        new ExtraColumn()
                .check(file, unknown.unlike(hinted), !lacking.isEmpty())
                .ifPresent(findings::add);
        return findings;
    }

    /** What is said of a column that is not there; empty where that is as it should be. */
    private Optional<Finding> lacks(Column column, UnknownColumns unknown) {
        boolean told = toldAbsent.contains(column);
        if (column.required()) {
            return Optional.of(missing.required(file, column, unknown));
        } else if (column.effectOfAbsence() != null) {
            return Optional.of(
                    told ? absent.told(file, column, unknown) : missing.untold(file, column, unknown, manifest));
        }
        return !told && unknown.namesAreSure() ? Optional.of(absent.harmless(file, column, unknown)) : Optional.empty();
    }
}

package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
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
    private final List<Column> toldAbsent;

    /** @param toldAbsent columns that the manifest says this file lacks */
    public HeaderCheck(String file, FileLayout layout, List<Column> toldAbsent) {
        this.file = file;
        this.layout = layout;
        this.toldAbsent = List.copyOf(toldAbsent);
    }

    /** All that is found of a header, in the order of the contract; what is not of the contract last. */
    public List<Finding> check(Header header) {
        UnknownColumns unknown = new UnknownColumns(header, layout);
        List<Finding> findings = new ArrayList<>();
        List<Column> lacking = new ArrayList<>();
        for (Column column : layout.columns()) {
            if (header.position(column.name()).isEmpty()) {
                lacking.add(column);
                lacks(column, unknown, findings);
            } else if (toldAbsent.contains(column)) {
                findings.add(new UnreadableFile().columnIsThere(file, column));
            }
        }
        new ExtraColumn()
                .check(file, unknown.unlike(lacking), !lacking.isEmpty())
                .ifPresent(findings::add);
        return findings;
    }

    private void lacks(Column column, UnknownColumns unknown, List<Finding> findings) {
        boolean told = toldAbsent.contains(column);
        if (column.required()) {
            findings.add(missing.required(file, column, unknown));
        } else if (column.effectOfAbsence() != null) {
            findings.add(told ? absent.told(file, column, unknown) : missing.untold(file, column, unknown));
        } else if (!told && unknown.namesAreSure()) {
            findings.add(absent.harmless(file, column, unknown));
        }
    }
}

package nl.beschutwerk.intake.rule;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.layout.FileLayout;

/**
 * Checks which columns a file has. A required column may never be missing. An optional column whose absence changes figures
 * may be missing only if the manifest says so, because a misspelt name must not silently change a figure. For other optional
 * columns a warning is enough, because the figures themselves then show that the data are missing.
 */
public final class HeaderCheck {

    private final MissingColumn missing = new MissingColumn();
    private final AbsentColumn absent = new AbsentColumn();

    private final String file;
    private final FileLayout layout;
    private final boolean manifest;
    private final List<Column> declaredAbsent;

    /**
     * Creates a check for one file.
     *
     * @param manifest whether there is a manifest
     * @param declaredAbsent columns that this file lacks according to the manifest
     */
    public HeaderCheck(String file, FileLayout layout, boolean manifest, List<Column> declaredAbsent) {
        this.file = file;
        this.layout = layout;
        this.manifest = manifest;
        this.declaredAbsent = List.copyOf(declaredAbsent);
    }

    /** Returns all findings on a header, in the order of the contract; columns that are not in the contract come last. */
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
            } else if (declaredAbsent.contains(column)) {
                findings.add(new UnreadableFile().columnIsThere(file, column));
            }
        }
        new ExtraColumn()
                .check(file, unknown.unlike(hinted), !lacking.isEmpty())
                .ifPresent(findings::add);
        return findings;
    }

    /** Returns the finding on a missing column; empty if the column may be missing. */
    private Optional<Finding> lacks(Column column, UnknownColumns unknown) {
        boolean declared = declaredAbsent.contains(column);
        if (column.required()) {
            return Optional.of(missing.required(file, column, unknown));
        } else if (column.effectOfAbsence() != null) {
            return Optional.of(
                    declared
                            ? absent.declared(file, column, unknown)
                            : missing.undeclared(file, column, unknown, manifest));
        }
        return !declared && unknown.namesAreSure()
                ? Optional.of(absent.harmless(file, column, unknown))
                : Optional.empty();
    }
}

package nl.beschutwerk.intake.load;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import javax.sql.DataSource;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.layout.Content;
import nl.beschutwerk.intake.layout.FileLayout;
import nl.beschutwerk.intake.layout.FileLayouts;
import nl.beschutwerk.intake.register.CopyTable;
import nl.beschutwerk.intake.register.FindingStore;
import nl.beschutwerk.intake.register.IntakeStep;
import nl.beschutwerk.intake.rule.CitizenNumberGuard;
import nl.beschutwerk.intake.rule.CitizenNumberPossible;
import nl.beschutwerk.intake.value.CitizenNumber;
import org.jspecify.annotations.Nullable;

/**
 * Stores the rejected rows of a file, complete, with the findings about them, and the warnings about loaded rows. If a value
 * in a rejected row may be a citizen service number, the text of the row and the value in its finding are not stored, and its
 * key and subject are stored only if they cannot be such a number.
 */
final class RejectedRows {

    private static final String NOT_KEPT = "";

    private final String file;
    private final FileLayout layout;
    private final CopyTable rows;
    private final FindingStore.Writer findings;
    private final Set<Integer> told = new HashSet<>();

    /** @param content the content of the file, as named in the contract */
    RejectedRows(DataSource database, long deliveryId, String file, String content) {
        this.file = file;
        this.layout = FileLayouts.ofContent(content)
                .orElseThrow(() -> new IllegalArgumentException("No layout of files with " + content));
        this.rows =
                new CopyTable(database, partition(deliveryId), List.of("file", "row_number", "key", "subject", "raw"));
        this.findings = new FindingStore(database).writer(deliveryId, IntakeStep.LOAD);
    }

    /** Returns the name of the partition with the rejected rows of a delivery, with the schema. */
    static String partition(long deliveryId) {
        return "intake.rejected_row_" + deliveryId;
    }

    /**
     * Rejects a row.
     *
     * @param key the value that rows of another file refer to; null if it is not known or no rows refer to it
     * @param subject the person the row is about, or the employment for a pay period; null if it is not known
     */
    void add(Header header, Row row, @Nullable String key, @Nullable String subject, Finding fault) {
        int likeKey = likenessOfKey(header, row, fault);
        if (likeKey >= 0 && told.add(likeKey)) {
            findings.add(new CitizenNumberPossible().finding(file, List.of(likeKey + 1)));
        }
        if (likeKey >= 0 || CitizenNumberGuard.hasLikeness(header, layout, row)) {
            rows.add(file, row.number(), kept(key), kept(subject), NOT_KEPT);
            findings.add(fault.withoutValue());
        } else {
            rows.add(file, row.number(), key, subject, row.raw());
            findings.add(fault);
        }
    }

    /**
     * Returns the index of the key column, from 0, if the key is at fault and looks like a citizen service number; otherwise
     * -1. Keys that are not at fault may be any number.
     */
    private int likenessOfKey(Header header, Row row, Finding fault) {
        String column = fault.column();
        int agreed = column == null ? -1 : layout.positionOf(column);
        if (agreed < 0 || layout.columns().get(agreed).content() != Content.KEY) {
            return -1;
        }
        String key = layout.columns().get(agreed).name();
        return header.find(row, key).filter(CitizenNumber::mayBeIn).isPresent()
                ? header.position(key).orElseThrow()
                : -1;
    }

    /** Returns a value of a row that contains a possible citizen service number; null if the value itself may be one. */
    private static @Nullable String kept(@Nullable String value) {
        return value == null || CitizenNumber.mayBeIn(value) ? null : value;
    }

    void warn(Finding warning) {
        findings.add(warning);
    }

    /** Adds a finding about the file as a whole. */
    void ofFile(Finding finding) {
        findings.add(finding);
    }

    void flush() {
        rows.flush();
        findings.flush();
    }
}

package nl.beschutwerk.intake.receive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.OperatorMistakeException;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FileInspection;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.HeaderSearch;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.layout.Column;
import nl.beschutwerk.intake.register.ExaminedDelivery.ExaminedFile;
import nl.beschutwerk.intake.rule.ChecksumDiffers;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.CitizenNumberGuard;
import nl.beschutwerk.intake.rule.CitizenNumberPossible;
import nl.beschutwerk.intake.rule.EmptyColumns;
import nl.beschutwerk.intake.rule.HeaderCheck;
import nl.beschutwerk.intake.rule.MissingFile;
import nl.beschutwerk.intake.rule.RowCountDiffers;
import nl.beschutwerk.intake.rule.TimeBesideDate;
import nl.beschutwerk.intake.rule.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Checks a file for everything that can refuse it before any of its rows are stored: existence, bytes, header, number of rows
 * and citizen service numbers. Its bytes were inspected earlier, because the character set is only known at the end of the
 * file. This class reads the file as rows.
 */
final class FileExaminer {

    private final DeliveredFile file;
    private final Path path;
    private final @Nullable FileInspection survey;
    private final StopSignal stop;
    private final WorkDone done;
    private final List<Finding> findings = new ArrayList<>();
    private final CitizenNumberGuard guard = new CitizenNumberGuard();

    /**
     * Examines one file.
     *
     * @param survey the result of inspecting its bytes; null if there was no such regular file
     * @param stop checked before each row
     * @param done counts the rows that are read
     */
    FileExaminer(DeliveredFile file, Path path, @Nullable FileInspection survey, StopSignal stop, WorkDone done) {
        this.file = file;
        this.path = path;
        this.survey = survey;
        this.stop = stop;
        this.done = done;
    }

    ExaminedFile examine() throws IOException {
        boolean exists = Files.exists(path, LinkOption.NOFOLLOW_LINKS);
        if (survey == null && !exists) {
            findings.add(new MissingFile().finding(file.name()));
            return new ExaminedFile(file, null, null, null, findings);
        }
        boolean regular = Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS);
        if (survey == null && !regular) {
            findings.add(new UnreadableFile().noOrdinaryFile(file.name()));
            return new ExaminedFile(file, null, null, null, findings);
        }
        if (survey == null || !regular) {
            throw changed();
        }
        if (file.sha256() != null && !file.sha256().equals(survey.sha256())) {
            findings.add(new ChecksumDiffers().finding(file.name()));
        }
        if (survey.fault() != null) {
            findings.add(new UnreadableFile().finding(file.name(), survey.fault()));
        }
        TextEncoding encoding = survey.encoding();
        Long rows = encoding == null ? null : readRows(encoding, survey.sha256());
        return new ExaminedFile(file, survey.sha256(), encoding, rows, findings);
    }

    private @Nullable Long readRows(TextEncoding encoding, Sha256 surveyed) throws IOException {
        try (RowSource source = FileRows.open(path, encoding)) {
            boolean hasNames = checkHeader(source.header(), encoding);
            guard.prepare(source.header(), file.layout());
            EmptyColumns empty = new EmptyColumns(source.header(), file.layout());
            long rows = countRows(source, empty);
            requireUnchanged(source, surveyed);
            if (!hasNames) {
                return null;
            }
            checkRowCount(rows);
            findings.addAll(empty.findings(file.name()));
            findings.addAll(
                    new TimeBesideDate().check(file.name(), source.header(), source.hiddenTimes(), file.layout()));
            return rows;
        } catch (UnreadableFileException e) {
            findings.add(misplacedNames(encoding).orElseGet(() -> new UnreadableFile().finding(file.name(), e)));
            return null;
        } finally {
            addCitizenNumbers();
        }
    }

    private void addCitizenNumbers() {
        OptionalInt suspect = guard.suspect();
        if (suspect.isPresent()) {
            int number = suspect.getAsInt();
            findings.add(new CitizenNumberFound().finding(file.name(), number, guard.columnOfContract(number)));
        } else if (guard.hasLikeness()) {
            findings.add(new CitizenNumberPossible().finding(file.name(), guard.columnsWithLikeness()));
        }
    }

    /**
     * Returns false if the column names are in another row. The only finding is then that they are misplaced, because the
     * rows read are not those of the file.
     */
    private boolean checkHeader(Header header, TextEncoding encoding) throws IOException {
        boolean lacksRequired =
                requiredNames().stream().anyMatch(name -> header.position(name).isEmpty());
        Optional<Finding> misplaced = lacksRequired ? misplacedNames(encoding) : Optional.empty();
        if (misplaced.isPresent()) {
            findings.add(misplaced.get());
            return false;
        }
        findings.addAll(new HeaderCheck(file.name(), file.layout(), file.inManifest(), file.absent()).check(header));
        return true;
    }

    private Optional<Finding> misplacedNames(TextEncoding encoding) throws IOException {
        return HeaderSearch.find(path, encoding, requiredNames())
                .map(sentence -> new UnreadableFile().finding(file.name(), sentence));
    }

    private Set<String> requiredNames() {
        return file.layout().columns().stream()
                .filter(Column::required)
                .map(Column::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    private long countRows(RowSource source, EmptyColumns empty) throws IOException {
        long rows = 0;
        for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
            stop.check();
            guard.look(row.get());
            empty.look(row.get());
            rows++;
            done.add();
        }
        return rows;
    }

    private void requireUnchanged(RowSource source, Sha256 surveyed) throws IOException {
        if (!source.checksum().equals(surveyed)) {
            throw changed();
        }
    }

    private OperatorMistakeException changed() {
        return new OperatorMistakeException("The file " + path
                + " changed while it was being read. Wait until it has been copied completely and start again.");
    }

    private void checkRowCount(long rows) {
        if (rows == 0) {
            findings.add(new UnreadableFile().withoutRows(file.name()));
        } else if (file.rows() != null && file.rows() != rows) {
            findings.add(new RowCountDiffers().finding(file.name(), file.rows(), rows));
        }
    }
}

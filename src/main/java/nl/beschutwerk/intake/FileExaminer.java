package nl.beschutwerk.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import nl.beschutwerk.domain.OperatorMistake;
import nl.beschutwerk.domain.Sha256;
import nl.beschutwerk.intake.delivery.DeliveredFile;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.FileRows;
import nl.beschutwerk.intake.format.FileSurvey;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.format.RowSource;
import nl.beschutwerk.intake.format.TextEncoding;
import nl.beschutwerk.intake.format.UnreadableFileException;
import nl.beschutwerk.intake.rule.ChecksumDiffers;
import nl.beschutwerk.intake.rule.CitizenNumberFound;
import nl.beschutwerk.intake.rule.CitizenNumberGuard;
import nl.beschutwerk.intake.rule.HeaderCheck;
import nl.beschutwerk.intake.rule.MissingFile;
import nl.beschutwerk.intake.rule.RowCountDiffers;
import nl.beschutwerk.intake.rule.UnreadableFile;
import org.jspecify.annotations.Nullable;

/**
 * Looks a file over for all that can refuse it before a row of it is stored: its existence, bytes, header, number of rows and
 * citizen service numbers. Its bytes are surveyed once, for the encoding is known at the end only, and read once as rows.
 */
final class FileExaminer {

    private final DeliveredFile file;
    private final Path path;
    private final List<Finding> findings = new ArrayList<>();
    private final CitizenNumberGuard guard = new CitizenNumberGuard();

    FileExaminer(DeliveredFile file, Path path) {
        this.file = file;
        this.path = path;
    }

    ExaminedFile examine() throws IOException {
        if (!Files.exists(path, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(new MissingFile().finding(file.name()));
            return new ExaminedFile(file, null, null, null, findings);
        }
        if (!Files.isRegularFile(path, LinkOption.NOFOLLOW_LINKS)) {
            findings.add(new UnreadableFile().noOrdinaryFile(file.name()));
            return new ExaminedFile(file, null, null, null, findings);
        }
        FileSurvey survey = FileSurvey.of(path);
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
            findings.addAll(new HeaderCheck(file.name(), file.layout(), file.absent()).check(source.header()));
            guard.prepare(source.header(), file.layout());
            long rows = countRows(source);
            requireUnchanged(source, surveyed);
            checkRowCount(rows);
            return rows;
        } catch (UnreadableFileException e) {
            findings.add(new UnreadableFile().finding(file.name(), e));
            return null;
        } finally {
            guard.suspect()
                    .ifPresent(number -> findings.add(
                            new CitizenNumberFound().finding(file.name(), number, guard.columnOfContract(number))));
        }
    }

    private long countRows(RowSource source) throws IOException {
        long rows = 0;
        for (Optional<Row> row = source.next(); row.isPresent(); row = source.next()) {
            guard.look(row.get());
            rows++;
        }
        return rows;
    }

    private void requireUnchanged(RowSource source, Sha256 surveyed) throws IOException {
        if (!source.checksum().equals(surveyed)) {
            throw new OperatorMistake("The file " + path
                    + " changed while it was being read. Wait until it has been copied completely and start again.");
        }
    }

    private void checkRowCount(long rows) {
        if (rows == 0) {
            findings.add(new UnreadableFile().withoutRows(file.name()));
        } else if (file.rows() != null && file.rows() != rows) {
            findings.add(new RowCountDiffers().finding(file.name(), file.rows(), rows));
        }
    }
}

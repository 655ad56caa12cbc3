package nl.beschutwerk.intake.load;

import java.io.IOException;
import javax.sql.DataSource;
import nl.beschutwerk.domain.WorkDone;
import nl.beschutwerk.intake.finding.Finding;
import nl.beschutwerk.intake.format.Header;
import nl.beschutwerk.intake.format.Row;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator;
import nl.beschutwerk.intake.microdata.MicrodataRowValidator.MicrodataRowResult;
import nl.beschutwerk.intake.register.CopyTable;
import nl.beschutwerk.intake.register.RegisteredDelivery.RegisteredFile;
import nl.beschutwerk.intake.register.SeparateTransaction;
import org.jspecify.annotations.Nullable;

/**
 * Copies those rows of one file of microdata that are valid by themselves into the delivery's partition, and rejects the
 * others. Each file has its own connection and transaction, because files are loaded in parallel.
 */
final class MicrodataFileLoad {

    private final DataSource database;
    private final long deliveryId;
    private final RegisteredFile file;
    private final MicrodataRowValidator<?> validator;

    MicrodataFileLoad(DataSource database, long deliveryId, RegisteredFile file, MicrodataRowValidator<?> validator) {
        this.database = database;
        this.deliveryId = deliveryId;
        this.file = file;
        this.validator = validator;
    }

    /**
     * Loads the file. If it is interrupted, nothing is kept.
     *
     * @param done counts the rows that are read
     */
    void run(ReceivedFiles files, WorkDone done) throws IOException {
        SeparateTransaction.run(database, () -> {
            copy(files, done);
            return true;
        });
    }

    private void copy(ReceivedFiles files, WorkDone done) throws IOException {
        LoadedTable table = LoadedTable.ofContent(file.content());
        CopyTable loaded = CopyTable.emptied(database, table.partition(deliveryId), table.columns());
        RejectedRows rejected = new RejectedRows(database, deliveryId, file.name(), file.content());
        files.eachRow(file, (header, row) -> {
            add(header, row, loaded, rejected);
            done.add();
        });
        loaded.flush();
        rejected.flush();
        // Called here, so that the files are indexed and analysed in parallel too.
        new LoadState(database, deliveryId).finish(table.parent());
    }

    private void add(Header header, Row row, CopyTable loaded, RejectedRows rejected) {
        MicrodataRowResult result = validator.validate(header, row);
        if (result instanceof MicrodataRowResult.Passed passed) {
            loaded.add(values(row, passed.values()));
            for (Finding warning : passed.warnings()) {
                rejected.warn(warning);
            }
        } else if (result instanceof MicrodataRowResult.Rejected fault) {
            rejected.add(header, row, validator.referredTo(header, row), validator.subject(header, row), fault.fault());
        }
    }

    private static @Nullable Object[] values(Row row, @Nullable Object[] read) {
        @Nullable Object[] values = new @Nullable Object[read.length + 1];
        values[0] = row.number();
        System.arraycopy(read, 0, values, 1, read.length);
        return values;
    }
}

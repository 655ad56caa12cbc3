package nl.beschutwerk.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.util.zip.GZIPOutputStream;
import nl.beschutwerk.domain.PrivateFiles;
import nl.beschutwerk.domain.Sha256;

/**
 * A file of a delivery during writing: rows are written in order, and the checksum is updated at the same time. Fields are
 * plain ASCII, separated by semicolons; none needs quotes.
 */
final class SampleFile implements AutoCloseable {

    private static final int BUFFER = 1 << 16;
    private static final int SAFE = BUFFER - 256;

    private final String name;
    private final String content;
    private final MessageDigest digest = Sha256.newDigest();
    private final OutputStream out;
    private final byte[] buffer = new byte[BUFFER];
    private int length;
    private boolean inRow;
    private long rows;

    /**
     * Begins a file with its header.
     *
     * @param content as the manifest calls it
     * @param plain whether the file is uncompressed
     */
    static SampleFile create(Path folder, String content, boolean plain, String header) throws IOException {
        SampleFile file = new SampleFile(folder, content, plain);
        file.raw(header);
        file.rows = 0;
        return file;
    }

    private SampleFile(Path folder, String content, boolean plain) throws IOException {
        this.content = content;
        this.name = content + (plain ? ".csv" : ".csv.gz");
        OutputStream file = new DigestOutputStream(PrivateFiles.newOutputStream(folder.resolve(name)), digest);
        this.out = plain ? file : new GZIPOutputStream(file, BUFFER);
    }

    String name() {
        return name;
    }

    String content() {
        return content;
    }

    /** The number of data rows so far. */
    long rows() {
        return rows;
    }

    /** The checksum of the whole file; call it after the file is closed. */
    Sha256 checksum() {
        return Sha256.of(digest);
    }

    SampleFile field(String text) {
        if (inRow) {
            buffer[length++] = ';';
        }
        inRow = true;
        return add(text);
    }

    SampleFile field(long number) {
        return field(Long.toString(number));
    }

    /** Adds a field that consists of a letter, a number of nine digits or more, and a number of two digits. */
    SampleFile key(char kind, long subject, int number) {
        field("");
        buffer[length++] = (byte) kind;
        digits(subject, 9);
        digits(number, 2);
        return this;
    }

    /** Adds a date, or an empty field for {@link Days#NEVER}. */
    SampleFile date(int day) {
        return field(day == Days.NEVER ? "" : LocalDate.ofEpochDay(day).toString());
    }

    /** Adds an amount given in hundredths, with a decimal comma and no more decimals than needed. */
    SampleFile hundredths(int amount) {
        field(amount / 100);
        int rest = amount % 100;
        if (rest > 0) {
            buffer[length++] = ',';
            buffer[length++] = (byte) ('0' + rest / 10);
            if (rest % 10 > 0) {
                buffer[length++] = (byte) ('0' + rest % 10);
            }
        }
        return this;
    }

    /** Ends the row. */
    void end() throws IOException {
        buffer[length++] = '\n';
        inRow = false;
        rows++;
        if (length > SAFE) {
            flush();
        }
    }

    /** Writes a complete row as it is given. */
    void raw(String row) throws IOException {
        add(row).end();
    }

    private SampleFile add(String text) {
        for (int i = 0; i < text.length(); i++) {
            buffer[length++] = (byte) text.charAt(i);
        }
        return this;
    }

    private void digits(long number, int atLeast) {
        String text = Long.toString(number);
        for (int i = text.length(); i < atLeast; i++) {
            buffer[length++] = '0';
        }
        add(text);
    }

    private void flush() throws IOException {
        out.write(buffer, 0, length);
        length = 0;
    }

    @Override
    public void close() throws IOException {
        try (out) {
            flush();
        }
    }
}

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
 * A file of a delivery while it is being written: rows go out as they come, and their checksum is taken on the way. Fields
 * are plain ASCII, separated by semicolons; none needs quotes.
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
     * @param plain whether it is not to be compressed
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

    /** Data rows so far. */
    long rows() {
        return rows;
    }

    /** Of the whole file, once it is closed. */
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

    /** A field of a letter and a number of nine digits or more, and one of two digits behind it. */
    SampleFile key(char kind, long subject, int number) {
        field("");
        buffer[length++] = (byte) kind;
        digits(subject, 9);
        digits(number, 2);
        return this;
    }

    /** A date, or nothing for {@link Days#NEVER}. */
    SampleFile date(int day) {
        return field(day == Days.NEVER ? "" : LocalDate.ofEpochDay(day).toString());
    }

    /** Hundredths with a decimal comma and no more decimals than it takes. */
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

    /** A row as it stands. */
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

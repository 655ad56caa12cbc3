package nl.beschutwerk.intake.format;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Locale;
import java.util.Set;

/**
 * The type of a file according to its first bytes, with the Dutch advice to the deliverer if the name of the file says
 * otherwise.
 */
enum FileType {
    TEXT(
            "Dit bestand heet .xlsx, maar is geen Excel-werkmap. Is het een CSV-bestand, geef het dan een naam die eindigt op "
                    + ".csv."),
    GZIP("Dit is een ingepakt bestand (gzip). Geef het een naam die eindigt op .csv.gz als er een CSV-bestand in zit."),
    WORKBOOK("Dit is een Excel-werkmap. Geef het bestand een naam die eindigt op .xlsx, of sla het op als CSV."),
    OPEN_DOCUMENT("Dit is een rekenblad van het soort OpenDocument (.ods). Sla het op als .xlsx of als CSV."),
    OTHER_ZIP("Dit is een zip-bestand. Pak het uit en lever de bestanden zelf aan."),
    OLD_WORKBOOK("Dit is een oud Excel-bestand (.xls). Sla het op als .xlsx of als CSV."),
    ENCRYPTED_WORKBOOK("Deze Excel-werkmap heeft een wachtwoord. Sla haar op zonder wachtwoord."),
    OTHER_OLE("Dit is geen CSV-bestand en geen Excel-werkmap. Sla de gegevens op als .xlsx of als CSV."),
    MARKUP(
            "Dit is een webpagina of XML-bestand, ook als het programma het een Excel-bestand noemt. Open het in Excel en sla "
                    + "het op als .xlsx of als CSV."),
    PDF("Dit is een PDF-bestand. Lever de gegevens zelf aan, als .xlsx of als CSV.");

    /** Number of bytes read from the start of a file: enough to see the first few entries of a zip file. */
    private static final int LOOK = 8 * 1024;

    private static final int OLE_DIRECTORY = 48;
    private static final int OLE_SECTOR_SHIFT = 30;

    private final String advice;

    FileType(String advice) {
        this.advice = advice;
    }

    static boolean isNamedWorkbook(Path file) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(".xlsx");
    }

    /**
     * Refuses a file whose type differs from what its name says.
     *
     * @throws UnreadableFileException with the actual type and what to do about it
     */
    static void requireAsNamed(Path file) throws IOException {
        FileType expected = isNamedWorkbook(file) ? WORKBOOK : DeliveredBytes.isPacked(file) ? GZIP : TEXT;
        FileType found = of(file);
        // Two cases are reported later, when the file is unpacked: a zip file that is not a workbook, and a .gz file
        // that is not compressed.
        boolean seenLater = (found == OTHER_ZIP && expected == WORKBOOK) || (found == TEXT && expected == GZIP);
        if (found != expected && !seenLater) {
            throw found.refusal();
        }
        if (found == GZIP) {
            requireTextWithin(file);
        }
    }

    private static void requireTextWithin(Path file) throws IOException {
        try (InputStream unpacked = DeliveredBytes.open(file)) {
            FileType within = ofStart(unpacked.readNBytes(LOOK));
            if (within != TEXT) {
                throw within.refusal();
            }
        }
    }

    private UnreadableFileException refusal() {
        return new UnreadableFileException(advice + " Lever het opnieuw aan.");
    }

    private static FileType of(Path file) throws IOException {
        byte[] start;
        try (InputStream in = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            start = in.readNBytes(LOOK);
        }
        FileType found = ofStart(start);
        return found == OTHER_OLE ? ofOle(file, start) : found;
    }

    private static FileType ofStart(byte[] start) {
        // ISO 8859-1 decodes every byte to one character.
        String text = new String(start, StandardCharsets.ISO_8859_1);
        if (text.startsWith("PK\3\4") || text.startsWith("PK\5\6")) {
            return ofZip(text);
        }
        if (text.startsWith("\u001F\u008B")) {
            return GZIP;
        }
        if (text.startsWith("\u00D0\u00CF\u0011\u00E0\u00A1\u00B1\u001A\u00E1")) {
            return OTHER_OLE;
        }
        if (text.startsWith("%PDF-")) {
            return PDF;
        }
        String visible = text.replaceFirst("^(?:\u00EF\u00BB\u00BF|\u00FF\u00FE|\u00FE\u00FF)", "")
                .replace("\0", "")
                .stripLeading()
                .toLowerCase(Locale.ROOT);
        return visible.matches("(?s)<(?:!doctype|\\?xml|html|head|body|table|meta|style|!--).*") ? MARKUP : TEXT;
    }

    private static FileType ofZip(String text) {
        if (text.contains("mimetypeapplication/vnd.oasis.opendocument")) {
            return OPEN_DOCUMENT;
        }
        String names = text.replace('\\', '/');
        return names.contains("[Content_Types].xml") || names.contains("xl/") || names.contains("docProps/")
                ? WORKBOOK
                : OTHER_ZIP;
    }

    /** Searches the directory of an OLE file for the stream that shows its type. See [MS-CFB], section 2.2. */
    private static FileType ofOle(Path file, byte[] start) throws IOException {
        if (start.length < OLE_DIRECTORY + Integer.BYTES) {
            return OTHER_OLE;
        }
        ByteBuffer header = ByteBuffer.wrap(start).order(ByteOrder.LITTLE_ENDIAN);
        long sector = Integer.toUnsignedLong(header.getInt(OLE_DIRECTORY));
        int shift = Short.toUnsignedInt(header.getShort(OLE_SECTOR_SHIFT));
        if (shift != 9 && shift != 12) {
            return OTHER_OLE;
        }
        String directory = read(file, (sector + 1) << shift);
        if (directory.contains("EncryptedPackage")) {
            return ENCRYPTED_WORKBOOK;
        }
        return directory.contains("Workbook") || directory.contains("Book") ? OLD_WORKBOOK : OTHER_OLE;
    }

    /** Reads a part of a directory, whose names are in UTF-16. */
    private static String read(Path file, long position) throws IOException {
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            if (position >= channel.size()) {
                return "";
            }
            ByteBuffer bytes = ByteBuffer.allocate(LOOK);
            channel.position(position);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
                // Read until the buffer is full or the file ends.
            }
            return StandardCharsets.UTF_16LE.decode(bytes.flip()).toString();
        }
    }
}

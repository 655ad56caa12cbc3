package nl.beschutwerk.intake.format.workbook;

import java.io.BufferedInputStream;
import java.io.FilterReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/**
 * Passes the characters of an XML part to the parser and limits the length of a token, because the parser keeps a whole token
 * in memory, however long it is. A document type declaration, and so any entity of its own, ends the reading before the
 * parser sees it.
 */
final class XmlText extends FilterReader {

    private enum Place {
        TEXT,
        MARKUP_BEGINS,
        TAG,
        QUOTED_ONCE,
        QUOTED_TWICE,
        INSTRUCTION,
        COMMENT,
        CDATA
    }

    private static final int BUFFER = 64 * 1024;

    private Place place = Place.TEXT;
    private int length;
    private char last;
    private char lastButOne;
    private final StringBuilder beginning = new StringBuilder();

    private XmlText(Reader in) {
        super(in);
    }

    /** Decodes a part strictly: as UTF-8, or as UTF-16 if it has that byte order mark. Workbooks do not use other encodings. */
    static Reader open(InputStream part) throws IOException {
        BufferedInputStream bytes = new BufferedInputStream(part, BUFFER);
        bytes.mark(4);
        byte[] start = bytes.readNBytes(3);
        bytes.reset();
        Charset charset = StandardCharsets.UTF_8;
        int mark = 0;
        if (begins(start, 0xEF, 0xBB, 0xBF)) {
            mark = 3;
        } else if (begins(start, 0xFF, 0xFE) || begins(start, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16;
        }
        bytes.skipNBytes(mark);
        return new XmlText(new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT)));
    }

    private static boolean begins(byte[] start, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= start.length || Byte.toUnsignedInt(start[i]) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int count) throws IOException {
        int read;
        try {
            read = super.read(buffer, offset, count);
        } catch (CharacterCodingException e) {
            throw WorkbookFault.damaged(e);
        }
        for (int i = offset; i < offset + read; i++) {
            see(buffer[i]);
        }
        return read;
    }

    private void see(char next) throws IOException {
        if (++length > WorkbookLimits.MAX_TOKEN) {
            throw WorkbookFault.unsafe();
        }
        Place before = place;
        place = following(next);
        if (place == Place.TEXT ? before != Place.TEXT : before == Place.TEXT) {
            length = 0;
        }
        lastButOne = last;
        last = next;
    }

    private Place following(char next) throws IOException {
        return switch (place) {
            case TEXT -> next == '<' ? Place.MARKUP_BEGINS : Place.TEXT;
            case MARKUP_BEGINS -> begin(next);
            case TAG -> tag(next);
            case QUOTED_ONCE -> next == '\'' ? Place.TAG : place;
            case QUOTED_TWICE -> next == '"' ? Place.TAG : place;
            case INSTRUCTION -> next == '>' && last == '?' ? Place.TEXT : place;
            case COMMENT -> next == '>' && last == '-' && lastButOne == '-' ? Place.TEXT : place;
            case CDATA -> next == '>' && last == ']' && lastButOne == ']' ? Place.TEXT : place;
        };
    }

    private Place begin(char next) throws IOException {
        if (beginning.isEmpty() && next == '?') {
            return Place.INSTRUCTION;
        }
        if (beginning.isEmpty() && next != '!') {
            return tag(next);
        }
        beginning.append(next);
        Place found = Place.MARKUP_BEGINS;
        if (beginning.toString().equals("!--")) {
            found = Place.COMMENT;
        } else if (beginning.toString().equals("![CDATA[")) {
            found = Place.CDATA;
        } else if (!"!--".startsWith(beginning.toString()) && !"![CDATA[".startsWith(beginning.toString())) {
            throw WorkbookFault.unsafe();
        }
        if (found != Place.MARKUP_BEGINS) {
            beginning.setLength(0);
        }
        return found;
    }

    private static Place tag(char next) {
        return switch (next) {
            case '>' -> Place.TEXT;
            case '\'' -> Place.QUOTED_ONCE;
            case '"' -> Place.QUOTED_TWICE;
            default -> Place.TAG;
        };
    }
}

package nl.beschutwerk.intake.format.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The texts that cells refer to by number. Cells may refer to them in any order, so all texts are kept in memory, as bytes in
 * blocks, up to a limit.
 */
final class SharedTexts {

    /** Block size in bytes; larger than the longest text. */
    private static final int BLOCK = 1 << 20;

    private final List<ByteBuffer> blocks = new ArrayList<>();
    private int[] places = new int[1024];
    private int size;

    private SharedTexts() {}

    static SharedTexts none() {
        return new SharedTexts();
    }

    static SharedTexts read(InputStream part) throws IOException {
        SharedTexts texts = new SharedTexts();
        try (XmlPart xml = XmlPart.open(part, "sst")) {
            StringBuilder text = new StringBuilder();
            while (xml.nextChild(1)) {
                text.setLength(0);
                RichText.read(xml, text);
                texts.add(text.toString());
            }
            xml.finish();
        }
        return texts;
    }

    /** Returns the text with a number, from 0; null if there is none. */
    @Nullable
    String get(long number) {
        if (number < 0 || number >= size) {
            return null;
        }
        int place = places[(int) number];
        ByteBuffer block = blocks.get(place / BLOCK);
        int at = place % BLOCK;
        byte[] bytes = new byte[block.getInt(at)];
        block.get(at + Integer.BYTES, bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private void add(String text) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (blocks.isEmpty() || last().remaining() < bytes.length + Integer.BYTES) {
            if ((long) (blocks.size() + 1) * BLOCK > WorkbookLimits.MAX_SHARED_BYTES) {
                throw WorkbookFault.tooLarge();
            }
            blocks.add(ByteBuffer.allocate(BLOCK));
        }
        if (size == places.length) {
            if (size >= WorkbookLimits.MAX_SHARED_TEXTS) {
                throw WorkbookFault.tooLarge();
            }
            places = Arrays.copyOf(places, 2 * size);
        }
        places[size++] = (blocks.size() - 1) * BLOCK + last().position();
        last().putInt(bytes.length).put(bytes);
    }

    private ByteBuffer last() {
        return blocks.get(blocks.size() - 1);
    }
}

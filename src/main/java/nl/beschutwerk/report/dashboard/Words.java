package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.text.AttributedCharacterIterator;
import java.text.CharacterIterator;
import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The words of the pages in one language: patterns of {@link MessageFormat} in a message file. A pattern that is not there is an
 * error of the product.
 */
public final class Words {

    /** The words by which everything that the product makes of invented people is known. */
    private static final String SYNTHETIC = "SYNTHETISCHE GEGEVENS";

    private static final Map<Language, Words> ALL = new EnumMap<>(Language.class);

    static {
        for (Language language : Language.values()) {
            ALL.put(language, new Words(language));
        }
    }

    private final Language language;
    private final Map<String, String> patterns = new ConcurrentHashMap<>();
    private final Map<String, MessageFormat> formats = new ConcurrentHashMap<>();

    private Words(Language language) {
        this.language = language;
        Properties read = new Properties();
        String file = "messages_" + language.code() + ".properties";
        try (InputStream in = Words.class.getResourceAsStream(file)) {
            if (in == null) {
                throw new IllegalStateException("The product has no " + file);
            }
            read.load(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        read.stringPropertyNames().forEach(key -> patterns.put(key, read.getProperty(key)));
    }

    static Words in(Language language) {
        Words words = ALL.get(language);
        if (words == null) {
            throw new IllegalStateException("There are no words in " + language);
        }
        return words;
    }

    Language language() {
        return language;
    }

    /** As in the {@code lang} attribute of a page. */
    public String languageCode() {
        return language.code();
    }

    Set<String> keys() {
        return new TreeSet<>(patterns.keySet());
    }

    /** The words of a key, with what they are about in their place. */
    public String text(String key, Object... about) {
        return Shown.text(phrase(key, about));
    }

    /**
     * The same as pieces, so that the numbers in it keep their claims.
     *
     * @param about words, numbers as they are shown, or amounts that select one of several words
     */
    List<Shown> phrase(String key, Object... about) {
        Object[] texts = new Object[about.length];
        for (int i = 0; i < about.length; i++) {
            texts[i] = about[i] instanceof Shown shown ? shown.text() : about[i];
        }
        MessageFormat format = formats.computeIfAbsent(key, this::format);
        AttributedCharacterIterator all;
        synchronized (format) {
            all = format.formatToCharacterIterator(texts);
        }
        return pieces(all, about);
    }

    private MessageFormat format(String key) {
        return new MessageFormat(pattern(key), Locale.ROOT);
    }

    String pattern(String key) {
        String pattern = patterns.get(key);
        if (pattern == null) {
            throw new IllegalArgumentException("No words for " + key + " in " + language.code());
        }
        return pattern;
    }

    private static List<Shown> pieces(AttributedCharacterIterator all, Object... about) {
        List<Shown> pieces = new ArrayList<>();
        StringBuilder words = new StringBuilder();
        char next = all.first();
        while (next != CharacterIterator.DONE) {
            int end = all.getRunLimit(MessageFormat.Field.ARGUMENT);
            Object argument = all.getAttribute(MessageFormat.Field.ARGUMENT);
            if (argument instanceof Integer index
                    && about[index] instanceof Shown shown
                    && (shown.isOfFigure() || shown.isInDutch())) {
                flush(words, pieces);
                pieces.add(shown);
                next = all.setIndex(end);
            } else {
                for (; all.getIndex() < end; next = all.next()) {
                    words.append(next);
                }
            }
        }
        flush(words, pieces);
        return pieces;
    }

    private static void flush(StringBuilder words, List<Shown> pieces) {
        if (!words.isEmpty()) {
            pieces.add(Shown.words(words.toString()));
            words.setLength(0);
        }
    }

    /** Dutch words in this language: as they are, and marked as Dutch where the page is not. */
    Shown dutch(String text) {
        return language == Language.NL ? Shown.words(text) : Shown.inDutch(text);
    }

    /** What marks figures about invented people; nothing if they are not. */
    List<Shown> mark(boolean synthetic) {
        return synthetic ? phrase("mark.synthetic", dutch(SYNTHETIC)) : List.of();
    }

    /** For example {@code 31 december 2024}. */
    String date(LocalDate date) {
        return text("date", String.valueOf(date.getDayOfMonth()), month(date), String.valueOf(date.getYear()));
    }

    String month(YearMonth month) {
        return month(month.atDay(1)) + " " + month.getYear();
    }

    private String month(LocalDate date) {
        return text("month." + date.getMonthValue());
    }
}

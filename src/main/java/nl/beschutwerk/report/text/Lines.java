package nl.beschutwerk.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.report.text.Paragraph.Part;
import nl.beschutwerk.report.text.Paragraph.Words;

/**
 * Breaks a paragraph into lines that fit a width. A line ends at the end of a sentence and nowhere else, so that each cell can be
 * read by itself; a sentence that is too long has a line alone, which its cell must wrap.
 */
public final class Lines {

    /** Of "nummer", in references to documents of Parliament. */
    private static final String ABBREVIATION = "nr.";

    /** A word and the figures in it, such as {@code 83,3%}. */
    private record Word(List<Part> parts) {

        Word {
            parts = List.copyOf(parts);
        }

        String text() {
            return parts.stream().map(Part::text).collect(Collectors.joining());
        }

        boolean endsSentence() {
            return text().endsWith(".") && !text().equals(ABBREVIATION);
        }
    }

    private Lines() {}

    /**
     * The lines of a paragraph, in the order of reading.
     *
     * @param room how many characters fit on a line; a longer sentence gets a line of its own
     */
    public static List<Paragraph> of(Paragraph paragraph, int room) {
        List<List<Word>> lines = new ArrayList<>();
        for (List<Word> sentence : sentences(words(paragraph))) {
            if (!lines.isEmpty() && length(lines.get(lines.size() - 1)) + 1 + length(sentence) <= room) {
                lines.get(lines.size() - 1).addAll(sentence);
            } else {
                lines.add(new ArrayList<>(sentence));
            }
        }
        return lines.stream().map(Lines::paragraph).toList();
    }

    private static int length(List<Word> words) {
        return words.stream().mapToInt(word -> word.text().length()).sum() + words.size() - 1;
    }

    private static List<Word> words(Paragraph paragraph) {
        List<Word> words = new ArrayList<>();
        List<Part> open = new ArrayList<>();
        for (Part part : paragraph.parts()) {
            if (!(part instanceof Words)) {
                open.add(part);
                continue;
            }
            String[] pieces = part.text().split(" ", -1);
            for (int i = 0; i < pieces.length; i++) {
                if (i > 0) {
                    close(open, words);
                }
                if (!pieces[i].isEmpty()) {
                    open.add(new Words(pieces[i]));
                }
            }
        }
        close(open, words);
        return words;
    }

    private static void close(List<Part> open, List<Word> words) {
        if (!open.isEmpty()) {
            words.add(new Word(open));
            open.clear();
        }
    }

    private static List<List<Word>> sentences(List<Word> words) {
        List<List<Word>> sentences = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : words) {
            open.add(word);
            if (word.endsSentence()) {
                sentences.add(open);
                open = new ArrayList<>();
            }
        }
        if (!open.isEmpty()) {
            sentences.add(open);
        }
        return sentences;
    }

    private static Paragraph paragraph(List<Word> words) {
        List<Part> parts = new ArrayList<>();
        StringBuilder text = new StringBuilder();
        for (Word word : words) {
            text.append(parts.isEmpty() && text.isEmpty() ? "" : " ");
            for (Part part : word.parts()) {
                if (part instanceof Words) {
                    text.append(part.text());
                } else {
                    flush(text, parts);
                    parts.add(part);
                }
            }
        }
        flush(text, parts);
        return new Paragraph(parts);
    }

    private static void flush(StringBuilder text, List<Part> parts) {
        if (!text.isEmpty()) {
            parts.add(new Words(text.toString()));
            text.setLength(0);
        }
    }
}

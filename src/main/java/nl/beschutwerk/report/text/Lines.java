package nl.beschutwerk.report.text;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import nl.beschutwerk.report.text.Paragraph.Part;
import nl.beschutwerk.report.text.Paragraph.Words;

/**
 * Breaks a paragraph into lines that fit a width: between sentences if possible, and within a sentence only if the sentence
 * alone is too long. Dates stay on one line, and so do numbers and the words that they count.
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

        boolean endsClause() {
            return text().matches(".*[,;:)]");
        }

        boolean mayBePartedFrom(Word next) {
            String before = text();
            String after = next.text();
            boolean withinAPhrase = Character.isDigit(before.charAt(before.length() - 1))
                    || Character.isDigit(after.charAt(0))
                    || after.equals("van");
            return endsClause() || !withinAPhrase;
        }
    }

    private final int room;
    private final List<List<Word>> lines = new ArrayList<>();

    private Lines(int room) {
        this.room = room;
    }

    /**
     * The lines of a paragraph, in the order of reading.
     *
     * @param room how many characters fit on a line; a longer word gets a line of its own
     */
    public static List<Paragraph> of(Paragraph paragraph, int room) {
        Lines broken = new Lines(room);
        sentences(words(paragraph)).forEach(broken::add);
        return broken.lines.stream().map(Lines::paragraph).toList();
    }

    private void add(List<Word> sentence) {
        if (!lines.isEmpty()) {
            List<Word> last = lines.get(lines.size() - 1);
            if (length(last) + 1 + length(sentence) <= room) {
                last.addAll(sentence);
                return;
            }
        }
        List<Word> rest = sentence;
        while (length(rest) > room && rest.size() > 1) {
            int end = lastWordOfLine(rest) + 1;
            lines.add(new ArrayList<>(rest.subList(0, end)));
            rest = rest.subList(end, rest.size());
        }
        lines.add(new ArrayList<>(rest));
    }

    /**
     * The index of the last word that fits and may end a line. The last word of a clause is preferred if it leaves no more than
     * half of the line empty.
     */
    private int lastWordOfLine(List<Word> words) {
        int last = 0;
        int lastOfClause = -1;
        for (int i = 0; i < words.size() - 1; i++) {
            int length = length(words.subList(0, i + 1));
            if (length > room) {
                break;
            }
            if (words.get(i).mayBePartedFrom(words.get(i + 1))) {
                last = i;
                lastOfClause = words.get(i).endsClause() && 2 * length >= room ? i : lastOfClause;
            }
        }
        return lastOfClause < 0 ? last : lastOfClause;
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

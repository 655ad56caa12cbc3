package nl.beschutwerk.report.table;

import java.util.ArrayList;
import java.util.List;

/** The notes of a book, numbered in the order in which its sheets first refer to them. */
public final class Notes {

    private final List<String> texts = new ArrayList<>();

    /** The number of the note with this text, from 1; equal texts share a number. */
    public int number(String text) {
        if (!texts.contains(text)) {
            texts.add(text);
        }
        return texts.indexOf(text) + 1;
    }

    /** How a table refers to a note, for example {@code noot 2}. */
    public static String reference(int number) {
        return "noot " + number;
    }

    /** All notes so far; the first has number 1. */
    public List<String> texts() {
        return List.copyOf(texts);
    }
}

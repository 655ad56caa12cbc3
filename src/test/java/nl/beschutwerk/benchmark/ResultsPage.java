package nl.beschutwerk.benchmark;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import nl.beschutwerk.domain.OperatorMistakeException;

/** The page with the results of the last run, between two marks. */
record ResultsPage(Path file) {

    private static final String BEGIN = "<!-- meting: begin -->";
    private static final String END = "<!-- meting: einde -->";

    /**
     * @throws OperatorMistakeException when the page does not have both marks
     */
    static ResultsPage of(Path file) throws IOException {
        if (!Files.isRegularFile(file)) {
            throw new OperatorMistakeException("There is no page " + file + " to write results into.");
        }
        ResultsPage page = new ResultsPage(file);
        page.with("");
        return page;
    }

    /** Replaces the results on the page with these. */
    void write(String results) throws IOException {
        Files.writeString(file, with(results));
    }

    private String with(String results) throws IOException {
        String text = Files.readString(file);
        int begin = text.indexOf(BEGIN);
        int end = text.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new OperatorMistakeException(
                    file + " has no place for results: a line " + BEGIN + " and behind it a line " + END + ".");
        }
        return text.substring(0, begin) + BEGIN + "\n" + results + text.substring(end);
    }
}

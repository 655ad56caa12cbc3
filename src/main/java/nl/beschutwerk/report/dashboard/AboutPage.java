package nl.beschutwerk.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.SeriesBreak;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.dashboard.Page.Section;

/** What the figures are: the words that pages use, the signs, breaks, corrections, the licence, and whom to ask. */
final class AboutPage {

    static final String FILE = "over.html";

    private static final String MAP = "map";

    /** What the page explains, in this order; each has a heading and a text in the message files. */
    static final List<String> SUBJECTS = List.of(
            "sheltered_work",
            "region",
            "reference_date",
            "indication",
            "working",
            "benefits",
            "forms",
            "not_working",
            "job",
            "target",
            "attainment",
            "persons_and_jobs",
            "hidden",
            "absent",
            "estimated",
            "rounding",
            MAP,
            "gaps");

    private AboutPage() {}

    /** The sections of the page. */
    static List<Section> of(ReleaseContent content, Words words) {
        List<Section> sections = new ArrayList<>();
        sections.add(new Section("over", "", List.of(new Block.Text(words.phrase("about.lead"), true))));
        boolean hasMap = content.hasFigures(RegionsSection.regions(content));
        SUBJECTS.stream()
                .filter(subject -> hasMap || !subject.equals(MAP))
                .forEach(subject -> sections.add(
                        section(words, subject, Block.Text.plain(words.phrase("about." + subject + ".text")))));
        sections.add(section(
                words,
                "method",
                Block.Text.plain(words.phrase(
                        "about.method.text", content.method().name(), words.dutch("controle/methode.yaml")))));
        sections.add(section(words, "breaks", breaks(content, words).toArray(Block[]::new)));
        sections.add(section(words, "corrections", Block.Text.plain(correction(content, words))));
        return sections;
    }

    private static Section section(Words words, String subject, Block... blocks) {
        return new Section(subject.replace('_', '-'), words.text("about." + subject + ".heading"), List.of(blocks));
    }

    private static List<Block> breaks(ReleaseContent content, Words words) {
        List<Block> blocks = new ArrayList<>();
        blocks.add(Block.Text.plain(words.phrase("about.breaks.text")));
        for (SeriesBreak found : content.comparisons()
                .breaksBetween(Area.NEDERLAND, content.quarters().get(0), content.quarter())) {
            blocks.add(Block.Text.plain(Breaks.inWords(words, found)));
        }
        return blocks;
    }

    private static List<Shown> correction(ReleaseContent content, Words words) {
        return content.correction().isEmpty()
                ? words.phrase("about.corrections.none")
                : words.phrase(
                        "about.corrections.text",
                        String.valueOf(content.edition().version()),
                        words.dutch("leesmij.txt"),
                        words.dutch("correcties.csv"));
    }

    /** Breaks in words. */
    static final class Breaks {

        private Breaks() {}

        static List<Shown> inWords(Words words, SeriesBreak found) {
            return words.phrase(
                    "break." + found.cause().name().toLowerCase(Locale.ROOT),
                    words.date(found.quarter().referenceDate()));
        }
    }
}

package nl.beschutwerk.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.text.DutchOrder;

/** Where the same figures are as files: workbooks, letters and open data. */
final class DownloadsPage {

    static final String FILE = "downloads.html";

    private static final List<String> OPEN_DATA =
            List.of("cijfers.csv", "reeks.csv", "veranderingen.csv", "vergelijking.csv", "breuken.csv", "leesmij.txt");

    /** Which figures are others than in the version before. */
    private static final String CORRECTIONS = "correcties.csv";

    private DownloadsPage() {}

    /** The sections of the page. */
    static List<Section> of(ReleaseContent content, Words words) {
        String release = "../" + words.language().toTop();
        List<Area> areas = new ArrayList<>();
        areas.add(Area.NEDERLAND);
        areas.addAll(Books.regions(content).stream().sorted(DutchOrder.byName()).toList());
        List<Block.FilesOf> rows =
                areas.stream().map(area -> files(content, words, area, release)).toList();
        String stem = content.edition().fileName(content.quarter());
        return List.of(
                new Section(
                        "downloads",
                        "",
                        List.of(
                                new Block.Text(words.phrase("downloads.lead"), true),
                                new Block.Files(
                                        words.text("downloads.table"),
                                        List.of(
                                                words.text("downloads.area"),
                                                words.text("downloads.excel"),
                                                words.text("downloads.ods"),
                                                words.text("downloads.letter")),
                                        rows))),
                new Section(
                        "open-data",
                        words.text("downloads.open_data.heading"),
                        List.of(
                                Block.Text.plain(words.phrase("downloads.open_data.text", words.dutch("leesmij.txt"))),
                                links(words, release + "opendata/", openData(content)))),
                new Section(
                        "alles",
                        words.text("downloads.all.heading"),
                        List.of(
                                Block.Text.plain(words.phrase("downloads.all.text")),
                                links(
                                        words,
                                        release,
                                        List.of(stem + "-excel.zip", stem + "-ods.zip", stem + "-pdf.zip")))));
    }

    private static List<String> openData(ReleaseContent content) {
        return content.correction().isEmpty()
                ? OPEN_DATA
                : Stream.concat(OPEN_DATA.stream(), Stream.of(CORRECTIONS)).toList();
    }

    private static Block.FilesOf files(ReleaseContent content, Words words, Area area, String release) {
        String name = Books.fileName(content, area);
        String label = new Labels(words).area(area);
        return new Block.FilesOf(
                label,
                List.of(
                        file(words, words.text("downloads.excel.of", label), release + "excel/" + name + ".xlsx"),
                        file(words, words.text("downloads.ods.of", label), release + "ods/" + name + ".ods"),
                        file(words, words.text("downloads.letter.of", label), release + "pdf/" + name + ".pdf")));
    }

    /** All files are in Dutch, which pages in another language say of each. */
    private static Link file(Words words, String text, String href) {
        return new Link(text, href, false, words.language() != Language.NL);
    }

    private static Block links(Words words, String folder, List<String> files) {
        return new Block.Links(
                files.stream().map(file -> file(words, file, folder + file)).toList());
    }
}

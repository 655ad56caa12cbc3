package nl.beschutwerk.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.report.ReleaseContent;
import nl.beschutwerk.report.book.Books;
import nl.beschutwerk.report.dashboard.Page.Section;
import nl.beschutwerk.report.text.DutchOrder;

/** The pages of a release in one language. */
final class Pages {

    static final String COUNTRY = "index.html";

    /** The sections of a page of an area, in the order of reading. */
    private static final List<Function<AreaView, Optional<Section>>> SECTIONS = List.of(
            StandingSection::of,
            KeyFiguresSection::of,
            DevelopmentSection::of,
            LongRunSection::of,
            RegionsSection::of,
            MunicipalitiesSection::of,
            GroupsSections::notWorking,
            GroupsSections::who);

    private final ReleaseContent content;
    private final Words words;

    private Pages(ReleaseContent content, Words words) {
        this.content = content;
        this.words = words;
    }

    static List<Page> of(ReleaseContent content, Words words) {
        return new Pages(content, words).all();
    }

    private List<Page> all() {
        List<Page> pages = new ArrayList<>();
        Stream.concat(content.figures().areas(AreaLevel.LAND).stream(), Books.regions(content).stream())
                .forEach(area -> pages.add(areaPage(area)));
        pages.add(page(ComparePage.FILE, words.text("compare.title"), ComparePage.of(content, words)));
        pages.add(page(AboutPage.FILE, words.text("about.title"), AboutPage.of(content, words)));
        pages.add(page(DownloadsPage.FILE, words.text("downloads.title"), DownloadsPage.of(content, words)));
        return pages;
    }

    private Page areaPage(Area area) {
        AreaView view = new AreaView(content, area, words);
        List<Section> sections = SECTIONS.stream()
                .flatMap(section -> section.apply(view).stream())
                .toList();
        String title = words.text("page.title", view.labels().areaInText(area), view.date());
        return page(AreaView.href(area), title, sections);
    }

    private Page page(String file, String heading, List<Section> sections) {
        return new Page(
                words,
                file,
                heading,
                words.mark(content.synthetic()),
                List.of(
                        link("nav.country", COUNTRY, file),
                        link("nav.compare", ComparePage.FILE, file),
                        link("nav.about", AboutPage.FILE, file),
                        link("nav.downloads", DownloadsPage.FILE, file)),
                Books.regions(content).stream()
                        .sorted(DutchOrder.byName())
                        .map(region -> new Link(
                                region.name(),
                                AreaView.href(region),
                                AreaView.href(region).equals(file)))
                        .toList(),
                new Link(words.text("nav.language"), otherLanguage(file), false),
                warnings(),
                sections,
                PageRows.link(words, file, sections),
                foot());
    }

    private Link link(String key, String file, String here) {
        return new Link(words.text(key), file, file.equals(here));
    }

    private String otherLanguage(String file) {
        return words.language().toTop() + words.language().other().folder() + file;
    }

    private List<String> warnings() {
        List<String> warnings = new ArrayList<>();
        if (content.synthetic()) {
            warnings.add(words.text("warning.synthetic"));
        }
        if (!content.method().hidesSmallCounts()) {
            warnings.add(words.text("warning.not_hidden"));
        }
        return warnings;
    }

    private List<List<Shown>> foot() {
        return List.of(
                words.phrase(
                        content.edition().version() == 1 ? "foot.version.first" : "foot.version",
                        String.valueOf(content.edition().version()),
                        words.month(content.edition().planned())),
                words.phrase(
                        "foot.next",
                        words.date(content.quarter().next().referenceDate()),
                        words.month(content.edition().nextPlanned())),
                words.phrase("foot.contact", words.dutch(content.edition().contact())),
                words.phrase("foot.licence", words.dutch(content.edition().licence())));
    }
}

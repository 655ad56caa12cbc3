package nl.beschutwerk.audit.dashboard;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import nl.beschutwerk.audit.Failure;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.domain.StopSignal;
import nl.beschutwerk.domain.WorkDone;

/**
 * The proof of the pages of a release: every number in text, tables, names and drawings equals the open data, nothing that is hidden
 * is shown, and the pages are complete and self-contained.
 *
 * @param pages number of pages that were read
 * @param numbers number of numbers, and of words in place of a number, that were checked
 * @param bars number of bars whose length was checked
 * @param points number of points over time whose place was checked
 * @param tiles number of tiles, or outlines on a map, whose class was checked
 * @param failures what is wrong, in Dutch, by page
 */
public record DashboardProof(int pages, int numbers, int bars, int points, int tiles, List<Failure> failures) {

    private static final Pattern METHOD = Pattern.compile("(?m)^methode: \"([^\"]+)\"");

    /** The form of the name of a method, for a release whose method is not beside it. */
    private static final String ANY_METHOD = "\\d{4}-\\d{1,2}";

    public DashboardProof {
        failures = List.copyOf(failures);
    }

    /**
     * Reads all pages of a release.
     *
     * @param release folder of the release
     * @param stop asked before each page
     * @param done counts the pages that are checked
     * @throws IOException when a file cannot be read
     */
    public static DashboardProof of(Path release, OpenData openData, StopSignal stop, WorkDone done)
            throws IOException {
        return new Reader(release, openData, stop).read(done);
    }

    /** The numbers of the proof in the form in which they are written to the release. */
    public Map<String, Integer> asJson() {
        Map<String, Integer> json = new LinkedHashMap<>();
        json.put("bladzijden", pages);
        json.put("getallen", numbers);
        json.put("staven", bars);
        json.put("punten", points);
        json.put("tegels", tiles);
        return json;
    }

    /** Reads the pages one by one, and puts together what was found. */
    private static final class Reader {

        private final Path release;
        private final StopSignal stop;
        private final PromisedPages promised;
        private final LinksProof links;
        private final RowsProof rows;
        private final PageChecks checks;

        Reader(Path release, OpenData openData, StopSignal stop) throws IOException {
            this.release = release;
            this.stop = stop;
            this.promised = new PromisedPages(release, openData);
            this.links = new LinksProof(release, openData);
            this.rows = new RowsProof(release, openData);
            this.checks = new PageChecks(release, openData, method());
        }

        private String method() throws IOException {
            Path file = release.resolve("controle/methode.yaml");
            Matcher name = METHOD.matcher(Files.exists(file) ? Files.readString(file) : "");
            return name.find() ? Pattern.quote(name.group(1)) : ANY_METHOD;
        }

        DashboardProof read(WorkDone done) throws IOException {
            Map<PageLanguage, Map<String, ReadPage>> pages = new LinkedHashMap<>();
            for (PageLanguage language : PageLanguage.values()) {
                Map<String, ReadPage> ofLanguage = new LinkedHashMap<>();
                for (String name : promised.names()) {
                    stop.check();
                    if (promised.has(language, name)) {
                        ReadPage page = ReadPage.read(release, language, name);
                        links.note(page);
                        ofLanguage.put(name, page);
                    }
                }
                pages.put(language, ofLanguage);
            }
            int read = pages.values().stream().mapToInt(Map::size).sum();
            done.begin("pages", read);
            Map<String, ReadPage> dutch = pages.getOrDefault(PageLanguage.NL, Map.of());
            TranslationProof translation = new TranslationProof();
            List<Failure> failures = new ArrayList<>();
            Set<String> files = new TreeSet<>();
            for (Map<String, ReadPage> ofLanguage : pages.values()) {
                for (ReadPage page : ofLanguage.values()) {
                    stop.check();
                    checks.check(page);
                    links.check(page);
                    ReadPage original = dutch.get(page.name());
                    if (page.language() == PageLanguage.NL) {
                        rows.check(page);
                        if (RowsProof.isWanted(page)) {
                            files.add(RowsProof.fileOf(page));
                        }
                    } else if (original != null) {
                        translation.check(original, page, links);
                    }
                    failures.addAll(page.failures());
                    done.add();
                }
            }
            promised.checkOthers(files);
            failures.addAll(promised.failures());
            return new DashboardProof(read, checks.numbers(), checks.bars(), checks.points(), checks.tiles(), failures);
        }
    }
}

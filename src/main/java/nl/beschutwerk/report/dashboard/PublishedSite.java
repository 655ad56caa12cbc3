package nl.beschutwerk.report.dashboard;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.dashboard.Notices.Newest;

/**
 * The published dashboard: the pages of every quarter, each under an address of its own that stays, and those of the newest
 * quarter at fixed addresses as well. No address that readers had ever leads nowhere: where there are no figures any more, a page
 * says so.
 */
public final class PublishedSite {

    private final List<QuarterPages> quarters;
    private final Source source;
    private final Optional<QuarterPages> newest;

    /**
     * Describes the site of these quarters.
     *
     * @param quarters those of which something was ever published
     * @param source where the sealed files are read from
     */
    public PublishedSite(List<QuarterPages> quarters, Source source) {
        this.quarters = quarters.stream()
                .filter(quarter -> !quarter.addresses().isEmpty())
                .sorted(Comparator.comparing(QuarterPages::quarter))
                .toList();
        this.source = source;
        this.newest = this.quarters.stream().filter(QuarterPages::hasPages).reduce((earlier, later) -> later);
    }

    /** Reads sealed files. */
    @FunctionalInterface
    public interface Source {

        /** The bytes of a file of the dashboard of a quarter's published version. */
        byte[] read(Quarter quarter, String file) throws IOException;
    }

    /** Makes the bytes of one file of the site. */
    @FunctionalInterface
    public interface Content {

        /** The bytes of the file, which are made anew each time. */
        byte[] bytes() throws IOException;
    }

    /** All files of the site by path; none if no quarter ever had pages. */
    public SortedMap<String, Content> files() {
        SortedMap<String, Content> files = new TreeMap<>();
        quarters.forEach(quarter -> addQuarter(quarter, files));
        newest.ifPresent(quarter ->
                quarter.files().forEach(file -> files.put(file, sealed(quarter, file, PageAddress.fixed(file)))));
        allAddresses().stream()
                .filter(page -> !files.containsKey(page))
                .forEach(page -> files.put(page, withoutFigures(PageAddress.fixed(page))));
        if (!quarters.isEmpty()) {
            for (Language language : Language.values()) {
                PageAddress list = PageAddress.fixed(language.folder() + Notices.QUARTERS);
                files.put(list.path(), text(Notices.at(list).list(listed(), isSynthetic())));
            }
        }
        return files;
    }

    /** The addresses of the pages that say that a quarter was withdrawn. */
    public List<String> withdrawn() {
        return quarters.stream()
                .filter(quarter -> !quarter.published())
                .flatMap(quarter -> quarter.addresses().stream()
                        .map(page -> PageAddress.of(quarter.quarter(), page).path()))
                .toList();
    }

    private void addQuarter(QuarterPages quarter, SortedMap<String, Content> files) {
        quarter.addresses().forEach(page -> {
            PageAddress address = PageAddress.of(quarter.quarter(), page);
            files.put(address.path(), withoutFigures(quarter, address));
        });
        if (quarter.published()) {
            quarter.files().forEach(file -> {
                PageAddress address = PageAddress.of(quarter.quarter(), file);
                files.put(address.path(), sealed(quarter, file, address));
            });
        }
    }

    private Content sealed(QuarterPages quarter, String file, PageAddress address) {
        if (!PageAddress.isPage(file)) {
            return () -> source.read(quarter.quarter(), file);
        }
        return () -> {
            String html = new String(source.read(quarter.quarter(), file), StandardCharsets.UTF_8);
            String above = Notices.at(address)
                    .above(
                            quarter,
                            newestOf(file).filter(one -> !one.quarter().equals(quarter.quarter())),
                            address.isFixed() ? withdrawnAfter(quarter, file) : Optional.empty(),
                            quarters.size() > 1);
            return new SealedHtml(html, PageAddress.fixed(file))
                    .at(address, quarter.quarter(), above)
                    .getBytes(StandardCharsets.UTF_8);
        };
    }

    private Content withoutFigures(QuarterPages quarter, PageAddress address) {
        return quarter.published() && newest.isPresent()
                ? text(Notices.at(address)
                        .gone(quarter.quarter(), newest.get().quarter(), lastWith(address.file()), quarter.synthetic()))
                : text(Notices.at(address).withdrawn(quarter, newestOf(address.file())));
    }

    /** The last of the quarters after the newest one, all of which were withdrawn, that had such a page. */
    private Optional<Quarter> withdrawnAfter(QuarterPages newest, String file) {
        return quarters.stream()
                .filter(later -> !later.published() && later.quarter().compareTo(newest.quarter()) > 0)
                .filter(later -> later.addresses().contains(file))
                .map(QuarterPages::quarter)
                .reduce((earlier, later) -> later);
    }

    private Content withoutFigures(PageAddress fixed) {
        return text(newest.map(one ->
                        Notices.at(fixed).gone(one.quarter(), one.quarter(), lastWith(fixed.file()), one.synthetic()))
                .orElseGet(() -> Notices.at(fixed).nothingPublished(isSynthetic())));
    }

    private Optional<Newest> newestOf(String file) {
        return newest.map(one -> new Newest(one.quarter(), one.files().contains(file)));
    }

    private Optional<Quarter> lastWith(String file) {
        return quarters.stream()
                .filter(quarter -> quarter.hasPages() && quarter.files().contains(file))
                .map(QuarterPages::quarter)
                .reduce((earlier, later) -> later);
    }

    private SortedSet<String> allAddresses() {
        return quarters.stream()
                .flatMap(quarter -> quarter.addresses().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private Map<Quarter, Boolean> listed() {
        SortedMap<Quarter, Boolean> listed = new TreeMap<>(Comparator.reverseOrder());
        quarters.forEach(quarter -> listed.put(quarter.quarter(), quarter.published()));
        return listed;
    }

    private boolean isSynthetic() {
        return quarters.stream().anyMatch(QuarterPages::synthetic);
    }

    private static Content text(String html) {
        return () -> html.getBytes(StandardCharsets.UTF_8);
    }
}

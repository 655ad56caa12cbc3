package nl.beschutwerk.report.dashboard;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import nl.beschutwerk.domain.Quarter;
import nl.beschutwerk.report.dashboard.Above.Banner;

/** The words of the published dashboard that are not in a sealed page: banners, notices, and the list of quarters. */
final class Notices {

    /** The page that lists all quarters. */
    static final String QUARTERS = "kwartalen.html";

    private final PageAddress here;
    private final Words words;

    private Notices(PageAddress here) {
        this.here = here;
        this.words = Words.in(here.language());
    }

    static Notices at(PageAddress here) {
        return new Notices(here);
    }

    /** Where readers find the newest figures of a page. */
    record Newest(Quarter quarter, boolean hasPage) {}

    /**
     * What stands above the title of a page with figures; empty if nothing does.
     *
     * @param quarter of the figures
     * @param newer the newest figures; empty if these are
     * @param withdrawnAfter the last quarter after it, if its figures were withdrawn and stood at this address before
     * @param isOneOfMany whether there are other quarters to choose
     */
    String above(QuarterPages quarter, Optional<Newest> newer, Optional<Quarter> withdrawnAfter, boolean isOneOfMany) {
        List<Banner> banners = new ArrayList<>();
        newer.ifPresent(newest -> banners.add(new Banner(
                words.text("banner.text", date(quarter.quarter())), Optional.of(link("banner.link", newest)))));
        withdrawnAfter.ifPresent(later -> banners.add(new Banner(
                words.text("banner.withdrawn_after", date(later), date(quarter.quarter())), Optional.empty())));
        quarter.showsWithdrawn()
                .forEach(earlier ->
                        banners.add(new Banner(words.text("banner.shows_withdrawn", date(earlier)), Optional.empty())));
        Optional<Link> quarters = isOneOfMany ? Optional.of(linkToQuarters("quarters.link")) : Optional.empty();
        return banners.isEmpty() && quarters.isEmpty()
                ? ""
                : Templates.text("above.jte", Map.of("above", new Above(words, banners, quarters)));
    }

    private Link linkToQuarters(String key) {
        return new Link(words.text(key), here.linkTo(quarters()), false);
    }

    /** The page that says that the figures of a quarter were withdrawn, and when. */
    String withdrawn(QuarterPages withdrawn, Optional<Newest> newest) {
        String quarter = date(withdrawn.quarter());
        List<String> lines = new ArrayList<>(List.of(withdrawn
                .withdrawnOn()
                .map(day -> words.text("withdrawn.text.on", quarter, words.date(day)))
                .orElseGet(() -> words.text("withdrawn.text", quarter))));
        if (newest.isEmpty()) {
            lines.add(words.text("withdrawn.none"));
        }
        return notice(
                words.text("withdrawn.title", quarter),
                withdrawn.synthetic(),
                lines,
                Stream.concat(
                                newest.map(one -> link("banner.link", one)).stream(),
                                Stream.of(linkToQuarters("quarters.title")))
                        .toList());
    }

    /** The page at a fixed address if nothing is published any more. */
    String nothingPublished(boolean synthetic) {
        return notice(
                words.text("nothing.title"),
                synthetic,
                List.of(words.text("nothing.text"), words.text("withdrawn.none")),
                List.of(linkToQuarters("quarters.title")));
    }

    /**
     * The page at an address for which the figures of a quarter have no page, because the region is not one of them.
     *
     * @param quarter of the address; the newest for a fixed one
     * @param last the last quarter that has such a page; empty if none has
     */
    String gone(Quarter quarter, Quarter newest, Optional<Quarter> last, boolean synthetic) {
        List<Link> links = new ArrayList<>();
        last.ifPresent(with -> links.add(
                new Link(words.text("gone.last", date(with)), here.linkTo(PageAddress.of(with, here.file())), false)));
        links.add(link("banner.link", new Newest(newest, false)));
        links.add(linkToQuarters("quarters.title"));
        return notice(words.text("gone.title"), synthetic, List.of(words.text("gone.text", date(quarter))), links);
    }

    /**
     * The list of quarters.
     *
     * @param quarters newest first, each with whether its figures are published
     */
    String list(Map<Quarter, Boolean> quarters, boolean synthetic) {
        List<Link> links = new ArrayList<>();
        if (quarters.containsValue(true)) {
            links.add(new Link(words.text("quarters.newest"), here.linkTo(country("")), false));
        }
        quarters.forEach((quarter, published) -> links.add(new Link(
                words.text(published ? "quarters.one" : "quarters.withdrawn", date(quarter)),
                here.linkTo(country(quarter + "/")),
                false)));
        return notice(words.text("quarters.title"), synthetic, List.of(words.text("quarters.text")), links);
    }

    private PageAddress quarters() {
        return PageAddress.fixed(here.language().folder() + QUARTERS);
    }

    private PageAddress country(String folder) {
        return new PageAddress(folder, here.language().folder() + Pages.COUNTRY);
    }

    /** A link to this page with the newest figures, or to the country if they have no such page. */
    private Link link(String key, Newest newest) {
        return newest.hasPage()
                ? new Link(words.text(key, date(newest.quarter())), here.linkTo(PageAddress.fixed(here.file())), false)
                : new Link(words.text(key + ".country", date(newest.quarter())), here.linkTo(country("")), false);
    }

    private String notice(String heading, boolean synthetic, List<String> lines, List<Link> links) {
        Link other = new Link(
                words.text("nav.language"), here.linkTo(here.in(here.language().other())), false);
        return Templates.notice(new Notice(words, heading, words.mark(synthetic), lines, links, other));
    }

    private String date(Quarter quarter) {
        return words.date(quarter.referenceDate());
    }
}

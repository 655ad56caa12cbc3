package nl.beschutwerk.audit.dashboard;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import nl.beschutwerk.audit.consistency.OpenData;
import nl.beschutwerk.audit.consistency.Published;
import nl.beschutwerk.audit.consistency.Subject;
import nl.beschutwerk.domain.Quarter;
import org.jsoup.nodes.Element;

/** The pictures and tables of a page, and whether each has all that it must have. */
final class PartsOfPage {

    private final OpenData openData;

    PartsOfPage(OpenData openData) {
        this.openData = openData;
    }

    /** Whether the open data have a row of it. */
    boolean isKnown(Subject subject) {
        return openData.find(subject).isPresent();
    }

    private boolean hasAmount(Subject subject) {
        return openData.find(subject).flatMap(Published::amount).isPresent();
    }

    /**
     * Checks that a picture has what has an amount.
     *
     * @param least how many amounts there must be for a picture to be made
     */
    void drawn(ReadPage page, String id, String selector, List<Subject> wanted, int least) {
        List<Subject> amounts = wanted.stream().filter(this::hasAmount).toList();
        if (amounts.size() >= least) {
            Element picture = page.document().getElementById(id);
            contains(
                    page,
                    id,
                    picture == null
                            ? List.of()
                            : picture.select(selector).stream()
                                    .flatMap(element -> page.claims(element).stream())
                                    .toList(),
                    amounts);
        }
    }

    /** Checks that a table lists what the open data have a row of. */
    void listed(ReadPage page, String id, Stream<Subject> wanted) {
        Element table = page.document().getElementById(id);
        contains(
                page,
                id,
                table == null ? List.of() : page.claims(table),
                wanted.filter(this::isKnown).toList());
    }

    /** Where anything is known of a year before, hidden or not, the change of every figure of the table is in it. */
    void changes(ReadPage page, String id, List<Subject> figures) {
        String before = Quarter.parse(openData.quarter()).yearBefore().toString();
        List<Subject> changes = figures.stream()
                .map(figure -> new Subject(figure.quarter(), before, figure.key()))
                .toList();
        boolean known = changes.stream()
                .flatMap(change -> openData.find(change).stream())
                .anyMatch(change -> change.hidden() || change.amount().isPresent());
        Element table = page.document().getElementById(id);
        if (known && table != null) {
            Set<Subject> shown = page.claims(table).stream()
                    .filter(claim -> claim.kind() == Claim.Kind.CHANGE)
                    .map(Claim::subject)
                    .collect(Collectors.toSet());
            changes.stream()
                    .filter(change -> isKnown(change) && !shown.contains(change))
                    .findFirst()
                    .ifPresent(missing -> page.fault("#" + id, "laat " + missing + " weg"));
        }
    }

    private static void contains(ReadPage page, String id, Collection<Claim> found, List<Subject> wanted) {
        Set<Subject> subjects = found.stream()
                .filter(claim -> claim.kind() == Claim.Kind.FIGURE)
                .map(Claim::subject)
                .collect(Collectors.toSet());
        wanted.stream()
                .filter(subject -> !subjects.contains(subject))
                .findFirst()
                .ifPresent(missing -> page.fault("#" + id, "laat " + missing + " weg"));
    }
}

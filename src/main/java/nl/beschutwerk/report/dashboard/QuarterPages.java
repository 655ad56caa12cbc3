package nl.beschutwerk.report.dashboard;

import java.time.LocalDate;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;
import nl.beschutwerk.domain.Quarter;

/**
 * The dashboard of one quarter.
 *
 * @param synthetic whether its figures are about invented people
 * @param published whether a version of it is published now
 * @param files of the dashboard of that version; empty if it has none
 * @param pages of all its versions that were ever published
 * @param withdrawnOn the date on which the last version of it that was withdrawn was; empty if none was
 * @param showsWithdrawn earlier quarters whose figures it shows although they were withdrawn since
 */
public record QuarterPages(
        Quarter quarter,
        boolean synthetic,
        boolean published,
        SortedSet<String> files,
        SortedSet<String> pages,
        Optional<LocalDate> withdrawnOn,
        SortedSet<Quarter> showsWithdrawn) {

    public QuarterPages {
        files = new TreeSet<>(files);
        pages = new TreeSet<>(pages);
        showsWithdrawn = new TreeSet<>(showsWithdrawn);
    }

    /** Every page that readers can have a link to. */
    SortedSet<String> addresses() {
        SortedSet<String> addresses = new TreeSet<>(pages);
        addresses.addAll(files);
        addresses.removeIf(file -> !PageAddress.isPage(file));
        return addresses;
    }

    boolean hasPages() {
        return published && !files.isEmpty();
    }
}

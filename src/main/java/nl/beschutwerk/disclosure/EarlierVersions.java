package nl.beschutwerk.disclosure;

import java.util.List;
import java.util.Set;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.Figures;

/**
 * What people may know from earlier versions of a quarter.
 *
 * @param shown the figures of each as it left the database
 * @param stillHidden what any of them hid and is still the same
 */
public record EarlierVersions(List<Figures> shown, Set<FigureKey> stillHidden) {

    /** Of a first version. */
    public static final EarlierVersions NONE = new EarlierVersions(List.of(), Set.of());

    public EarlierVersions {
        shown = List.copyOf(shown);
        stillHidden = Set.copyOf(stillHidden);
    }
}

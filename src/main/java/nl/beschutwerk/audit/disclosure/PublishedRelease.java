package nl.beschutwerk.audit.disclosure;

import java.nio.file.Path;
import java.util.Map;
import nl.beschutwerk.domain.Base;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.Figures;
import nl.beschutwerk.domain.Quarter;

/**
 * A release that everybody can read, with what only its maker knows. The intruder infers from the former; the latter tells
 * which of his relations are true, which counts are confidential and which of them need no search.
 *
 * @param quarter whose figures it has
 * @param cijfers its open data
 * @param knowledge what is public besides
 * @param known amounts that other versions of the same quarter show and that are still the same
 * @param unprotected the figures before anything was hidden
 * @param basePersons the number of persons that a share or median rests on
 */
public record PublishedRelease(
        Quarter quarter,
        Path cijfers,
        PublicKnowledge knowledge,
        Map<FigureKey, FigureValue.Given> known,
        Figures unprotected,
        Map<FigureKey, Base> basePersons) {

    public PublishedRelease {
        known = Map.copyOf(known);
        basePersons = Map.copyOf(basePersons);
    }

    /** The figures that are confidential by themselves. */
    public Confidential confidential() {
        return Confidential.in(unprotected, basePersons, knowledge.method().disclosureThreshold());
    }
}

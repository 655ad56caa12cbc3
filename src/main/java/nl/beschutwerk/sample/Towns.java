package nl.beschutwerk.sample;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import nl.beschutwerk.domain.Area;
import nl.beschutwerk.domain.AreaLevel;
import nl.beschutwerk.domain.MunicipalityCode;
import nl.beschutwerk.reference.MunicipalityStatus;
import nl.beschutwerk.reference.ReferenceData;

/**
 * The municipalities in which people live: those of the first day in the reference data, each with its successors at the
 * reference date. People stay in their town when it merges; only its code changes.
 */
final class Towns {

    /**
     * Weights of the largest municipalities, approximately their inhabitants in thousands; the weights of the others are
     * invented.
     */
    private static final Map<String, Integer> LARGE = Map.ofEntries(
            Map.entry("0363", 870), // Amsterdam
            Map.entry("0599", 640), // Rotterdam
            Map.entry("0518", 540), // 's-Gravenhage
            Map.entry("0344", 350), // Utrecht
            Map.entry("0772", 230), // Eindhoven
            Map.entry("0855", 215), // Tilburg
            Map.entry("0014", 205), // Groningen
            Map.entry("0034", 205), // Almere
            Map.entry("0758", 183), // Breda
            Map.entry("0268", 175), // Nijmegen
            Map.entry("0202", 160), // Arnhem
            Map.entry("0200", 161), // Apeldoorn
            Map.entry("0392", 160), // Haarlem
            Map.entry("0153", 158), // Enschede
            Map.entry("0307", 155), // Amersfoort
            Map.entry("0796", 153), // 's-Hertogenbosch
            Map.entry("0193", 127), // Zwolle
            Map.entry("0637", 125), // Zoetermeer
            Map.entry("0080", 123), // Leeuwarden
            Map.entry("0935", 122), // Maastricht
            Map.entry("0505", 119), // Dordrecht
            Map.entry("0917", 87)); // Heerlen

    private final List<Area> origins;
    private final int[] upTo;
    private final String[][] codes;

    private Towns(List<Area> origins, int[] upTo, String[][] codes) {
        this.origins = origins;
        this.upTo = upTo;
        this.codes = codes;
    }

    static Towns of(ReferenceData reference, LocalDate referenceDate) {
        List<Area> origins = reference.areas(AreaLevel.GEMEENTE, reference.firstDay());
        int[] upTo = new int[origins.size()];
        String[][] codes = new String[origins.size()][];
        int total = 0;
        for (int i = 0; i < upTo.length; i++) {
            String origin = origins.get(i).code();
            total += weight(origin);
            upTo[i] = total;
            codes[i] = codes(origin, reference, referenceDate);
        }
        return new Towns(origins, upTo, codes);
    }

    /** Draws a town; large towns are drawn more often. */
    int draw(SeededRandom dice) {
        int found = Arrays.binarySearch(upTo, dice.below(upTo[upTo.length - 1]));
        return found >= 0 ? found + 1 : -found - 1;
    }

    /** The code of a town on the first day. */
    String origin(int town) {
        return origins.get(town).code();
    }

    /**
     * The code in force at the reference date.
     *
     * @param part for a split town, selects the part of it; 0 or more
     */
    String code(int town, int part) {
        String[] now = codes[town];
        return now[part % now.length];
    }

    private static String[] codes(String origin, ReferenceData reference, LocalDate date) {
        MunicipalityStatus standing = reference.standing(new MunicipalityCode(origin), date);
        if (standing instanceof MunicipalityStatus.InForce inForce) {
            return new String[] {inForce.municipality().code()};
        }
        if (standing instanceof MunicipalityStatus.Succeeded succeeded) {
            return new String[] {succeeded.successor().code()};
        }
        if (standing instanceof MunicipalityStatus.Split split) {
            return split.parts().stream().map(Area::code).toArray(String[]::new);
        }
        throw new IllegalStateException("Checked reference data know what became of " + origin);
    }

    private static int weight(String code) {
        int skewed = (int) (SeededRandom.mix(Long.parseLong(code)) >>> 56);
        return LARGE.getOrDefault(code, 8 + skewed * skewed / 800);
    }
}

package nl.beschutwerk.oracle;

import java.util.Set;

/**
 * The codes of findings that this independent count knows. It counts each of them in deliveries of microdata. A code that it
 * does not count must belong to a rule that no row of such a delivery violates, and is listed here as such.
 */
public final class KnownFindings {

    /** The codes that are counted. */
    public static final Set<String> COUNTED = Set.of(
            "bsn-mogelijk",
            "datum-ongeldig",
            "datum-onwaarschijnlijk",
            "dubbele-sleutel",
            "einde-voor-aanvang",
            "extra-kolom",
            "gemeentecode-gesplitst",
            "gemeentecode-onbekend",
            "gemeentecode-opgeheven",
            "in-behandeling-met-datum",
            "kolommen-in-rij-afwijkend",
            "levering-zonder-manifest",
            "loontijdvak-onwaarschijnlijk",
            "opgave-zonder-dienstverband",
            "persoon-zonder-advies",
            "te-veel-afgekeurd",
            "uren-buiten-bereik",
            "uren-hoog",
            "uren-laag",
            "waarde-ongeldig",
            "waarde-ontbreekt");

    /** The codes that only deliveries of headcounts can have. */
    public static final Set<String> OF_HEADCOUNTS = Set.of("sprong", "telling-wijkt-af", "werkzaam-boven-geldig");

    /** The codes about a manifest or a file as a whole; those of random deliveries have no such faults. */
    public static final Set<String> OF_MANIFEST_AND_FILES = Set.of(
            "bestand-ontbreekt",
            "bestand-onleesbaar",
            "controlesom-afwijkend",
            "regelaantal-afwijkend",
            "kolom-ontbreekt",
            "kolom-niet-geleverd",
            "tijd-bij-datum",
            "bsn-aangetroffen",
            "controletotaal-afwijkend");

    private KnownFindings() {}

    /** Returns the code, which must be one that is counted. */
    static String counted(String code) {
        if (!COUNTED.contains(code)) {
            throw new IllegalArgumentException("Not one of the findings that are counted: " + code);
        }
        return code;
    }
}

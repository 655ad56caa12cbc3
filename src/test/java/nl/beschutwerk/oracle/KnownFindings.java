package nl.beschutwerk.oracle;

import java.util.Set;

/**
 * The codes of findings of which this independent count knows the rule. It counts each of them in deliveries of microdata; a
 * code that it does not know can only be of a rule that no row of such a delivery departs from, and is named here as such.
 */
public final class KnownFindings {

    /** What it counts. */
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

    /** What only a delivery of headcounts can depart from. */
    public static final Set<String> OF_HEADCOUNTS = Set.of("sprong", "telling-wijkt-af", "werkzaam-boven-geldig");

    /** What is found of a manifest or of a file as a whole; those of random deliveries are in order. */
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

    /** A code that is counted. */
    static String counted(String code) {
        if (!COUNTED.contains(code)) {
            throw new IllegalArgumentException("Not one of the findings that are counted: " + code);
        }
        return code;
    }
}

package nl.beschutwerk.intake.finding;

import static nl.beschutwerk.intake.finding.Severity.FOUT;
import static nl.beschutwerk.intake.finding.Severity.WAARSCHUWING;
import static nl.beschutwerk.intake.finding.Severity.WEIGERING;

import java.util.Locale;

/** The kinds of findings of the delivery contract, in its order. A severity belongs to the kind, not to the case. */
public enum FindingCode {
    BESTAND_ONTBREEKT(WEIGERING),
    BESTAND_ONLEESBAAR(WEIGERING),
    CONTROLESOM_AFWIJKEND(WEIGERING),
    REGELAANTAL_AFWIJKEND(WEIGERING),
    KOLOM_ONTBREEKT(WEIGERING),
    BSN_AANGETROFFEN(WEIGERING),
    TE_VEEL_AFGEKEURD(WEIGERING),
    KOLOMMEN_IN_RIJ_AFWIJKEND(FOUT),
    WAARDE_ONTBREEKT(FOUT),
    WAARDE_ONGELDIG(FOUT),
    DATUM_ONGELDIG(FOUT),
    UREN_BUITEN_BEREIK(FOUT),
    EINDE_VOOR_AANVANG(FOUT),
    DUBBELE_SLEUTEL(FOUT),
    GEMEENTECODE_ONBEKEND(FOUT),
    GEMEENTECODE_GESPLITST(FOUT),
    PERSOON_ZONDER_ADVIES(FOUT),
    OPGAVE_ZONDER_DIENSTVERBAND(FOUT),
    WERKZAAM_BOVEN_GELDIG(FOUT),
    GEMEENTECODE_OPGEHEVEN(WAARSCHUWING),
    UREN_HOOG(WAARSCHUWING),
    UREN_LAAG(WAARSCHUWING),
    DATUM_ONWAARSCHIJNLIJK(WAARSCHUWING),
    LOONTIJDVAK_ONWAARSCHIJNLIJK(WAARSCHUWING),
    LEVERING_ZONDER_MANIFEST(WAARSCHUWING),
    BSN_MOGELIJK(WAARSCHUWING),
    KOLOM_NIET_GELEVERD(WAARSCHUWING),
    EXTRA_KOLOM(WAARSCHUWING),
    TIJD_BIJ_DATUM(WAARSCHUWING),
    CONTROLETOTAAL_AFWIJKEND(WAARSCHUWING),
    TELLING_WIJKT_AF(WAARSCHUWING),
    SPRONG(WAARSCHUWING);

    private final Severity severity;

    FindingCode(Severity severity) {
        this.severity = severity;
    }

    /** As the contract writes it: {@code bestand-ontbreekt}. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    public Severity severity() {
        return severity;
    }

    /**
     * The kind with this code.
     *
     * @throws IllegalArgumentException when there is no such kind
     */
    public static FindingCode ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT).replace('-', '_'));
    }
}

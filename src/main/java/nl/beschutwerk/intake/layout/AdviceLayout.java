package nl.beschutwerk.intake.layout;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;

/** The file of advices (inhoud: adviezen): one row per advice. */
public final class AdviceLayout {

    public static final Column PERSOON_ID = Column.required("persoon_id", Content.PERSON);
    public static final Column ADVIES_ID = Column.required("advies_id", Content.KEY);
    public static final Column DATUM_AANVRAAG = Column.required("datum_aanvraag", Content.DATE);
    /** Required in each row with the outcome {@code positief} or {@code negatief}; may be before the date of application. */
    public static final Column DATUM_ADVIES = Column.optional("datum_advies", Content.DATE)
            .missedWhenAbsent("Zonder deze kolom telt geen enkel positief of negatief advies mee.");

    public static final Column UITKOMST = Column.required("uitkomst", Content.FACT);
    /** Last day on which the advice is valid. */
    public static final Column DATUM_EINDE_GELDIGHEID = Column.optional("datum_einde_geldigheid", Content.DATE)
            .missedWhenAbsent("Zonder deze kolom loopt geen enkele indicatie af.");

    /** Home municipality at the reference date. */
    public static final Column GEMEENTECODE = Column.required("gemeentecode", Content.FACT);

    public static final Column GEBOORTEJAAR = Column.required("geboortejaar", Content.FACT);
    public static final Column GESLACHT = Column.optional("geslacht", Content.FACT);
    public static final Column GRONDSLAG = Column.optional("grondslag", Content.FACT);
    public static final Column AANVRAGER = Column.optional("aanvrager", Content.FACT);

    public static final FileLayout LAYOUT = new FileLayout(
            "adviezen",
            DeliveryKind.MICRODATA,
            true,
            List.of(
                    PERSOON_ID,
                    ADVIES_ID,
                    DATUM_AANVRAAG,
                    DATUM_ADVIES,
                    UITKOMST,
                    DATUM_EINDE_GELDIGHEID,
                    GEMEENTECODE,
                    GEBOORTEJAAR,
                    GESLACHT,
                    GRONDSLAG,
                    AANVRAGER));

    private AdviceLayout() {}
}

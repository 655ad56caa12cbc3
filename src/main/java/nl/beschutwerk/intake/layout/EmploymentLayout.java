package nl.beschutwerk.intake.layout;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;

/** The file of employments (inhoud: dienstverbanden): one row per employment. */
public final class EmploymentLayout {

    public static final Column PERSOON_ID = Column.required("persoon_id", Content.PERSON);
    public static final Column IKV_ID = Column.required("ikv_id", Content.KEY);
    public static final Column WERKGEVER_ID = Column.optional("werkgever_id", Content.KEY);
    /** Nature of the employment: a code of the wage return. */
    public static final Column AARD_ARBEIDSVERHOUDING = Column.required("aard_arbeidsverhouding", Content.FACT);

    public static final Column DATUM_AANVANG = Column.required("datum_aanvang", Content.DATE);
    /** Last day of the employment. */
    public static final Column DATUM_EINDE = Column.optional("datum_einde", Content.DATE)
            .missedWhenAbsent("Zonder deze kolom eindigt geen enkel dienstverband.");

    public static final Column CONTRACTUREN_PER_WEEK = Column.optional("contracturen_per_week", Content.FACT)
            .missedWhenAbsent("Zonder deze kolom leiden wij alle uren af uit de urenopgaven, of schatten wij ze.");

    public static final Column WERKVORM = Column.optional("werkvorm", Content.FACT);

    public static final FileLayout LAYOUT = new FileLayout(
            "dienstverbanden",
            DeliveryKind.MICRODATA,
            true,
            List.of(
                    PERSOON_ID,
                    IKV_ID,
                    WERKGEVER_ID,
                    AARD_ARBEIDSVERHOUDING,
                    DATUM_AANVANG,
                    DATUM_EINDE,
                    CONTRACTUREN_PER_WEEK,
                    WERKVORM));

    private EmploymentLayout() {}
}

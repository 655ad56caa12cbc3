package nl.beschutwerk.intake.layout;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;

/**
 * The file of pay periods (inhoud: urenopgaven): one row per pay period of an employment, or per correction of a pay period.
 */
public final class PayPeriodLayout {

    public static final Column IKV_ID = Column.required("ikv_id", Content.KEY);
    public static final Column DATUM_AANVANG_PERIODE = Column.required("datum_aanvang_periode", Content.DATE);
    public static final Column DATUM_EINDE_PERIODE = Column.required("datum_einde_periode", Content.DATE);
    /** Whole hours; negative in a correction. */
    public static final Column VERLOONDE_UREN = Column.required("verloonde_uren", Content.FACT);

    public static final FileLayout LAYOUT = new FileLayout(
            "urenopgaven",
            DeliveryKind.MICRODATA,
            false,
            List.of(IKV_ID, DATUM_AANVANG_PERIODE, DATUM_EINDE_PERIODE, VERLOONDE_UREN));

    private PayPeriodLayout() {}
}

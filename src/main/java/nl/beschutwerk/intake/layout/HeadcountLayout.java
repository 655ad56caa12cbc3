package nl.beschutwerk.intake.layout;

import java.util.List;
import nl.beschutwerk.domain.DeliveryKind;

/** The file of headcounts (inhoud: aantallen): one row per area and class of hours. */
public final class HeadcountLayout {

    public static final Column GEBIEDSNIVEAU = Column.required("gebiedsniveau");
    public static final Column GEBIEDSCODE = Column.required("gebiedscode");
    public static final Column ARBEIDSDUURKLASSE = Column.required("arbeidsduurklasse");
    /** Number of persons; only in rows with the class {@code totaal}. */
    public static final Column GELDIGE_INDICATIES = Column.optional("geldige_indicaties");
    /** Number of persons. */
    public static final Column WERKZAME_PERSONEN = Column.required("werkzame_personen");
    /** Hours per week. */
    public static final Column GEMIDDELDE_UREN =
            Column.optional("gemiddelde_uren").missedWhenAbsent("Zonder deze kolom schatten wij alle uren.");

    public static final FileLayout LAYOUT = new FileLayout(
            "aantallen",
            DeliveryKind.AANTALLEN,
            true,
            List.of(
                    GEBIEDSNIVEAU,
                    GEBIEDSCODE,
                    ARBEIDSDUURKLASSE,
                    GELDIGE_INDICATIES,
                    WERKZAME_PERSONEN,
                    GEMIDDELDE_UREN));

    private HeadcountLayout() {}
}

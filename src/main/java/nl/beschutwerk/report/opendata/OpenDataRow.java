package nl.beschutwerk.report.opendata;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.List;
import nl.beschutwerk.domain.Figure;
import nl.beschutwerk.domain.FigureKey;
import nl.beschutwerk.domain.FigureValue;
import nl.beschutwerk.domain.FigureValue.Absent;
import nl.beschutwerk.domain.FigureValue.Given;
import nl.beschutwerk.domain.FigureValue.Hidden;

/** A figure as a row of open data (definitions, "Open data"). */
public final class OpenDataRow {

    public static final List<String> HEADER = List.of(
            "kwartaal",
            "peildatum",
            "gebiedsniveau",
            "gebiedscode",
            "gebiedsnaam",
            "indicator",
            "uitsplitsing",
            "categorie",
            "waarde",
            "eenheid",
            "obs_status",
            "conf_status",
            "reden",
            "synthetisch");

    /** The column with the amount. All others hold words. */
    public static final int AMOUNT = HEADER.indexOf("waarde");

    private OpenDataRow() {}

    /** The fields of a figure, in the order of the header. */
    public static List<String> of(Figure figure, boolean synthetic) {
        FigureKey key = figure.key();
        FigureValue value = figure.value();
        return List.of(
                figure.quarter().toString(),
                figure.quarter().referenceDate().toString(),
                key.level().code(),
                key.areaCode(),
                figure.areaName(),
                key.indicator().code(),
                key.breakdown().code(),
                key.category(),
                amount(value),
                figure.unit().code(),
                observationStatus(value),
                confidentiality(value),
                reason(value),
                Boolean.toString(synthetic));
    }

    /**
     * At most four decimals, rounded half away from zero, without trailing zeros; empty if the figure has no amount to show.
     */
    static String amount(FigureValue value) {
        if (!(value instanceof Given given)) {
            return "";
        }
        BigDecimal rounded = given.amount().setScale(4, RoundingMode.HALF_UP);
        // stripTrailingZeros turns 100 into 1E+2, which toPlainString undoes; zero itself has no sign in BigDecimal.
        return rounded.stripTrailingZeros().toPlainString();
    }

    /** SDMX CL_OBS_STATUS: M missing, E estimated, A normal. */
    static String observationStatus(FigureValue value) {
        if (value instanceof Absent) {
            return "M";
        }
        boolean estimated = value instanceof Given given ? given.estimated() : ((Hidden) value).estimated();
        return estimated ? "E" : "A";
    }

    /** SDMX CL_CONF_STATUS: C confidential, F free. */
    static String confidentiality(FigureValue value) {
        return value instanceof Hidden ? "C" : "F";
    }

    static String reason(FigureValue value) {
        return value instanceof Absent absent ? absent.reason().code() : "";
    }
}

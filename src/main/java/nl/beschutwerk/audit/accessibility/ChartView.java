package nl.beschutwerk.audit.accessibility;

/**
 * A chart, or another picture, as the checks look at it.
 *
 * @param id of the drawing, its own within the sheet and above 0
 * @param description in words, for who cannot see it; empty where there is none
 * @param isChart whether it is a chart that could be read
 * @param axesNamed whether every axis has a name
 * @param barsFromZero whether bars, if it has any, begin at zero
 */
record ChartView(
        String name,
        long id,
        String title,
        String description,
        boolean isChart,
        boolean axesNamed,
        boolean barsFromZero) {}

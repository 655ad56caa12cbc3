package nl.beschutwerk.report.book;

import nl.beschutwerk.report.table.SheetText;

/** What a sheet says where other books have a chart, so that nobody looks for a chart that is not there. */
final class NoChart {

    /** Of the sheet of all quarters: a single point is no development. */
    static final SheetText OF_ONE_QUARTER =
            SheetText.plain("Er is geen grafiek, want er zijn nog maar van één kwartaal cijfers.");

    /** Of a sheet that has one chart at most. */
    static final SheetText OF_FEW_FIGURES =
            SheetText.plain("Er is geen grafiek, want er zijn te weinig cijfers te zien.");

    private NoChart() {}

    /**
     * Of a sheet that may have other charts.
     *
     * @param what the chart would be of, with its article
     */
    static SheetText of(String what) {
        return SheetText.plain("Er is geen grafiek van " + what + ", want er zijn te weinig cijfers te zien.");
    }
}

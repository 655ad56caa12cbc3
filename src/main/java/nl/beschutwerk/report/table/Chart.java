package nl.beschutwerk.report.table;

import nl.beschutwerk.report.text.Paragraph;

/** A chart of a table, which draws nothing that does not stand in a cell. */
public sealed interface Chart permits TimeChart, BarChart {

    /** What it is of, with the unit. */
    String title();

    /** What everyone must know who looks at it. */
    String caption();

    /** What it shows, with the main numbers, for who cannot see it. */
    Paragraph description();

    /** What a series stands for; a renderer gives each its own shape as well as its own colour. */
    enum Look {
        PERSONS,
        NOT_WORKING,
        JOBS,
        SHARE,
        BOUND,
        TARGET
    }
}

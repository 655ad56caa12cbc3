package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.rule.Cell;

/** The cells of a row of microdata, before validation. */
interface MicrodataCells {

    /** Returns the row number as shown by a spreadsheet. */
    long number();

    /** Returns all cells, in the order of the contract. */
    List<Cell<?>> inOrder();

    /** Returns the start date of the row's subject; the end must not be before it. */
    Cell<LocalDate> start();

    /** Returns the end date, or the last day, of the row's subject. */
    Cell<LocalDate> end();
}

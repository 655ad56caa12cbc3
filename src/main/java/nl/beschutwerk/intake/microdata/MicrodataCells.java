package nl.beschutwerk.intake.microdata;

import java.time.LocalDate;
import java.util.List;
import nl.beschutwerk.intake.rule.Cell;

/** A row of microdata as it was read, before it is judged. */
interface MicrodataCells {

    /** As a spreadsheet shows it. */
    long number();

    /** All cells, in the order of the contract. */
    List<Cell<?>> inOrder();

    /** When what the row tells of begins; its end must not lie before it. */
    Cell<LocalDate> start();

    /** When what the row tells of ends, or its last day. */
    Cell<LocalDate> end();
}

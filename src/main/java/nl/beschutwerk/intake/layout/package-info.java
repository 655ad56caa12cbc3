/**
 * The layouts of the delivery contract: which file holds which columns. A new kind of file is one layout and one line in the
 * list of them.
 */
@NullMarked
package nl.beschutwerk.intake.layout;

import org.jspecify.annotations.NullMarked;

/**
 * The layouts of the delivery contract: the columns of each kind of file. To add a kind of file, add one layout and one line
 * in {@link nl.beschutwerk.intake.layout.FileLayouts}.
 */
@NullMarked
package nl.beschutwerk.intake.layout;

import org.jspecify.annotations.NullMarked;

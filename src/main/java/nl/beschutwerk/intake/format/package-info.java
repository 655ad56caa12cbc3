/**
 * From bytes to rows: compression, encoding, delimiter and quotes, all within fixed limits. Whatever cannot be read ends in an
 * {@link nl.beschutwerk.intake.format.UnreadableFileException}; an {@code IOException} of another kind is a failing disk.
 */
@NullMarked
package nl.beschutwerk.intake.format;

import org.jspecify.annotations.NullMarked;

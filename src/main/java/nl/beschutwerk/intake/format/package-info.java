/**
 * Reads delivered files from bytes to rows: compression, encoding, delimiter and quotes, all within fixed limits. A file that
 * cannot be read causes an {@link nl.beschutwerk.intake.format.UnreadableFileException}; any other {@code IOException} means
 * a failing disk.
 */
@NullMarked
package nl.beschutwerk.intake.format;

import org.jspecify.annotations.NullMarked;

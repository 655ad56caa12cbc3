/**
 * Reads the files of a release back and checks them: that everyone can use them, and that all of them say the same. This
 * package does not know how the files were made, only what they contain.
 */
@NullMarked
package nl.beschutwerk.audit;

import org.jspecify.annotations.NullMarked;

/**
 * Reads the files of a release back and judges them: whether everyone can use them, and whether they all say the same. It
 * knows nothing of how they were made, only what they hold.
 */
@NullMarked
package nl.beschutwerk.audit;

import org.jspecify.annotations.NullMarked;

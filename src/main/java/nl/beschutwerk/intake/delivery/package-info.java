/**
 * A delivery as described in its manifest: a folder with {@code levering.json} and the files it lists. The manifest is
 * checked as strictly as any row, because it names files on this disk.
 */
@NullMarked
package nl.beschutwerk.intake.delivery;

import org.jspecify.annotations.NullMarked;

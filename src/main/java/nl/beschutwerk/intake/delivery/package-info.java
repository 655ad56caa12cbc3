/**
 * The delivery as its manifest tells: a folder with {@code levering.json} beside its files. The manifest is checked as
 * strictly as any row, for it names files on this disk.
 */
@NullMarked
package nl.beschutwerk.intake.delivery;

import org.jspecify.annotations.NullMarked;

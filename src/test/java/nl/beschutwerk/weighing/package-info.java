/**
 * Weighs means against disclosure other than suppression: controlled rounding and the cell-key method. Nothing of it is in the
 * product. Each method makes published counts of the same true counts, and one measurement tells what readers and an intruder
 * have of each.
 */
@NullMarked
package nl.beschutwerk.weighing;

import org.jspecify.annotations.NullMarked;

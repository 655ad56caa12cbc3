/**
 * The rules that apply to every kind of file. Each knows its code, its meaning and its sentence.
 */
@NullMarked
package nl.beschutwerk.intake.rule;

import org.jspecify.annotations.NullMarked;

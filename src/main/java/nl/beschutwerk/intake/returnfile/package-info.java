/**
 * The return file: a delivered file as a workbook with what was found in it beside its rows, for the deliverer to mend and send
 * again. It holds rows of persons, so it is written in a folder that only its owner may enter, its working files included.
 */
@NullMarked
package nl.beschutwerk.intake.returnfile;

import org.jspecify.annotations.NullMarked;

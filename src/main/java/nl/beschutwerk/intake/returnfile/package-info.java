/**
 * The return file: a delivered file as a workbook with the findings next to its rows, which the deliverer can correct and
 * deliver again. It contains rows about persons, so the file and its temporary files are written in folders that only their
 * owner may access.
 */
@NullMarked
package nl.beschutwerk.intake.returnfile;

import org.jspecify.annotations.NullMarked;

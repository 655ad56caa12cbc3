/**
 * Open data: the figures of a release as comma-separated files for machines, to the byte as the definitions describe them.
 */
@NullMarked
package nl.beschutwerk.report.opendata;

import org.jspecify.annotations.NullMarked;

/**
 * Open data: the figures of a release as comma-separated files for machines, byte for byte as the definitions describe them.
 */
@NullMarked
package nl.beschutwerk.report.opendata;

import org.jspecify.annotations.NullMarked;

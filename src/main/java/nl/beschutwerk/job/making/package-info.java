/**
 * The Spring Batch job that makes one version of a quarter, and its steps: begin with {@code ReleaseJobConfiguration}. The flow
 * reads like a table of contents, each step is short, and the work itself is done by the packages that it is named after; which
 * version is made, and why, is decided in {@code runs}.
 */
@NullMarked
package nl.beschutwerk.job.making;

import org.jspecify.annotations.NullMarked;

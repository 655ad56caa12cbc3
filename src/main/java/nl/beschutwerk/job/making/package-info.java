/**
 * The Spring Batch job that makes one version of a quarter, and its steps: begin with {@code ReleaseJobConfiguration}. The flow
 * reads like a table of contents. Each step is short; the packages after which the steps are named do the actual work. The
 * package {@code runs} decides which version is made, and why.
 */
@NullMarked
package nl.beschutwerk.job.making;

import org.jspecify.annotations.NullMarked;

/**
 * What concerns a delivery and its deliverer rather than a release: the findings in short, the return files in their closed
 * folder, and dropping the rows of a delivery when they are old.
 */
@NullMarked
package nl.beschutwerk.job.receiving;

import org.jspecify.annotations.NullMarked;

/**
 * What concerns a delivery and its deliverer rather than a release: checking it without keeping anything, the findings in short,
 * the return files in their closed folder, and dropping its rows when they are old.
 */
@NullMarked
package nl.beschutwerk.job.receiving;

import org.jspecify.annotations.NullMarked;

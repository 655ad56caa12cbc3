/**
 * Services for a delivery and its deliverer, not for a release: the findings in short, the return files in a folder that only
 * the operator may enter, and deleting the rows of old deliveries.
 */
@NullMarked
package nl.beschutwerk.job.receiving;

import org.jspecify.annotations.NullMarked;

/**
 * What all jobs and commands use: the stores on one database, default paths, the lock of a quarter, the request to end, and the
 * disk that is full. It knows none of the packages beside it.
 */
@NullMarked
package nl.beschutwerk.job.support;

import org.jspecify.annotations.NullMarked;

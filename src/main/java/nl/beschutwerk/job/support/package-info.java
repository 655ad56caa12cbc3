/**
 * Services that all jobs and commands use: the stores on one database, default paths, the lock of a quarter, the request to
 * end, and the handling of a full disk. It depends on none of the other packages in {@code job}.
 */
@NullMarked
package nl.beschutwerk.job.support;

import org.jspecify.annotations.NullMarked;

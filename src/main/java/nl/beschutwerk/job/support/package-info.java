/**
 * Where the work is done and whose turn it is: the places where things stand, the open database with the rooms on it, the lock
 * of a quarter, the request to stop and the disk that is full. Everything else in the jobs may use it; it knows none of it.
 */
@NullMarked
package nl.beschutwerk.job.support;

import org.jspecify.annotations.NullMarked;

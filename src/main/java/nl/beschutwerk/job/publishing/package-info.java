/**
 * Decisions on publication: approves and withdraws versions, and publishes those whose embargo is over. It works with sealed
 * releases, and makes none.
 */
@NullMarked
package nl.beschutwerk.job.publishing;

import org.jspecify.annotations.NullMarked;

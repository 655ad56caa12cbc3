/**
 * What the world sees of a quarter: approves and withdraws versions, and publishes those whose embargo is over. It decides on
 * releases that are sealed, and makes none.
 */
@NullMarked
package nl.beschutwerk.job.publishing;

import org.jspecify.annotations.NullMarked;

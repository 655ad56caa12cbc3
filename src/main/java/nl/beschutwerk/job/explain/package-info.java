/**
 * Use cases that only read: they list releases, attempts and regions, explain where a figure comes from, verify whether
 * everything is as it was sealed, and check whether the sealed files withstand an attack.
 */
@NullMarked
package nl.beschutwerk.job.explain;

import org.jspecify.annotations.NullMarked;

/**
 * Answers questions of policy from figures that are there already. Start with {@link
 * nl.beschutwerk.policy.allocation.Allocation}, which divides a number of places over municipalities.
 */
@NullMarked
package nl.beschutwerk.policy;

import org.jspecify.annotations.NullMarked;

/**
 * Divides a national number of places over municipalities, exactly, as the definitions say under "Allocation". Start with {@link
 * nl.beschutwerk.policy.allocation.Allocation}.
 */
@NullMarked
package nl.beschutwerk.policy.allocation;

import org.jspecify.annotations.NullMarked;

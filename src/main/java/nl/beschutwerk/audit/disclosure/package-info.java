/**
 * The attacker: somebody who has nothing but the published files and common knowledge, and works out what he can of the hidden
 * counts. With the room that chooses what to hide it shares nothing but the limits that solvers are held to ({@code
 * nl.beschutwerk.solver}), so that a mistake there does not hide itself here.
 */
@NullMarked
package nl.beschutwerk.audit.disclosure;

import org.jspecify.annotations.NullMarked;

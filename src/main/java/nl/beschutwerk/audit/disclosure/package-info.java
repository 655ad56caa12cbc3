/**
 * The attacker: somebody who has nothing but the published files and common knowledge, and works out what he can of the hidden
 * counts. It shares no code with the room that chooses what to hide, so that a mistake there does not hide itself here.
 */
@NullMarked
package nl.beschutwerk.audit.disclosure;

import org.jspecify.annotations.NullMarked;

/**
 * The intruder, who has only the published files and public knowledge and infers what he can of the hidden counts; start with
 * {@link nl.beschutwerk.audit.disclosure.Intruder}. It shares nothing with {@code nl.beschutwerk.disclosure} but the limits of
 * the solvers ({@code nl.beschutwerk.solver}), so that a fault in the one does not hide itself in the other.
 */
@NullMarked
package nl.beschutwerk.audit.disclosure;

import org.jspecify.annotations.NullMarked;

/**
 * The native solvers (CLP and SCIP, by way of OR-Tools), held to limits of work and time and to the signal to end. It knows
 * nothing of what is solved, so that the room that hides and the one that attacks share no more than this.
 */
@NullMarked
package nl.beschutwerk.solver;

import org.jspecify.annotations.NullMarked;

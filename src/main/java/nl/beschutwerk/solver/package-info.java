/**
 * The native solvers (CLP and SCIP, through OR-Tools), with limits on work and time and support for the signal to stop. This
 * package knows nothing about the programmes, so that the package for suppression and the package for the simulated attack
 * share nothing but this code.
 */
@NullMarked
package nl.beschutwerk.solver;

import org.jspecify.annotations.NullMarked;

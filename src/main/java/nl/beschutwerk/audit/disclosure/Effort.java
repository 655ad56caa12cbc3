package nl.beschutwerk.audit.disclosure;

import nl.beschutwerk.solver.SolverWork;

/**
 * How hard the intruder tries.
 *
 * @param narrow ranges below this width are too narrow
 * @param mostWork solver work allowed for proofs about single counts of each component
 * @param work to which the work of the solvers is added
 */
record Effort(long narrow, long mostWork, SolverWork work) {}

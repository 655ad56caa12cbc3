package nl.beschutwerk.weighing;

import java.util.List;

/** One count is the sum of others, all by their numbers in the true counts. */
record Sum(int total, List<Integer> parts) {}

package nl.beschutwerk.weighing;

/** A count that a release publishes or hides: what is counted, and where. */
record Count(Place place, Measure measure) {}

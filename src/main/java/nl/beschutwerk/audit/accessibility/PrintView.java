package nl.beschutwerk.audit.accessibility;

/**
 * How a sheet prints.
 *
 * @param fitsWidth whether it is as wide as a page, and as many pages long as it takes
 * @param repeatsHeader whether each page has the header of the table
 * @param numbered whether pages have their number
 */
record PrintView(boolean landscape, boolean fitsWidth, boolean repeatsHeader, boolean numbered) {}

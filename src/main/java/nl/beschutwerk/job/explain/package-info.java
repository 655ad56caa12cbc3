/**
 * Looks at what there is and changes nothing: which releases and attempts there are, where a figure comes from, whether
 * everything is as it was sealed, and whether the sealed files withstand an attack.
 */
@NullMarked
package nl.beschutwerk.job.explain;

import org.jspecify.annotations.NullMarked;

package nl.beschutwerk.intake.headcount;

import java.util.Optional;
import nl.beschutwerk.domain.AreaLevel;

/**
 * Where a row belongs, as far as it can be read although the row is rejected.
 *
 * @param level empty if it cannot be read
 * @param area code in its normal form and valid for the level; empty if the level or the code cannot be read
 * @param hoursClass a class of the method, or {@code totaal}; empty if it cannot be read
 */
record HeadcountPlace(Optional<AreaLevel> level, Optional<String> area, Optional<String> hoursClass) {}

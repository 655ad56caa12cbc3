/**
 * A scenario: which places are divided, by which variants, along which growth path. Start with {@link
 * nl.beschutwerk.policy.scenario.ScenarioFile}, which reads one strictly.
 */
@NullMarked
package nl.beschutwerk.policy.scenario;

import org.jspecify.annotations.NullMarked;

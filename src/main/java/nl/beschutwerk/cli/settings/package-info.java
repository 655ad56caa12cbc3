/**
 * Where the values of options come from that are not on the command line: the environment and {@code jobs/beschutwerk.yaml}. Start
 * with {@link nl.beschutwerk.cli.settings.Settings}; {@link nl.beschutwerk.cli.settings.SettableOptions} says which options can be set.
 */
@NullMarked
package nl.beschutwerk.cli.settings;

import org.jspecify.annotations.NullMarked;

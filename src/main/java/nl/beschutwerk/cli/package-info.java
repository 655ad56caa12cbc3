/** The commands. They only read options, start a use case and report how it ended. */
@NullMarked
package nl.beschutwerk.cli;

import org.jspecify.annotations.NullMarked;

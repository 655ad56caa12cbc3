/** Settings in YAML, with the line of each, so that a mistake is told with its line. */
@NullMarked
package nl.beschutwerk.operate.yaml;

import org.jspecify.annotations.NullMarked;

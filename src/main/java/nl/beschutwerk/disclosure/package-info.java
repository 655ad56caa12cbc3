/**
 * Disclosure control: chooses which figures of a release are suppressed. Start with {@link
 * nl.beschutwerk.disclosure.Suppression}.
 */
@NullMarked
package nl.beschutwerk.disclosure;

import org.jspecify.annotations.NullMarked;

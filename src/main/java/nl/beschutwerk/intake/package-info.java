/**
 * Receives a delivery: manifest, file formats, row rules and their findings, and loading. Input is hostile until it has
 * passed here.
 */
@NullMarked
package nl.beschutwerk.intake;

import org.jspecify.annotations.NullMarked;
